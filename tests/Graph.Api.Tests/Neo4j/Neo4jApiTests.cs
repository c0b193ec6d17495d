using System.Text.RegularExpressions;
using Graph.Api.Tests.Execution;
using Graph.Api.Tests.Queries;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Neo4j;

/// <summary>The same questions to the same graph in both stores.</summary>
[Collection(Neo4jCollection.Name)]
public sealed partial class Neo4jApiTests(Neo4jApi neo4j, RealApi embedded) : IClassFixture<RealApi>
{
    private static readonly CancellationToken _none = CancellationToken.None;

    /// <summary>Levels of computed fields, each of which fetches the nodes it names.</summary>
    private const int Levels = 4;

    /// <summary>Beside the operations of <c>queries/</c>: what they leave out.</summary>
    private static readonly string[] _more =
    [
        "{ statistics { nodeCount edgeCount nodes { kind count } } }",
        "{ node(id: \"technology:photoresist\") { id ... on Technology { name requiredBy(first: 3) { totalCount edges { cursor why "
            + "basis node { id } } pageInfo { hasNextPage endCursor } } } } }",
        "{ enterprises(first: 7, order: [{name: DESC}], where: {name: {contains: \"电\"}}) { totalCount nodes { id name aliases "
            + "citations { locator source { id } } } groupBy(keys: [REGION]) { count keys { value } } } }",
        "{ chainsConnection(first: 5, where: {name: {contains: \"电\"}}, order: [{nameEn: DESC}]) { totalCount nodes { id } "
            + "groupBy(keys: [CLUSTER]) { count keys { value } } } clustersConnection { totalCount edges { cursor } "
            + "groupBy(keys: [CHAIN]) { count keys { value node { id } } } } }",
        "{ enterprises(where: {name: {contains: \"'}) MATCH (n) DETACH DELETE n // $p0 \\\\u0027 `\"}}) { totalCount } }",
        "{ search(text: \"name:* OR ~2 ') {\\\"a\\\": [1]}\") { totalCount nodes { score node { id name } } } }",
        "{ chain(id: \"chain:integrated-circuits\") { id gaps { id kind severity terms { name value } evidence { __typename } explanation "
            + "segment { id } remedies { __typename } } } }",
        "{ partnerMatches(for: {technologyIds: [\"technology:photoresist\"]}) { totalCount nodes { partner { __typename ... on Node { "
            + "id } } score explanation paths { nodes { id } edges { __typename } } } } }",
        "{ partnerMatches(for: {problem: \"光刻胶涂布不均匀\"}) { totalCount nodes { partner { ... on Node { id } } score } } }",
        "{ dependencyGraph(of: \"technology:photoresist\", direction: BOTH) { nodes { depth technology { id } } edges { from { id } to "
            + "{ id } why citations { locator } } } }",
        "{ impact(of: \"technology:photoresist\") { technologies { depth technology { id } } segments { id } chains { id } "
            + "enterprises(first: 5) { totalCount nodes { id } } } }",
        "{ paths(from: \"enterprise:access-semiconductor\", to: \"institution:sjtu\", first: 5) { nodes { id } edges { __typename } } }",
        "{ node(id: \"technology:no-such-thing\") { id } nodes(ids: [\"chain:integrated-circuits\", \"park:none\"]) { __typename } }",
    ];

    [SkippableFact]
    public async Task Every_operation_has_the_same_answer_from_both_stores_byte_for_byte_and_costs_a_statement_for_each_root_field()
    {
        var (api, counter) = await neo4j.CountedAsync();
        List<string> different = [];
        foreach (var (name, request, roots) in QueryFile.All.Select(file =>
            (file.Id, (object)new { query = file.Text, variables = file.Example }, Roots(file) + (IsComputed(file) ? Levels : 0)))
            .Concat(_more.Select(query => (query, (object)new { query }, 2 + Levels))))
        {
            var expected = await TextAsync(embedded, request);
            var before = counter.Count;
            var actual = await TextAsync(api, request);
            var statements = counter.Count - before;
            if (!expected.StartsWith("200 {\"data\":", StringComparison.Ordinal)
                || expected.Contains("\"errors\":", StringComparison.Ordinal))
            {
                different.Add($"{name}\n  has no answer: {expected}");
            }

            if (expected != actual)
                different.Add($"{name}\n  embedded: {Around(expected, actual)}\n  Neo4j:    {Around(actual, expected)}");
            if (statements > roots)
                different.Add($"{name}: {statements} statements for {roots} root fields");
        }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [SkippableFact]
    public async Task Random_documents_have_the_same_answers_from_both_stores_byte_for_byte()
    {
        var graph = await (await neo4j.RequireAsync()).Store.ReadAllAsync(_none);
        var (api, _) = await neo4j.CountedAsync();
        List<string> different = [];
        var documents = RandomDocuments.Over(embedded.Services.GetRequiredService<ISchema>(), graph).Take(RandomDocuments.Count / 5);
        foreach (var document in documents)
        {
            object request = new { query = document.Text, variables = document.Variables };
            var (expected, actual) = (await TextAsync(embedded, request), await TextAsync(api, request));
            if (expected != actual)
                different.Add($"{document}\n  embedded: {Around(expected, actual)}\n  Neo4j:    {Around(actual, expected)}");
        }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [SkippableTheory]
    [InlineData("{ chains { name } }", 1)]
    [InlineData("{ chain(id: \"chain:integrated-circuits\") { name segments { name technologies(first: 3) { nodes { name "
        + "dependsOn(first: 2) { nodes { name } } } } } } }", 1)]
    [InlineData("{ a: chains { name } b: parks { totalCount } statistics { nodeCount } }", 3)]
    [InlineData("{ search(text: \"通富\") { nodes { node { id name } } } }", 1)]
    public async Task A_root_field_is_one_statement(string query, int statements)
    {
        var (api, counter) = await neo4j.CountedAsync();
        await TextAsync(api, new { query });
        var before = counter.Count;
        await TextAsync(api, new { query });
        Assert.Equal(statements, counter.Count - before);
    }

    [SkippableFact]
    public async Task A_process_starts_without_the_server_says_that_it_is_not_ready_and_recovers_by_itself()
    {
        await neo4j.RequireAsync();
        StatementCounter counter = new() { IsCut = true };
        var api = neo4j.Start(counter, ("RetryTotal", "00:00:00"));
        using var client = api.CreateClient();
        Assert.Equal(200, (int)(await client.GetAsync("/health/live")).StatusCode);
        using var notReady = await client.GetAsync("/health/ready");
        Assert.Equal(503, (int)notReady.StatusCode);
        Assert.Contains("\"code\":\"Neo4j.Unreachable\"", await notReady.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("STORE_UNAVAILABLE", (await RealApi.PostAsync(api, new { query = "{ chains { name } }" })).Code);
        counter.IsCut = false;
        Assert.Equal(200, (int)(await client.GetAsync("/health/ready")).StatusCode);
        Assert.Null((await RealApi.PostAsync(api, new { query = "{ search(text: \"光\") { totalCount } }" })).Code);
        counter.IsCut = true;
        Assert.Equal("STORE_UNAVAILABLE", (await RealApi.PostAsync(api, new { query = "{ chains { name } }" })).Code);
    }

    private static async Task<string> TextAsync(WebApplicationFactory<Program> api, object request)
    {
        using var client = api.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        using var response = await client.PostAsync("/graphql", System.Net.Http.Json.JsonContent.Create(request));
        return $"{(int)response.StatusCode} {VersionPattern.Replace(await response.Content.ReadAsStringAsync(), "\"version\":\"…\"")}";
    }

    private static bool IsComputed(QueryFile file) => Array.Exists(
        ["gaps", "chainGaps", "whatIf", "partnerMatches", "dependencyGraph", "dependencyPaths", "paths", "impact", "chokepoints",
            "articulationPoints", "couldClose", "pathsAmong", "versions", "changes", "gapChanges"],
        field => Regex.IsMatch(file.Text, $@"^\s*(\w+: )?{field}\b", RegexOptions.Multiline));

    private static int Roots(QueryFile file) => file.Operations[0].SelectionSet.Selections.OfType<GraphQLField>().Count();

    private static string Around(string text, string other)
    {
        var place = text.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return text[Math.Max(0, place - 200)..Math.Min(text.Length, place + 200)];
    }

    [GeneratedRegex("\"version\":\"[0-9]+-[0-9a-f]+\"")]
    private static partial Regex VersionPattern { get; }
}
