using System.Text;
using Graph.Model;

namespace Graph.Seed.Tests;

/// <summary>What lies close to a rule and does not break it.</summary>
public sealed class AcceptedFileTests
{
    [Theory]
    [InlineData("chains/tiny.yaml", "year: 2024", "year: 1900")]
    [InlineData("chains/tiny.yaml", "year: 2024", "year: 2027")]
    [InlineData("chains/tiny.yaml", "budgetCny: 8000000", "budgetCny: 0")]
    [InlineData("chains/tiny.yaml", "budgetCny: 8000000", "budgetCny: 9000000000000000")]
    [InlineData("chains/tiny.yaml", "checked: 2026-01-31", "checked: 2026-11-30")]
    [InlineData("chains/tiny.yaml", "checked: 2026-01-31", "checked: 2026-12-01")]
    [InlineData("chains/tiny.yaml", "name: 材料", "name: '材料'")]
    [InlineData("chains/tiny.yaml", "name: 材料", "name: \"2024\"")]
    [InlineData("chains/tiny.yaml", "name: 材料", "name: \"\\u6750\\u6599\"")]
    [InlineData("chains/tiny.yaml", "name: 材料", "name: 𠮷野 e\u0301 👩\u200D🔬 'x'")]
    [InlineData("chains/tiny.yaml", "name: 材料", "name: 材料 # a comment")]
    [InlineData("chains/tiny.yaml", "feeds: [wafers]", "feeds:\n  - wafers")]
    [InlineData("chains/tiny.yaml", "  basis: expert\n", "  basis: expert\n  sources: []\n")]
    [InlineData("chains/tiny.yaml", "region: 丙丁区", "region: 上海")]
    [InlineData("chains/tiny.yaml", "region: 丙丁区", "region: 甲市")]
    [InlineData("chains/tiny.yaml", "partners: [lab, park]", "partners: []")]
    [InlineData("chains/tiny.yaml", "planAreas: [1, 2]", "planAreas: []")]
    [InlineData("chains/tiny.yaml", "  clusterNote: 待定\n", "")]
    [InlineData("sources.yaml", "publisher: 市政府, ", "")]
    [InlineData("dataset.yaml", "licence: CC0 1.0\n", "")]
    [InlineData("dataset.yaml", "contact: data@example.org\n", "")]
    [InlineData("dataset.yaml", "contact: data@example.org", "contact: https://example.org/mistakes")]
    public void This_is_accepted_without_a_finding(string file, string old, string replacement) =>
        Assert.Empty(Checking.FindingsIn(TinyData.With(file, old, replacement)));

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_accepted()
    {
        var files = TinyData.Files();
        foreach (var (file, bytes) in files.ToList())
        {
            files[file] = [0xEF, 0xBB, 0xBF,
                .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal))];
        }

        Assert.Equal(RecordsOf(Checking.GraphOf(TinyData.Files())), RecordsOf(Checking.GraphOf(files)));
    }

    [Fact]
    public void A_source_and_a_collaboration_may_share_a_slug() =>
        Assert.Empty(Checking.FindingsIn(TinyData.With("chains/tiny.yaml", "- id: together", "- id: news")));

    [Fact]
    public void Nothing_is_local_without_a_home_region()
    {
        var start = TinyData.DataSet.IndexOf("homeRegion", StringComparison.Ordinal);
        var end = TinyData.DataSet.IndexOf("clusters", StringComparison.Ordinal);
        var graph = Checking.GraphOf(TinyData.With("dataset.yaml", TinyData.DataSet[start..end], ""));
        Assert.All(graph.Nodes<Enterprise>(), enterprise => Assert.False(enterprise.IsLocal));
    }

    private static IReadOnlyList<string> RecordsOf(GraphSnapshot graph) =>
        [.. graph.Nodes().Select(node => $"{node.Id} {Encoding.UTF8.GetString(RecordContent.Write(node))}")];
}
