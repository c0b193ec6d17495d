namespace Graph.Api.Tests.Schema;

/// <summary>Arguments of computed fields that make no sense.</summary>
public sealed class AnalysisErrorTests
{
    [Theory]
    [InlineData("chainGaps(where: { chainIds: [\"chain:nowhere\"] }) { totalCount }", "where.chainIds[0]")]
    [InlineData("partnerMatches(for: { enterpriseId: \"enterprise:nobody\" }) { totalCount }", "for.enterpriseId")]
    [InlineData("partnerMatches(for: { segmentId: \"segment:nowhere\" }) { totalCount }", "for.segmentId")]
    [InlineData("partnerMatches(for: { technologyIds: [\"technology:resin\", \"technology:nothing\"] }) { totalCount }",
        "for.technologyIds[1]")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \"甲\", segmentIds: [\"segment:nowhere\"] }] }) { after { id } }",
        "change.addEnterprises[0].segmentIds[0]")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \"甲\", segmentIds: [\"segment:materials\"], developsIds: "
        + "[\"technology:nothing\"] }] }) { after { id } }", "change.addEnterprises[0].developsIds[0]")]
    [InlineData("whatIf(change: { masterTechnologyIds: [\"technology:nothing\"] }) { after { id } }", "change.masterTechnologyIds[0]")]
    [InlineData("whatIf(change: { removeIds: [\"chain:tiny\", \"enterprise:nobody\"] }) { after { id } }", "change.removeIds[1]")]
    [InlineData("whatIf(change: {}, chainIds: [\"chain:nowhere\"]) { after { id } }", "chainIds[0]")]
    [InlineData("dependencyGraph(of: \"technology:nothing\") { truncated }", "of")]
    [InlineData("dependencyPaths(from: \"technology:resin\", to: \"technology:nothing\") { nodes { id } }", "to")]
    [InlineData("articulationPoints(from: \"technology:nothing\", to: \"technology:resin\") { id }", "from")]
    [InlineData("paths(from: \"lab:nowhere\", to: \"chain:tiny\") { nodes { id } }", "from")]
    [InlineData("pathsAmong(ids: [\"chain:tiny\", \"lab:nowhere\"]) { truncated }", "ids[1]")]
    [InlineData("impact(of: \"technology:nothing\") { truncated }", "of")]
    [InlineData("chokepoints(chainId: \"chain:nowhere\") { reach }", "chainId")]
    public Task An_id_that_the_graph_does_not_have_is_refused_with_its_place(string field, string place) =>
        RefusedAsync(field, "NOT_FOUND", place);

    [Theory]
    [InlineData("chainGaps(where: { chainIds: [\"segment:materials\"] }) { totalCount }", "where.chainIds[0]")]
    [InlineData("chainGaps(where: { chainIds: [\"no id\"] }) { totalCount }", "where.chainIds[0]")]
    [InlineData("partnerMatches(for: { enterpriseId: \"lab:resist-lab\" }) { totalCount }", "for.enterpriseId")]
    [InlineData("partnerMatches(for: { technologyIds: [\"chain:tiny\"] }) { totalCount }", "for.technologyIds[0]")]
    [InlineData("whatIf(change: { removeIds: [\"nonsense\"] }) { after { id } }", "change.removeIds[0]")]
    [InlineData("whatIf(change: { masterTechnologyIds: [\"segment:materials\"] }) { after { id } }", "change.masterTechnologyIds[0]")]
    [InlineData("dependencyGraph(of: \"chain:tiny\") { truncated }", "of")]
    [InlineData("pathsAmong(ids: [\"chain:tiny\", \"source:plan\"]) { truncated }", "ids[1]")]
    [InlineData("impact(of: \"enterprise:local-fab\") { truncated }", "of")]
    [InlineData("chokepoints(chainId: \"technology:resin\") { reach }", "chainId")]
    [InlineData("paths(from: \"chain:tiny\", to: \"lab:resist-lab\", avoid: [\"?\"]) { nodes { id } }", "avoid[0]")]
    [InlineData("partnerMatches(for: { technologyIds: [] }) { totalCount }", "for.technologyIds")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \"甲\", segmentIds: [] }] }) { after { id } }",
        "change.addEnterprises[0].segmentIds")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \"甲\", region: \"上海市\", isLocal: true, segmentIds: [\"segment:materials\"] "
        + "}] }) { after { id } }", "change.addEnterprises[0]")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \"甲\", region: \"西区\", isLocal: false, segmentIds: [\"segment:materials\"] "
        + "}] }) { after { id } }", "change.addEnterprises[0]")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \" \", segmentIds: [\"segment:materials\"] }] }) { after { id } }",
        "change.addEnterprises[0].name")]
    [InlineData("partnerMatches(for: { problem: \"\" }) { totalCount }", "for.problem")]
    [InlineData("partnerMatches(for: { problem: \" \\n\" }) { totalCount }", "for.problem")]
    [InlineData("chainGaps(where: { minSeverity: 1.01 }) { totalCount }", "minSeverity")]
    [InlineData("chainGaps(where: { minSeverity: -0.1 }) { totalCount }", "minSeverity")]
    [InlineData("chains { gaps(minSeverity: 2) { id } }", "minSeverity")]
    [InlineData("pathsAmong(ids: [\"chain:tiny\", \"chain:tiny\"]) { truncated }", "ids")]
    [InlineData("pathsAmong(ids: [\"chain:tiny\", \"technology:resin\"], first: 11) { truncated }", "first")]
    [InlineData("chainGaps(first: -1) { totalCount }", "first")]
    [InlineData("chainGaps(first: 101) { totalCount }", "first")]
    [InlineData("partnerMatches(for: { problem: \"resin\" }, first: -1) { totalCount }", "first")]
    [InlineData("enterprises(first: 1) { nodes { partnerMatches(first: -1) { totalCount } } }", "first")]
    [InlineData("chokepoints(first: -1) { reach }", "first")]
    [InlineData("chokepoints(first: 101) { reach }", "first")]
    [InlineData("dependencyPaths(from: \"technology:lithography\", to: \"technology:resin\", first: -1) { nodes { id } }", "first")]
    [InlineData("paths(from: \"chain:tiny\", to: \"lab:resist-lab\", maxLength: -1) { nodes { id } }", "maxLength")]
    [InlineData("pathSearch(from: \"chain:tiny\", to: \"lab:resist-lab\", first: 101) { truncated }", "first")]
    [InlineData("impact(of: \"technology:resin\") { impactedEnterprises(first: 101) { depth } }", "first")]
    [InlineData("paths(from: \"chain:tiny\", to: \"lab:resist-lab\", maxLength: 11) { nodes { id } }", "maxLength")]
    [InlineData("dependencyGraph(of: \"technology:resin\", depth: -1) { truncated }", "depth")]
    [InlineData("dependencyGraph(of: \"technology:resin\", depth: 11) { truncated }", "depth")]
    public Task An_argument_that_makes_no_sense_is_refused_with_its_place(string field, string place) =>
        RefusedAsync(field, "BAD_USER_INPUT", place);

    [Theory]
    [InlineData("partnerMatches(for: { problem: \"resin\", segmentId: \"segment:materials\" }) { totalCount }")]
    [InlineData("partnerMatches(for: {}) { totalCount }")]
    [InlineData("partnerMatches(for: { problem: null }) { totalCount }")]
    [InlineData("partnerMatches { totalCount }")]
    [InlineData("chainGaps(where: { kinds: [TORN] }) { totalCount }")]
    [InlineData("whatIf(change: { addEnterprises: [{ segmentIds: [\"segment:materials\"] }] }) { after { id } }")]
    [InlineData("chainGaps { nodes { explanation(language: FR) } }")]
    public Task A_document_that_does_not_fit_the_schema_is_refused(string field) => RefusedAsync(field, "VALIDATION_ERROR", "");

    [Fact]
    public async Task One_of_several_members_is_asked_for_in_variables_too()
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.AskAsync("query($for: PartnerMatchInput!) { partnerMatches(for: $for) { totalCount } }",
            new { @for = new { problem = "resin", segmentId = "segment:materials" } });
        Assert.Equal(["BAD_VARIABLE"], answer.Codes);
    }

    [Fact]
    public async Task A_problem_may_be_long_but_not_endless()
    {
        await using var host = await GraphHost.StartAsync();
        const string Query = "query($problem: String!) { partnerMatches(for: { problem: $problem }) { totalCount } }";
        await host.DataAsync(Query, new { problem = new string('胶', 2_000) });
        var answer = await host.AskAsync(Query, new { problem = new string('胶', 2_001) });
        Assert.Equal(["BAD_USER_INPUT"], answer.Codes);
        Assert.Contains("2001", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_filter_is_refused()
    {
        await using var host = await GraphHost.StartAsync();
        var cursor = await CursorAsync(host, "chainGaps(first: 1)");
        await host.DataAsync($"{{ chainGaps(first: 1, after: \"{cursor}\") {{ nodes {{ id }} }} }}");
        string[] others =
        [
            $"chainGaps(where: {{ kinds: [BOTTLENECK] }}, after: \"{cursor}\")",
                $"partnerMatches(for: {{ problem: \"resin\" }}, after: \"{cursor}\")",
            "chainGaps(after: \"nonsense\")", "partnerMatches(for: { problem: \"resin\" }, after: \"\")",
        ];
        foreach (var other in others)
            Assert.Equal(["BAD_CURSOR"], (await host.AskAsync($"{{ {other} {{ totalCount }} }}")).Codes);
    }

    [Fact]
    public async Task A_cursor_of_the_partners_for_one_question_is_none_for_another()
    {
        await using var host = await GraphHost.StartAsync();
        var cursor = await CursorAsync(host, "partnerMatches(for: { technologyIds: [\"technology:resin\"] }, first: 1)");
        string[] others =
        [
            "for: { technologyIds: [\"technology:photoresist\"] }", "for: { segmentId: \"segment:materials\" }",
            "for: { technologyIds: [\"technology:resin\"] }, where: { minScore: 0.1 }",
        ];
        foreach (var other in others)
        {
            Assert.Equal(["BAD_CURSOR"], (await host.AskAsync(
                $"{{ partnerMatches({other}, after: \"{cursor}\") {{ totalCount }} }}")).Codes);
        }
    }

    private static async Task<string> CursorAsync(GraphHost host, string list)
    {
        var data = await host.DataAsync($"{{ list: {list} {{ pageInfo {{ endCursor }} }} }}");
        return data.GetProperty("list").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }

    private static async Task RefusedAsync(string field, string code, string place)
    {
        await using var host = await GraphHost.StartAsync();
        await host.WarmUpAsync();
        var answer = await host.AskAsync($"{{ {field} }}");
        Assert.NotEqual(500, answer.Status);
        Assert.Equal(code, Assert.Single(answer.Codes.Distinct()));
        if (place != "")
            Assert.Contains($"'{place}'", answer.Message, StringComparison.Ordinal);
    }
}
