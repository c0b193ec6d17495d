namespace Graph.Api.Tests.Schema;

/// <summary>What computed fields cost, once the whole graph was read for its version.</summary>
public sealed class AnalysisFetchTests
{
    private const string Evidence = "evidence { statement nodes { name } citations { source { title } } }";

    [Theory]
    [InlineData("{ chainGaps { totalCount nodes { severity explanation terms { name } evidence { statement } } } }")]
    [InlineData("{ partnerMatches(for: { problem: \"photoresist\" }) { totalCount nodes { score explanation } } }")]
    [InlineData("{ dependencyGraph(of: \"technology:lithography\") { nodes { depth } edges { why } truncated } }")]
    public async Task Results_without_nodes_cost_no_read(string query) => Assert.Equal(0, await ReadsAsync(query));

    [Theory]
    [InlineData("{ chainGaps(first: 2) { nodes { chain { name } segment { name chain { cluster { name } } } alsoIn { name } technology { "
        + "name labs { nodes { hosts { totalCount } } } } "
        + Evidence + " remedies { grow { enterprise { name segments { nodes { name } } } } attract { enterprise { name } " + Evidence
        + " } research { partner { ... on Entity { name } } " + Evidence + " } } } undecided { segment { name } " + Evidence + " } } }")]
    [InlineData("{ whatIf(change: { removeIds: [\"enterprise:local-fab\"] }) { before { segment { name } } after { segment { name } "
        + Evidence
        + " } opened { chain { name } } closed { technology { name } } } }")]
    [InlineData("{ partnerMatches(for: { segmentId: \"segment:materials\" }) { nodes { partner { ... on Lab { hosts { totalCount } } "
        + "... on Institution { name labs { nodes { name } } } } "
        + Evidence + " paths { nodes { name } edges { from { name } to { name } citations { source { title } } } } } understood { node "
            + "{ name } } } }")]
    [InlineData("{ dependencyGraph(of: \"technology:lithography\") { root { name } nodes { technology { name segments { totalCount } } "
        + "} edges { from { name } to { name } citations { source { title } } } } }")]
    [InlineData("{ dependencyPaths(from: \"technology:lithography\", to: \"technology:resin\") { nodes { name } edges { from { name } "
        + "citations { source { title } } } } }")]
    [InlineData("{ paths(from: \"enterprise:far-resins\", to: \"lab:resist-lab\") { nodes { name citations { source { title } } } edges "
        + "{ kind to { name } } } }")]
    [InlineData("{ pathSearch(from: \"enterprise:far-resins\", to: \"lab:resist-lab\") { truncated paths { nodes { name } edges { kind "
        + "to { name } } } } }")]
    [InlineData("{ impact(of: \"technology:resin\") { impactedEnterprises { enterprise { name } ties { to { name } citations { source { "
        + "title } } } } } }")]
    [InlineData("{ articulationPoints(from: \"technology:lithography\", to: \"technology:resin\") { name developedBy { totalCount } } }")]
    [InlineData("{ impact(of: \"technology:resin\") { technologies { technology { name } } segments { name } chains { name cluster { "
        + "name } } } }")]
    [InlineData("{ chokepoints { technology { name segments { nodes { name } } } chains { name } " + Evidence + " } }")]
    public async Task A_computed_root_field_costs_one_read_for_all_nodes_that_its_results_name(string query) =>
        Assert.Equal(1, await ReadsAsync(query));

    [Theory]
    [InlineData("{ chains { gaps { segment { name } } } }", 2)]
    [InlineData("{ chains { gaps { severity } } }", 1)]
    [InlineData("{ chains { name a: gaps { segment { name } } b: gaps(kinds: [BOTTLENECK]) { technology { name } } } }", 3)]
    [InlineData("{ segments { nodes { gaps { chain { name } " + Evidence + " } } } }", 2)]
    [InlineData("{ chains { segments { gaps { segment { name } } } gaps { chain { name } } } }", 3)]
    [InlineData("{ chainGaps { nodes { segment { gaps { technology { name } } } } } }", 2)]
    [InlineData("{ chains { gaps { segment { gaps { segment { gaps { kind technology { name } } } } } } } }", 4)]
    [InlineData("{ enterprises(first: 3) { nodes { name partnerMatches(first: 5) { nodes { partner { ... on Entity { name } } "
        + Evidence + " } } } } }", 2)]
    [InlineData("{ chain(id: \"chain:tiny\") { enterprises(first: 3) { nodes { partnerMatches(first: 5) { nodes { partner { "
        + "... on Lab { name } } } } } } } }", 2)]
    [InlineData("{ impact(of: \"technology:resin\") { segments { name } enterprises { totalCount nodes { name } } } }", 2)]
    public async Task Each_level_of_computed_fields_costs_one_read_however_many_nodes_it_has(string query, int reads) =>
        Assert.Equal(reads, await ReadsAsync(query));

    [Fact]
    public async Task The_whole_graph_is_read_once_for_a_version_and_again_for_the_next()
    {
        await using var host = await GraphHost.StartAsync();
        var first = await host.WarmUpAsync();
        Assert.True(first > 0);
        Assert.Equal(first, await host.WarmUpAsync());
        await host.Store.WriteAsync(new([], [], [Graph.Model.NodeId.Parse("collaboration:joint-resist")], []), CancellationToken.None);
        Assert.True(await host.WarmUpAsync() > first);
    }

    private static async Task<int> ReadsAsync(string query)
    {
        await using var host = await GraphHost.StartAsync();
        var before = await host.WarmUpAsync();
        await host.DataAsync(query);
        return host.Store.Reads - before;
    }
}
