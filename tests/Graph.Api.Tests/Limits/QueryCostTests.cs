using Graph.Api.Tests.Http;

namespace Graph.Api.Tests.Limits;

/// <summary>The cost is about how many values the answer can have, and nothing a client sends makes it smaller than that.</summary>
public sealed class QueryCostTests(TinyHostFixture fixture) : IClassFixture<TinyHostFixture>
{
    [Theory]
    [InlineData("{ hello }", 1)]
    [InlineData("{ hello hello }", 2)]
    [InlineData("{ computed }", 50)]
    [InlineData("{ __typename }", 1)]
    [InlineData("{ __schema { types { name } } }", 0)]
    [InlineData("{ thing { id name } }", 3)]
    [InlineData("{ things { totalCount } }", 2)] // the total is there once, however long the page
    [InlineData("{ things { nodes { id } } }", 22)] // 1 + 1 + 20 of the default page
    [InlineData("{ things { edges { node { id } } } }", 42)] // 1 + 1 + 20 × (node + id): multiplied once
    [InlineData("{ things { edges { cursor node { id } } nodes { id } totalCount } }", 84)]
    [InlineData("{ things(first: 5) { nodes { id } } }", 7)]
    [InlineData("{ things(last: 5) { nodes { id } } }", 7)]
    [InlineData("{ things(first: 3, last: 5) { nodes { id } } }", 7)]
    [InlineData("{ things(first: null) { nodes { id } } }", 22)]
    [InlineData("{ things(first: 0) { nodes { id } } }", 3)]
    [InlineData("{ things(first: -1000) { nodes { id } } }", 3)]
    [InlineData("{ things(first: 2147483647) { nodes { id } } }", 102)]
    [InlineData("{ things(first: 10) { nodes { things(first: 10) { nodes { id } } } } }", 122)] // 2 + 10 × (2 + 10)
    [InlineData("{ top { id } }", 8)] // the default of its argument is 7
    [InlineData("{ top(first: 3) { id } }", 4)]
    [InlineData("{ plain { id } }", 6)]
    [InlineData("{ undeclared { id } }", 11)]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", 4)]
    [InlineData("{ nodes(ids: []) { id } }", 1)]
    [InlineData("{ node(id: \"a\") { id ... on Other { plain { id } } ... on Thing { name } } }",
        8)] // the costlier type: 1 + id + plain (6)
    [InlineData("{ node(id: \"a\") { ... on Node { id } } }", 2)]
    [InlineData("{ thing { ...A ...A } } fragment A on Thing { id }", 3)]
    [InlineData("{ things @skip(if: true) { nodes { id } } hello }", 1)]
    [InlineData("{ ... @include(if: false) { things { nodes { id } } } hello }", 1)]
    [InlineData("{ thing { ...A @skip(if: true) id } } fragment A on Thing { name }", 2)]
    public async Task Cost_of_a_document(string document, long cost)
    {
        var answer = await fixture.Host.PostAsync(document);
        Assert.Equal((200, cost), (answer.Status, answer.Cost));
    }

    [Theory]
    [InlineData("query ($n: Int) { things(first: $n) { nodes { id } } }", "{}", 22)]
    [InlineData("query ($n: Int = 4) { things(first: $n) { nodes { id } } }", "{}", 6)]
    [InlineData("query ($n: Int = 4) { things(first: $n) { nodes { id } } }", """{"n":9}""", 11)]
    [InlineData("query ($n: Int = 4) { things(first: $n) { nodes { id } } }", """{"n":null}""", 22)]
    [InlineData("query ($n: Int) { things(first: $n) { nodes { id } } }", """{"n":-5}""", 3)]
    [InlineData("query ($n: Int) { things(first: $n) { nodes { id } } }", """{"n":2000000000}""", 102)]
    [InlineData("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", """{"ids":["a","b"]}""", 3)]
    [InlineData("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", """{"ids":"a"}""", 2)]
    [InlineData("query ($with: Boolean!) { things @include(if: $with) { nodes { id } } hello }", """{"with":true}""", 23)]
    [InlineData("query ($with: Boolean!) { things @include(if: $with) { nodes { id } } hello }", """{"with":false}""", 1)]
    public async Task Cost_follows_the_variables(string document, string variables, long cost)
    {
        var answer = await fixture.Host.SendAsync(TinyHost.Post(Body(document, variables)));
        Assert.Equal((200, cost), (answer.Status, answer.Cost));
    }

    [Fact]
    public async Task Cost_is_checked_again_for_a_document_that_is_known()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxCost", "100"));
        const string Document = "query ($n: Int) { things(first: $n) { nodes { id } } }";
        Assert.Equal(200, (await host.SendAsync(TinyHost.Post(Body(Document, """{"n":1}""")))).Status);
        var answer = await host.SendAsync(TinyHost.Post(Body(Document, """{"n":99}""")));
        Assert.Equal((400, "COST_LIMIT", 101), (answer.Status, answer.Codes[0], answer.Cost));
        Assert.Equal(100, answer.Json.GetProperty("extensions").GetProperty("cost").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Number_of_ids_in_a_variable_is_limited()
    {
        var ids = string.Join(',', Enumerable.Range(0, 101).Select(id => $"\"{id}\""));
        var answer = await fixture.Host.SendAsync(TinyHost.Post(Body("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids":[{{ids}}]}""")));
        Assert.Equal("TOO_MANY_IDS", answer.Codes[0]);
    }

    private static string Body(string document, string variables) =>
        $$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(document)}},"variables":{{variables}}}""";
}
