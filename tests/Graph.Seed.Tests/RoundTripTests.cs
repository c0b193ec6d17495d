using System.Text;
using FsCheck.Xunit;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Synthetic;
using Graph.Seed.Writing;

namespace Graph.Seed.Tests;

/// <summary>What is written reads back as what it was.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Files_in_the_canonical_form_are_written_as_they_were()
    {
        var files = TinyData.With("chains/tiny.yaml", "relation: develops, status: planned}",
            "relation: develops, status: planned, sources: [{source: news, locator: 四}]}");
        var export = DataExport.Of(Checking.GraphOf(files), Checking.Today);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), export.Files.Select(file => file.File).Order(StringComparer.Ordinal));
        Assert.All(export.Files, file => Assert.Equal(Encoding.UTF8.GetString(files[file.File]), file.Text));
    }

    [Fact]
    public void A_part_in_a_segment_is_written_where_it_is_not_that_in_the_industry()
    {
        var files = TinyData.With("chains/tiny.yaml", "segments: [wafers]\n  technologies:",
            "segments:\n  - materials\n  - {segment: wafers, role: participant}\n  technologies:");
        var graph = Checking.GraphOf(files);
        Assert.Equal([EnterpriseRole.Leader, EnterpriseRole.Participant],
            graph.AllEdges().OfType<OperatesIn>().OrderBy(edge => edge.To).Select(edge => edge.Role));
        var written = Assert.Single(DataExport.Of(graph, Checking.Today).Files, file => file.File is "chains/tiny.yaml");
        Assert.Contains("  segments:\n  - materials\n  - {segment: wafers, role: participant}\n", written.Text, StringComparison.Ordinal);
    }

    [Property(MaxTest = 25)]
    public void A_synthetic_graph_is_what_its_files_say(int seed)
    {
        var export = DataExport.Of(Checking.SnapshotOf(SyntheticGraph.Create(120, seed, CancellationToken.None)), Checking.Today);
        Assert.Equal(0, export.Diagnostics.Errors);
        Assert.Empty(export.NotExpressible);
        Assert.NotEmpty(export.Files);
    }

    [Property]
    public void Every_text_that_may_stand_in_a_file_is_read_as_it_was_written(string text)
    {
        if (string.IsNullOrEmpty(text) || text.EnumerateRunes().Any(Quote.IsUnsafe) || text.Trim() != text || !Quote.IsVisible(text))
            return;
        var files = TinyData.With("chains/tiny.yaml", "locator: 二", $"locator: {YamlText.Of(text)}");
        Assert.Equal(text, Assert.Single(Checking.GraphOf(files).AllEdges().OfType<PartOf>(), edge => edge.Basis is Basis.Cited)
            .Citations[0].Locator);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("Null")]
    [InlineData("2024-01")]
    [InlineData("1e3")]
    [InlineData(".5")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("- a")]
    [InlineData("[a]")]
    [InlineData("a, b")]
    [InlineData("a\"b\\c")]
    [InlineData("'a'")]
    [InlineData("<<")]
    [InlineData("%a")]
    [InlineData("a:")]
    public void A_text_that_could_be_read_otherwise_stands_in_quotes(string text) =>
        Assert.StartsWith("\"", YamlText.Of(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("光刻胶")]
    [InlineData("a#b")]
    [InlineData("A+")]
    [InlineData("n.d.")]
    [InlineData("3月30日")]
    [InlineData("“十四五”：规划，一")]
    [InlineData("a-b 'c' (d) 10%")]
    public void A_text_that_is_safe_everywhere_stands_without_quotes(string text) => Assert.Equal(text, YamlText.Of(text));

    [Fact]
    public void What_files_cannot_say_is_named_and_nothing_is_written()
    {
        var graph = Checking.GraphOf(TinyData.Files());
        var other = graph.AllEdges().Select(edge => edge is Serves ? edge with { Citations = [] } : edge).ToList();
        var export = DataExport.Of(GraphSnapshot.Create(graph.Version, graph.DataSet, graph.Nodes(), other), Checking.Today);
        Assert.Empty(export.Files);
        Assert.Equal(["SERVES park:park → segment:wafers"], export.NotExpressible);
    }
}
