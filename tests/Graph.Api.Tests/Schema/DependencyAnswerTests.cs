
namespace Graph.Api.Tests.Schema;

/// <summary>Dependencies, impact and paths, as the API answers them.</summary>
public sealed class DependencyAnswerTests
{
    [Fact]
    public async Task Paths_among_several_nodes_are_those_between_each_two()
    {
        await using var host = await GraphHost.StartAsync();
        var ids = new[] { "chain:tiny", "lab:resist-lab", "technology:resin" };
        var among = (await host.DataAsync(
            "query($ids: [ID!]!) { pathsAmong(ids: $ids, first: 3) { from { id } to { id } paths { nodes { id } edges { kind } } } }",
            new { ids })).GetProperty("pathsAmong").EnumerateArray().ToList();
        Assert.Equal(3, among.Count);
        foreach (var pair in among)
        {
            var (from, to) = (pair.GetProperty("from").GetProperty("id").GetString(), pair.GetProperty("to").GetProperty("id").GetString());
            var search = (await host.DataAsync(
                "query($from: ID!, $to: ID!) { pathSearch(from: $from, to: $to, first: 3) { paths { nodes { id } edges { kind } } } }",
                new { from, to })).GetProperty("pathSearch");
            Assert.Equal(search.GetProperty("paths").GetRawText(), pair.GetProperty("paths").GetRawText());
        }
    }

    [Fact]
    public async Task Dependencies_stand_between_the_technologies_asked_about()
    {
        await using var host = await GraphHost.StartAsync();
        await host.WarmUpAsync();
        var data = await host.DataAsync("""
            { dependencyGraph(of: "technology:lithography") {
                nodes { depth technology { id } } edges { from { id } to { id } basis } cycles { id } }
              dependencyPaths(from: "technology:lithography", to: "technology:resin") { nodes { id } }
              none: dependencyPaths(from: "technology:resin", to: "technology:lithography") { nodes { id } }
              articulationPoints(from: "technology:lithography", to: "technology:resin") { id }
              impact(of: "technology:resin") {
                technologies { depth technology { id } } chains { id } enterprises(first: 1) { totalCount nodes { id } } }
              chokepoints(chainId: "chain:tiny", first: 1) { reach directReach betweenness technology { id } hasLocalDeveloper } }
            """);
        Assert.Equal(["technology:lithography", "technology:photoresist", "technology:resin"],
            data.GetProperty("dependencyGraph").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("technology").GetProperty("id").GetString()));
        Assert.Equal(["technology:lithography", "technology:photoresist", "technology:resin"],
            AnswerNodes.Texts(data.GetProperty("dependencyPaths")[0].GetProperty("nodes"), "id"));
        Assert.Equal(0, data.GetProperty("none").GetArrayLength());
        Assert.Equal(["technology:photoresist"], AnswerNodes.Texts(data.GetProperty("articulationPoints"), "id"));
        Assert.Equal(2, data.GetProperty("impact").GetProperty("technologies").GetArrayLength());
        Assert.Equal(1, data.GetProperty("impact").GetProperty("enterprises").GetProperty("nodes").GetArrayLength());
        Assert.Equal("""[{"reach":2,"directReach":1,"betweenness":0,"technology":{"id":"technology:resin"},"hasLocalDeveloper":false}]""", data.GetProperty("chokepoints").GetRawText());
    }

    [Fact]
    public async Task Impact_tells_which_statements_tie_an_enterprise_and_which_enterprises_are_unsure()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { impact(of: "technology:resin") {
                impactedEnterprises(first: 5) { depth enterprise { id } ties { kind to { id } citations { locator source { id } } } }
                unsureEnterprises { totalCount nodes { id } }
                none: unsureEnterprises(where: { isLocal: { eq: true } }) { totalCount } } }
            """);
        Assert.Equal("""
            {"impactedEnterprises":[{"depth":0,"enterprise":{"id":"enterprise:local-fab"},"ties":[{"kind":"NEEDS","to":{"id":"technology:resin"},"citations":[{"locator":"5","source":{"id":"source:plan"}}]}]}],
            "unsureEnterprises":{"totalCount":1,"nodes":[{"id":"enterprise:far-resins"}]},"none":{"totalCount":0}}
            """.ReplaceLineEndings(""), data.GetProperty("impact").GetRawText());
    }

    [Fact]
    public async Task Lists_of_an_impact_are_whole_or_cut_and_their_totals_stay()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { all: impact(of: "technology:resin") { ...Lists }
              cut: impact(of: "technology:resin") { ...Cut }
              none: impact(of: "technology:resin") { technologies(first: 0) { depth } segments(first: 0) { id } } }
            fragment Lists on Impact { technologyCount segmentCount chainCount
              technologies { technology { id } } segments { id } chains { id } }
            fragment Cut on Impact { technologyCount segmentCount chainCount
              technologies(first: 1) { technology { id } } segments(first: 1) { id } chains(first: 1) { id } }
            """);
        foreach (var (count, list) in new[] { ("technologyCount", "technologies"), ("segmentCount", "segments"), ("chainCount", "chains") })
        {
            var all = data.GetProperty("all").GetProperty(list);
            Assert.Equal(all.GetArrayLength(), data.GetProperty("all").GetProperty(count).GetInt32());
            Assert.Equal(all.GetArrayLength(), data.GetProperty("cut").GetProperty(count).GetInt32());
            Assert.Equal(all[0].GetRawText(), Assert.Single(data.GetProperty("cut").GetProperty(list).EnumerateArray()).GetRawText());
        }
        Assert.Equal("""{"technologies":[],"segments":[]}""", data.GetProperty("none").GetRawText());
    }

    [Theory]
    [InlineData("pathSearch", "paths", "from: \"enterprise:far-resins\", to: \"lab:resist-lab\"")]
    [InlineData("dependencyPathSearch", "dependencyPaths", "from: \"technology:lithography\", to: \"technology:resin\"")]
    public async Task A_search_gives_the_same_paths_as_the_plain_list_and_says_whether_it_was_cut_short(string search, string list,
        string ends)
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            $"{{ search: {search}({ends}) {{ paths {{ nodes {{ id }} edges {{ kind }} }} truncated }} list: {list}({ends}) {{ nodes {{ "
                + $"id }} edges {{ kind }} }} }}");
        Assert.False(data.GetProperty("search").GetProperty("truncated").GetBoolean());
        Assert.NotEqual(0, data.GetProperty("list").GetArrayLength());
        Assert.Equal(data.GetProperty("list").GetRawText(), data.GetProperty("search").GetProperty("paths").GetRawText());
    }

    [Fact]
    public async Task Sources_and_files_join_nothing_unless_named()
    {
        await using var host = await GraphHost.StartAsync();
        const string Path = "{ nodes { id } edges { kind from { id } to { id } source { id } } }";
        var data = await host.DataAsync($$"""
            { default: paths(from: "enterprise:quiet-works", to: "chain:tiny") {{Path}}
              filed: paths(from: "enterprise:quiet-works", to: "chain:tiny", along: [FILED_UNDER]) {{Path}}
              cited: paths(from: "enterprise:quiet-works", to: "cluster:chips", along: [CITED_IN], first: 1) {{Path}} }
            """);
        Assert.Equal("[]", data.GetProperty("default").GetRawText());
        Assert.Equal("""
            [{"nodes":[{"id":"enterprise:quiet-works"},{"id":"chain:tiny"}],"edges":[{"kind":"FILED_UNDER","from":{"id":"enterprise:quiet-works"},"to":{"id":"chain:tiny"},"source":null}]}]
            """.Trim(), data.GetProperty("filed").GetRawText());
        Assert.Equal("""
            [{"nodes":[{"id":"enterprise:quiet-works"},{"id":"cluster:chips"}],
            "edges":[{"kind":"CITED_IN","from":{"id":"enterprise:quiet-works"},"to":null,"source":{"id":"source:plan"}},
            {"kind":"CITED_IN","from":{"id":"cluster:chips"},"to":null,"source":{"id":"source:plan"}}]}]
            """.ReplaceLineEndings(""), data.GetProperty("cited").GetRawText());
    }
}
