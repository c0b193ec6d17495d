using System.Text;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Reading;
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
            [("cluster", 6), ("chain", 16), ("segment", 228), ("technology", 694), ("enterprise", 315), ("lab", 117), ("institution", 99),
                ("discipline", 94),
                ("park", 72), ("collaboration", 98), ("project", 137), ("source", 492)],
            GraphSchema.Kinds.Select(kind => (kind.Name, statistics.Nodes[kind])));
        Assert.Equal(
            [("IN_CLUSTER", 16), ("PART_OF", 228), ("FEEDS", 417), ("USED_IN", 877), ("DEPENDS_ON", 982), ("OPERATES_IN", 477),
                ("DEVELOPS", 338), ("NEEDS", 24),
                ("HOSTED_BY", 114), ("RESEARCHES", 268), ("STRONG_IN", 211), ("SERVES", 148), ("INVOLVES", 234), ("LED_BY", 121),
                    ("PARTNERED_BY", 40),
                ("ABOUT", 194), ("FILED_UNDER", 1492), ("CITED_IN", 2496)],
            GraphSchema.Edges.Select(edge => (edge.Name, statistics.Edges[edge])));
        Assert.Equal((7784, 7784, 6054), (statistics.Citations, statistics.LocatedCitations, statistics.CheckedCitations));
    }

    [Fact]
    public void The_files_have_the_canonical_form()
    {
        var files = Files();
        var export = DataExport.Of(Checking.GraphOf(files), Checking.Today);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), export.Files.Select(file => file.File).Order(StringComparer.Ordinal));
        Assert.All(export.Files, file => Assert.Equal(Encoding.UTF8.GetString(files[file.File]), file.Text));
    }

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Equal(0, Checking.Check(Files()).Diagnostics.Errors);
}
