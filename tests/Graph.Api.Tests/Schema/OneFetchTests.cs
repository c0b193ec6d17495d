using Graph.Model;

namespace Graph.Api.Tests.Schema;

public sealed class OneFetchTests
{
    /// <summary>The first search after the start reads the whole graph once.</summary>
    private const string BuildsTheIndex = "{ search(text: \"resin\") { totalCount } }";

    [Fact]
    public async Task Search_and_analyses_of_a_version_read_the_whole_graph_once()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync("{ search(text: \"resin\") { totalCount } chainGaps { totalCount } }");
        Assert.Equal(1, host.Store.Reads);
    }

    [Theory]
    [InlineData("{ chains { name } }")]
    [InlineData("{ node(id: \"chain:tiny\") { id ... on Chain { name segments { name } } } }")]
    [InlineData("{ chain(id: \"chain:tiny\") { segments { technologies(first: 2) { nodes { dependsOn(first: 2) { nodes { "
        + "requiredBy(first: 2) { edges { node { labs(first: 2) { nodes { hosts(first: 2) { nodes { __typename ... on Enterprise { "
        + "segments(first: 2) { nodes { chain { cluster { chains { name } } } } } } } } } } } } } } } } } } } }")]
    [InlineData("{ enterprises { totalCount groupBy(keys: [CHAIN, IS_LOCAL]) { count keys { node { id ... on Chain { segments { name } "
        + "} } } } edges { node { citations { source { title facts { nodes { edge { to { name } } } } } } } } } }")]
    [InlineData("{ source(id: \"source:plan\") { facts { nodes { subject { name citations { source { title } } } edge { from { id } "
        + "citations { source { title } } } } } } }")]
    [InlineData("{ chain(id: \"chain:tiny\") { statistics { segments technologies bottleneckTechnologies bottlenecksWithLocalDeveloper "
        + "enterprises labs } } }")]
    [InlineData("{ search(text: \"resin\") { nodes { node { id name ... on Technology { segments { nodes { name } } } } } } }")]
    [InlineData("{ statistics { nodeCount nodes { kind count } } }")]
    public async Task A_root_field_costs_one_read_whatever_its_depth(string query)
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync(BuildsTheIndex);
        var before = host.Store.Reads;
        await host.DataAsync(query);
        Assert.Equal(before + 1, host.Store.Reads);
    }

    [Fact]
    public async Task Each_root_field_costs_its_own_read()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync("{ a: chains { name } b: chains { id } labs { nodes { name } } }");
        Assert.Equal(3, host.Store.Reads);
    }

    [Fact]
    public async Task What_was_not_asked_for_is_not_fetched()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync("{ technologies { nodes { name segments { totalCount } } } }");
        var shape = Assert.Single(Assert.Single(host.Store.Plans).Shape.Kinds);
        Assert.Equal(["name"], shape.Properties.Select(property => property.Name));
        var segments = Assert.Single(shape.Relations);
        Assert.True(segments.Query is { WithTotal: true, WithItems: false });
        Assert.Empty(segments.Shape.Of(GraphSchema.Segment)!.Properties);
    }

    [Fact]
    public async Task A_page_of_which_only_groups_are_asked_brings_no_nodes_and_counts_no_total()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync("{ technologies { groupBy(keys: [KIND]) { count } } }");
        var query = ((FetchRoots.OfKind)Assert.Single(host.Store.Plans).Roots).Query;
        Assert.True(query is { WithTotal: false, WithItems: false, Groups.Count: 1 });
    }

    [Fact]
    public async Task A_skipped_field_is_not_fetched()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync("query($no: Boolean!) { technologies { nodes { name note @include(if: $no) segments @skip(if: true) { "
            + "totalCount } } } }", new { no = false });
        var shape = Assert.Single(Assert.Single(host.Store.Plans).Shape.Kinds);
        Assert.Equal(["name"], shape.Properties.Select(property => property.Name));
        Assert.Empty(shape.Relations);
    }

    [Fact]
    public async Task A_node_brings_only_what_its_own_kind_is_asked_for()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync("{ nodes(ids: [\"technology:resin\", \"lab:resist-lab\"]) { ... on Technology { kind } ... on Lab { level "
            + "} ... on Park { region } } }");
        var kinds = Assert.Single(host.Store.Plans).Shape.Kinds;
        Assert.Equal(["Lab.level", "Technology.kind"],
            kinds.SelectMany(kind => kind.Properties.Select(property => $"{kind.Kind}.{property}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_search_that_asks_for_no_node_fetches_none()
    {
        await using var host = await GraphHost.StartAsync();
        await host.DataAsync(BuildsTheIndex);
        var before = host.Store.Reads;
        var data = await host.DataAsync("{ search(text: \"resin\") { totalCount nodes { score how } } }");
        Assert.Equal(before, host.Store.Reads);
        Assert.True(data.GetProperty("search").GetProperty("nodes").GetArrayLength() > 0);
    }

    [Fact]
    public async Task An_answer_is_made_again_where_the_graph_changed_between_its_parts()
    {
        await using var host = await GraphHost.StartAsync();
        host.Store.BeforeFetch = async fetched =>
        {
            if (fetched == 1)
            {
                await host.Store.WriteAsync(GraphBatch.Of([new Cluster { Id = NodeId.Parse("cluster:new"), Name = "新" }], []),
                    CancellationToken.None);
            }
        };
        var data = await host.DataAsync("{ a: clusters { id } b: clusters { id } }");
        Assert.Equal(4, host.Store.Reads);
        Assert.Equal(data.GetProperty("a").GetRawText(), data.GetProperty("b").GetRawText());
    }
}
