namespace Graph.Api.Tests.Schema;

/// <summary>What is computed costs more than what is read, also where it is requested of many nodes.</summary>
public sealed class AnalysisCostTests
{
    [Theory]
    [InlineData("{ chainGaps { totalCount } }", 300)]
    [InlineData("{ whatIf(change: {}) { opened { id } } }", 10_000)]
    [InlineData("{ whatIf(change: { masterTechnologyIds: [\"technology:resin\"], addEnterprises: [{ name: \"x\", segmentIds: "
        + "[\"segment:materials\"] }] }) { opened { id } } }", 10_000 + 3 * 100)]
    [InlineData("{ partnerMatches(for: { problem: \"resin\" }) { totalCount } }", 6_000)]
    [InlineData("{ dependencyGraph(of: \"technology:resin\") { truncated } }", 300)]
    [InlineData("{ paths(from: \"chain:tiny\", to: \"lab:resist-lab\") { edges { kind } } }", 2_000)]
    [InlineData("{ impact(of: \"technology:resin\") { truncated } }", 300)]
    [InlineData("{ chains { gaps { id } } }", 16 * 50)]
    [InlineData("{ search(text: \"resin of the coast\") { totalCount } }", 800 + 2 * 18)]
    [InlineData("{ attractionTargets { totalCount } }", 4_500)]
    [InlineData("{ pathsAmong(ids: [\"lab:resist-lab\", \"chain:tiny\", \"technology:resin\"], first: 2) { truncated } }", 3 * 1_750)]
    [InlineData("{ enterprises(where: { or: [{ name: { contains: \"a\" } }, { name: { contains: \"b\" } }] }) { totalCount } }",
        50 + 7 * 60)]
    [InlineData("{ enterprises { groupBy(keys: [REGION, ROLE]) { count } } }", 50 + 100 + 2 * 600)]
    [InlineData("{ enterprises(first: 5) { nodes { partnerMatches { totalCount } } } }", 5 * 6_000)]
    [InlineData("{ chainGaps(first: 20) { nodes { remedies { research { score } } } } }", 20 * 1_500)]
    [InlineData("{ chainGaps(first: 0) { undecided { missing } } }", 300 + 80 * 20)]
    public async Task A_computed_field_has_a_cost_of_its_own(string query, int least)
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.AskAsync(query);
        Assert.Empty(answer.Codes);
        Assert.InRange(answer.Json.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32(), least, 2 * least
            + 200);
    }

    [Theory]
    [InlineData("{ enterprises(first: 100) { nodes { partnerMatches(first: 100) { nodes { evidence { statement } } } } } }")]
    [InlineData("{ chainGaps(first: 100) { nodes { remedies { research(first: 100) { evidence { statement } } } } } }")]
    [InlineData("{ chains { gaps { segment { gaps { evidence { citations { source { title } } } remedies { grow { enterprise { "
        + "partnerMatches { totalCount } } } } } } } } }")]
    public async Task Computing_for_too_many_nodes_is_refused(string query)
    {
        await using var host = await GraphHost.StartAsync();
        Assert.Equal(["COST_LIMIT"], (await host.AskAsync(query)).Codes);
    }

    /// <summary>How many of what takes milliseconds fit into one operation: as many as are 100 ms on the real data.</summary>
    [Theory]
    [InlineData("partnerMatches(for: { problem: \"resin\" }) { totalCount }", 8)]
    [InlineData("attractionTargets(first: 1) { totalCount }", 11)]
    [InlineData("whatIf(change: { removeIds: [\"enterprise:local-fab\"] }) { opened { id } }", 4)]
    [InlineData("paths(from: \"chain:tiny\", to: \"lab:resist-lab\", first: 1) { __typename }", 24)]
    [InlineData("search(text: \"resin\", first: 1) { totalCount }", 60)]
    [InlineData("chainGaps(asOf: 1) { totalCount }", 2)]
    public async Task Only_so_many_are_accepted_in_one_operation(string field, int most)
    {
        await using var host = await GraphHost.StartAsync();
        Assert.DoesNotContain("COST_LIMIT", (await host.AskAsync(Copies(most))).Codes);
        Assert.Equal(["COST_LIMIT"], (await host.AskAsync(Copies(most + 1))).Codes);

        string Copies(int count) => $"{{ {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}: {field}"))} }}";
    }

    [Fact]
    public async Task A_change_cannot_be_tried_out_a_hundred_times_at_once()
    {
        await using var host = await GraphHost.StartAsync();
        var ids = string.Join(' ', Enumerable.Repeat("\"enterprise:local-fab\"", 5));
        var fields = string.Join(' ', Enumerable.Range(0, 99)
            .Select(i => $"a{i}: whatIf(change: {{ removeIds: [{ids}] }}) {{ opened {{ id }} }}"));
        Assert.Equal(["COST_LIMIT"], (await host.AskAsync($"{{ {fields} }}")).Codes);
    }
}
