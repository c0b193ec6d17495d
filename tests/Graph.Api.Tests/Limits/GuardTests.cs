using Graph.Api.Tests.Http;

namespace Graph.Api.Tests.Limits;

/// <summary>Each limit refuses what is over it, says so, and lets through what is not.</summary>
public sealed class GuardTests
{
    public static TheoryData<string, int, string, string, string> Cases => new()
    {
        { "MaxTokens", 100, Documents.Aliased(32), Documents.Aliased(33), "QUERY_TOO_LARGE" },
        { "MaxFields", 10, "{ thing { id name self { id name self { id name __typename } } } }", Documents.Wide(12), "QUERY_TOO_LARGE" },
        { "MaxRepeats", 5, Documents.Repeated(5), Documents.Repeated(6), "QUERY_TOO_LARGE" },
        { "MaxRepeats", 2, "{ ...A ...A } fragment A on Query { hello }", "{ hello ...A ...A } fragment A on Query { hello }",
            "QUERY_TOO_LARGE" },
        { "MaxAliases", 5, Documents.Aliased(5), Documents.Aliased(6), "TOO_MANY_ALIASES" },
        { "MaxAliases", 3, "{ a: thing { ...A } } fragment A on Thing { x: id y: id }",
            "{ a: thing { ...A } b: thing { ...A } } fragment A on Thing { x: id y: id }", "TOO_MANY_ALIASES" },
        { "MaxDepth", 5, Documents.Deep(5), Documents.Deep(6), "QUERY_TOO_DEEP" },
        { "MaxDepth", 3, "{ thing { ...A } } fragment A on Thing { self { id } }",
            "{ thing { self { ...A } } } fragment A on Thing { self { id } }", "QUERY_TOO_DEEP" },
        { "MaxDirectives", 6, Documents.Directed(6), Documents.Directed(8), "TOO_MANY_DIRECTIVES" },
        { "MaxFragments", 5, Documents.Fragmented(5), Documents.Fragmented(6), "TOO_MANY_FRAGMENTS" },
        { "MaxFragments", 2, "{ a: thing { ...A } b: thing { ...A } } fragment A on Thing { id }",
            "{ a: thing { ...A } b: thing { ...A } c: thing { ...A } } fragment A on Thing { id }", "TOO_MANY_FRAGMENTS" },
        { "MaxCost", 202, "{ things(first: 100) { nodes { id name } } }", "{ things(first: 100) { nodes { id name } } hello }",
            "COST_LIMIT" },
        { "MaxIds", 5, Documents.Ids(5), Documents.Ids(6), "TOO_MANY_IDS" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Limit_lets_through_what_it_allows_and_refuses_more(string limit, int value, string allowed, string refused,
        string code)
    {
        await using var host = await TinyHost.StartAsync(($"Limits:{limit}", $"{value}"));
        Assert.Empty((await host.PostAsync(allowed)).Codes);
        var answer = await host.PostAsync(refused);
        Assert.Equal((400, code), (answer.Status, answer.Codes[0]));
        Assert.Contains($"{value}", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_a_limit_refuses_runs_without_it(string limit, int value, string allowed, string refused, string code)
    {
        _ = (limit, value, allowed, code);
        await using var host = await TinyHost.StartAsync();
        Assert.Empty((await host.PostAsync(refused)).Codes);
    }

    [Theory]
    [InlineData("1024", 413)]
    [InlineData("4096", 200)]
    public async Task Size_of_the_body_is_limited(string limit, int status)
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxBodyBytes", limit));
        Assert.Equal(status, (await host.PostAsync("{ hello }" + new string(' ', 2_000))).Status);
    }

    [Theory]
    [InlineData("1024", 414)]
    [InlineData("4096", 200)]
    public async Task Length_of_the_query_string_is_limited(string limit, int status)
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxQueryStringLength", limit));
        Assert.Equal(status, (await host.GetAsync("query={hello}" + new string('+', 2_000))).Status);
    }

    [Fact]
    public async Task Unused_fragments_count_too()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxAliases", "1"));
        var answer = await host.PostAsync("{ hello } fragment Unused on Query { a: hello b: hello }");
        Assert.Equal("TOO_MANY_ALIASES", answer.Codes[0]);
    }

    [Fact]
    public async Task All_operations_of_a_document_count()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxAliases", "1"));
        var answer = await host.PostAsync("query A { a: hello } query B { b: hello }");
        Assert.Equal("TOO_MANY_ALIASES", answer.Codes[0]);
    }

    [Fact]
    public async Task Introspection_of_tools_is_exempt_from_depth_fields_and_cost()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxDepth", "1"), ("Limits:MaxFields", "10"), ("Limits:MaxCost", "100"));
        var answer = await host.PostAsync(Documents.Introspection);
        Assert.Equal((200, 0), (answer.Status, answer.Cost));
        Assert.Empty(answer.Codes);
    }

    [Fact]
    public async Task Introspection_hides_no_other_fields_from_the_limits()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxDepth", "3"));
        var answer = await host.PostAsync(
            "{ __type(name: \"Thing\") { name } ...D } fragment D on Query { thing { self { self { id } } } }");
        Assert.Equal("QUERY_TOO_DEEP", answer.Codes[0]);
    }

    [Fact]
    public async Task Error_names_the_circle_of_fragments_and_its_place()
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.PostAsync(Documents.Circular(3));
        Assert.Contains("F0 → F1 → F2 → F0", answer.Message, StringComparison.Ordinal);
        Assert.Equal(1, answer.Json.GetProperty("errors")[0].GetProperty("locations")[0].GetProperty("line").GetInt32());
    }
}
