using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Reading;
using Graph.Store.Neo4j.Writing;
using Graph.TestSupport;

namespace Graph.Store.Tests.Neo4j;

/// <summary>What goes over the wire, and how the server means to answer it.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStatementTests(Neo4jFixture fixture)
{
    private static readonly FetchShape _names = new(GraphSchema.Kinds.Select(kind => new KindShape(kind, [kind.Properties[1]], [])));

    public static TheoryData<string> Plans => [.. _plans.Keys];

    private static readonly Dictionary<string, FetchRequest> _plans = new()
    {
        ["a chain with its segments, their technologies and who develops them"] =
            FetchRequest.ByIds([TinyChain.Chain], Down(GraphSchema.Chain, "segments", "technologies", "developedBy")),
        ["a technology with four levels of dependencies"] =
            FetchRequest.ByIds([TinyChain.Photoresist], Down(GraphSchema.Technology, "dependsOn", "dependsOn", "dependsOn", "dependsOn")),
        ["nodes of several kinds by id"] = FetchRequest.ByIds([TinyChain.Photoresist, TinyChain.Plan, TinyChain.LocalFab], _names),
        ["a derived relation"] = FetchRequest.ByIds([TinyChain.Chain], Down(GraphSchema.Chain, "enterprises")),
        ["what cites a source"] = FetchRequest.ByIds([TinyChain.Plan],
            new([new(GraphSchema.Source, [], [], [new("facts", new() { First = 5, WithTotal = true }, _names, _names, _names, [])])])),
        ["a page by id"] = FetchRequest.Page(GraphSchema.Enterprise, new() { First = 5 }, _names),
        ["a page by name with its total"] =
            FetchRequest.Page(GraphSchema.Enterprise,
            new() { First = 5, Order = [new OrderTerm.ByProperty("name", true)], WithTotal = true }, _names),
        ["a filtered page"] = FetchRequest.Page(GraphSchema.Enterprise, new()
        {
            First = 5,
            WithTotal = true,
            Where = new Filter.And([new Filter.Compare("region", ComparisonOperator.Eq, "东区"), new Filter.Related("segments", true, null)]),
            Groups = [new("g", [new GroupKey.ByProperty("ROLE", "role")], _names)],
        }, _names),
    };

    [SkippableTheory]
    [MemberData(nameof(Plans))]
    public async Task A_whole_plan_is_one_statement_that_starts_from_an_index(string name)
    {
        var store = await fixture.StoreWithAsync(TinyChain.Batch);
        // Looks at the server once; a plan that names a place also reads the data set, once for each version.
        await store.FetchAsync(_plans[name], CancellationToken.None);
        fixture.Wire.Forget();
        var result = await store.FetchAsync(_plans[name], CancellationToken.None);
        Assert.True(result.Roots.Any(root => root is not null) || result.Page!.Items.Count > 0);
        var sent = Assert.Single(fixture.Wire.Sent);
        Assert.Equal("Read", sent.GetProperty("accessMode").GetString());
        await AssertUsesIndexesAsync(sent.GetProperty("statement").GetString()!, sent.GetProperty("parameters"));
    }

    [SkippableFact]
    public async Task Writes_find_their_nodes_through_indexes()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        var rows = JsonSerializer.SerializeToElement(new { rows = Array.Empty<object>() });
        List<string> statements = [WriteStatements.DeleteCitations, WriteStatements.DeleteNodes, WriteStatements.DeleteStatements,
            WriteStatements.PutCitations,
            WriteStatements.PutStatements, .. GraphSchema.Kinds.Select(WriteStatements.PutNodes),
                .. ReadStatements.WrittenEdges.Select(WriteStatements.PutEdges),
            .. ReadStatements.WrittenEdges.Select(WriteStatements.DeleteEdges)];
        foreach (var statement in statements)
            await AssertUsesIndexesAsync(statement, rows);
    }

    [SkippableFact]
    public async Task The_whole_graph_is_read_along_the_index_of_each_kind()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        var parameters = JsonSerializer.SerializeToElement(new { after = "", size = WholeGraphReader.ChunkSize });
        foreach (var kind in GraphSchema.Kinds)
            await AssertUsesIndexesAsync("RETURN " + ReadStatements.Whole(kind), parameters);
    }

    [SkippableFact]
    public async Task Equal_plans_are_equal_text_whatever_they_ask_for()
    {
        var store = await fixture.StoreWithAsync(TinyChain.Batch);
        fixture.Wire.Forget();
        foreach (var id in new[] { TinyChain.Photoresist, TinyChain.Resin })
            await store.FetchAsync(FetchRequest.ByIds([id], Down(GraphSchema.Technology, "dependsOn")), CancellationToken.None);
        Assert.Single(fixture.Wire.Statements.Where(text => text.Contains("DEPENDS_ON", StringComparison.Ordinal)).Distinct());
    }

    private static async Task AssertUsesIndexesAsync(string statement, JsonElement parameters)
    {
        using HttpClient http = new() { BaseAddress = Neo4jServer.Shared.Require() };
        using StringContent body = new(JsonSerializer.Serialize(new { statement = "EXPLAIN " + statement, parameters }), null,
            "application/json");
        using var response = await http.PostAsync("db/neo4j/query/v2", body);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        var operators = Operators(answer.GetProperty("queryPlan")).ToList();
        Assert.DoesNotContain(operators, name => name.StartsWith("AllNodesScan", StringComparison.Ordinal)
            || name.StartsWith("NodeByLabelScan", StringComparison.Ordinal)
            || name.StartsWith("UnionNodeByLabelsScan", StringComparison.Ordinal));
        Assert.Contains(operators, name => name.Contains("Index", StringComparison.Ordinal));
        if (answer.TryGetProperty("notifications", out var notifications))
            Assert.DoesNotContain(notifications.EnumerateArray(), notice => notice.GetProperty("category").GetString() == "PERFORMANCE");
    }

    private static IEnumerable<string> Operators(JsonElement plan) =>
        plan.GetProperty("children").EnumerateArray().SelectMany(Operators).Prepend(plan.GetProperty("operatorType").GetString()!);

    private static FetchShape Down(NodeKind kind, params string[] relations)
    {
        if (relations is [])
            return new([new(kind, [kind.FindProperty("name")!], [])]);
        var relation = kind.FindRelation(relations[0])!;
        PageQuery query = new() { First = 10, WithTotal = true };
        return new([new(kind, [kind.FindProperty("name")!],
            [new(relations[0], relation, query, new(["note"], []), Down(relation.Targets[0], relations[1..]))])]);
    }
}
