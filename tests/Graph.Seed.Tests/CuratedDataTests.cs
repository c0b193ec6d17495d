using System.Text;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Reading;
using Graph.Seed.Upkeep;
using Graph.Seed.Writing;

namespace Graph.Seed.Tests;

/// <summary>The data set that comes with the program. The numbers were counted by another program than this one.</summary>
public sealed class CuratedDataTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "data");

    private static IReadOnlyDictionary<string, byte[]> Files() =>
        DataFolder.Names(_folder).ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(_folder, file)));

    [Fact]
    public void Every_entry_and_every_statement_of_the_files_is_in_the_graph()
    {
        var statistics = GraphStatistics.Of(Checking.GraphOf(Files()));
        Assert.Equal(
            [("cluster", 6), ("chain", 16), ("segment", 228), ("technology", 707), ("enterprise", 939), ("lab", 257),
                ("institution", 332), ("discipline", 113), ("park", 92), ("collaboration", 161), ("project", 170), ("assessment", 33),
                ("source", 1328)],
            GraphSchema.Kinds.Select(kind => (kind.Name, statistics.Nodes[kind])).Where(count => count.Item2 > 0));
        Assert.Equal(
            [("IN_CLUSTER", 16), ("PART_OF", 228), ("FEEDS", 417), ("USED_IN", 896), ("DEPENDS_ON", 994), ("OPERATES_IN", 1255),
                ("SUBSIDIARY_OF", 47), ("DEVELOPS", 812), ("NEEDS", 30), ("HOSTED_BY", 239), ("RESEARCHES", 608), ("STRONG_IN", 1116),
                ("DRAWS_ON", 2007), ("SERVES", 157),
                ("INVOLVES", 400), ("LED_BY", 143), ("PARTNERED_BY", 58), ("ABOUT", 274), ("ASSESSES", 50),
                ("FILED_UNDER", 2419), ("CITED_IN", 4075)],
            GraphSchema.Edges.Select(edge => (edge.Name, statistics.Edges[edge])).Where(count => count.Item2 > 0));
        Assert.Equal((12780, 12780, 10989), (statistics.Citations, statistics.LocatedCitations, statistics.CheckedCitations));
    }

    [Fact]
    public void The_files_have_the_canonical_form()
    {
        var files = Files();
        var export = DataExport.Of(Checking.GraphOf(files), Checking.Today);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), export.Files.Select(file => file.File).Order(StringComparer.Ordinal));
        Assert.All(export.Files, file => Assert.Equal(Encoding.UTF8.GetString(files[file.File]), file.Text));
    }

    /// <summary>Pages in both languages show it as it stands.</summary>
    [Fact]
    public void Date_of_a_document_is_in_figures() => Assert.All(Checking.GraphOf(Files()).Nodes<Source>().ToList(),
        document => Assert.Matches(@"^(\d{4}(-\d\d){0,2})?$", document.Date ?? ""));

    [Fact]
    public void Every_reason_is_in_both_languages() => Assert.Empty(UntranslatedReasons.Find(Checking.GraphOf(Files())));

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Equal(0, Checking.Check(Files()).Diagnostics.Errors);
}
