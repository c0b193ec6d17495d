namespace Graph.Api.Tests.Schema;

/// <summary>What is computed costs more than what is read, also where it is requested of many nodes.</summary>
public sealed class AnalysisCostTests
{
    [Theory]
    [InlineData("{ chainGaps { totalCount } }", 50)]
    [InlineData("{ whatIf(change: {}) { opened { id } } }", 100)]
    [InlineData("{ whatIf(change: { masterTechnologyIds: [\"technology:resin\"], addEnterprises: [{ name: \"x\", segmentIds: "
        + "[\"segment:materials\"] }] }) { opened { id } } }", 100 + 3 * 100)]
    [InlineData("{ partnerMatches(for: { problem: \"resin\" }) { totalCount } }", 100)]
    [InlineData("{ dependencyGraph(of: \"technology:resin\") { truncated } }", 50)]
    [InlineData("{ paths(from: \"chain:tiny\", to: \"lab:resist-lab\") { edges { kind } } }", 50)]
    [InlineData("{ impact(of: \"technology:resin\") { truncated } }", 50)]
    [InlineData("{ chains { gaps { id } } }", 16 * 50)]
    [InlineData("{ enterprises(first: 40) { nodes { partnerMatches { totalCount } } } }", 40 * 100)]
    [InlineData("{ chainGaps(first: 30) { nodes { remedies { research { score } } } } }", 30 * 100)]
    [InlineData("{ chainGaps(first: 0) { undecided { missing } } }", 80)]
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
