using System.Text.Json;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Schema;

public sealed class EdgeConditionTests
{
    private static readonly GraphBatch _roles = new GraphBuilder()
        .Cluster("k").Chain("c", cluster: "k").Segment("fab")
        .Enterprise("a", segment: "fab", role: EnterpriseRole.Participant)
        .Enterprise("b", segment: "fab")
        .Enterprise("c", segment: "fab", role: EnterpriseRole.Leader)
        .Enterprise("d", segment: "fab", role: EnterpriseRole.Key)
        .Discipline("chemistry")
        .Institution("best", strongIn: ["chemistry"], grade: "A+")
        .Institution("good", strongIn: ["chemistry"], grade: "B+")
        .Build();

    private static IEnumerable<string> Ids(JsonElement page) =>
        page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);

    private static async Task<JsonElement> MakersAsync(GraphHost host, string arguments) => (await host.DataAsync(
        $$"""{ segment(id: "segment:fab") { enterprises({{arguments}}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }"""))
        .GetProperty("segment").GetProperty("enterprises");

    [Fact]
    public async Task A_list_is_filtered_and_ordered_by_what_its_edges_say()
    {
        await using var host = await GraphHost.StartAsync(_roles);
        var leaders = await MakersAsync(host, "edgeWhere: {role: {in: [LEADER, KEY]}}, edgeOrder: [{role: DESC}]");
        Assert.Equal(["enterprise:d", "enterprise:c"], Ids(leaders));
        Assert.Equal(2, leaders.GetProperty("totalCount").GetInt32());
        Assert.Equal(["enterprise:b"], Ids(await MakersAsync(host, "edgeWhere: {role: {isNull: true}}")));
        Assert.Equal(["enterprise:a"], Ids(await MakersAsync(host,
            "where: {name: {in: [\"a\", \"b\"]}}, edgeWhere: {not: {or: [{role: {isNull: true}}, {role: {eq: KEY}}]}}")));
    }

    [Fact]
    public async Task Pages_of_a_list_ordered_by_its_edges_continue_and_their_cursors_belong_to_the_condition()
    {
        await using var host = await GraphHost.StartAsync(_roles);
        var first = await MakersAsync(host, "first: 3, edgeOrder: [{role: ASC}]");
        Assert.Equal(["enterprise:c", "enterprise:d", "enterprise:a"], Ids(first));
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = await MakersAsync(host, $"first: 3, edgeOrder: [{{role: ASC}}], after: \"{cursor}\"");
        Assert.Equal(["enterprise:b"], Ids(rest));
        Assert.False(rest.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var other = await host.AskAsync($$$"""
            { segment(id: "segment:fab") {
                enterprises(edgeWhere: {role: {eq: KEY}}, edgeOrder: [{role: ASC}], after: "{{{cursor}}}") { totalCount } } }
            """);
        Assert.Equal(["BAD_CURSOR"], other.Codes);
    }

    [Fact]
    public async Task A_condition_on_related_nodes_may_ask_for_the_edge_to_them()
    {
        await using var host = await GraphHost.StartAsync(_roles);
        async Task<string[]> Institutions(string condition) => [.. Ids((await host.DataAsync(
            $$$"""{ institutions(where: {disciplines: {{{condition}}}}) { nodes { id } } }""")).GetProperty("institutions"))];
        Assert.Equal(["institution:best"], await Institutions("{edge: {grade: {startsWith: \"A\"}}}"));
        Assert.Equal(["institution:good"],
            await Institutions("{none: {id: {eq: \"discipline:chemistry\"}}, edge: {grade: {eq: \"A+\"}}}"));
    }

    [Theory]
    [InlineData("{ segment(id: \"segment:fab\") { enterprises(edgeWhere: {status: {isNull: true}}) { totalCount } } }", "OPERATES_IN")]
    [InlineData("{ segment(id: \"segment:fab\") { enterprises(edgeOrder: [{status: ASC}]) { totalCount } } }", "role, basis")]
    [InlineData("{ enterprises(where: {projects: {edge: {note: {isNull: true}}}}) { totalCount } }", "not one edge")]
    public async Task A_property_that_the_edges_lack_is_refused_and_those_that_they_have_are_named(string query, string part)
    {
        await using var host = await GraphHost.StartAsync(_roles);
        var answer = await host.AskAsync(query);
        Assert.Equal(["BAD_USER_INPUT"], answer.Codes);
        Assert.Contains(part, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disciplines_are_grouped_by_the_chains_that_draw_on_them()
    {
        await using var host = await GraphHost.StartAsync(new GraphBuilder()
            .Cluster("k").Chain("c", cluster: "k").Segment("fab").Technology("etch", usedIn: ["fab"])
            .Discipline("physics").Discipline("law")
            .Add(new DrawsOn { From = NodeId.Parse("technology:etch"), To = NodeId.Parse("discipline:physics"), Rank = 1 })
            .Build());
        var groups = (await host.DataAsync("{ disciplines { groupBy(keys: [CHAIN, CLUSTER]) { count keys { value } } } }"))
            .GetProperty("disciplines").GetProperty("groupBy");
        Assert.Equal(["chain:c cluster:k 1", "  1"], groups.EnumerateArray().Select(group => string.Join(' ',
            [.. group.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("value").GetString() ?? ""),
                group.GetProperty("count").GetRawText()])));
    }

    [Fact]
    public async Task Chains_and_clusters_are_grouped_too_beside_their_plain_lists()
    {
        await using var host = await GraphHost.StartAsync(new GraphBuilder()
            .Cluster("k").Cluster("l").Chain("c", cluster: "k").Chain("d", cluster: "k").Chain("e", cluster: "l").Build());
        async Task<string[]> Groups(string list, string keys) => [.. (await host.DataAsync(
            $$"""{ {{list}} { groupBy(keys: [{{keys}}]) { count keys { value } } } }""")).GetProperty(list[..list.IndexOf('(')])
            .GetProperty("groupBy").EnumerateArray().Select(group => string.Join(' ',
                [.. group.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("value").GetString() ?? "none"),
                    group.GetProperty("count").GetRawText()]))];
        Assert.Equal(["cluster:k 2", "cluster:l 1"], await Groups("chainsConnection(first: 1)", "CLUSTER"));
        Assert.Equal(["chain:c 1", "chain:d 1"], await Groups("clustersConnection(where: {id: {eq: \"cluster:k\"}})", "CHAIN"));
        Assert.Equal(["chain:c 1", "chain:d 1", "chain:e 1"], await Groups("clustersConnection(first: 1)", "CHAIN"));
    }
}
