using System.Net.Http.Headers;
using Graph.Api.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Http;

/// <summary>What clients may keep, and what is kept here.</summary>
public sealed class CachingTests
{
    [Fact]
    public async Task Answer_to_get_need_not_be_sent_twice()
    {
        await using var host = await TinyHost.StartAsync();
        var first = await host.GetAsync("query={hello}");
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(304, await StatusAsync(host, "query={hello}", first.Headers.ETag!));
    }

    [Fact]
    public async Task Known_answer_is_not_computed_again()
    {
        await using var host = await TinyHost.StartAsync();
        host.World.Release();
        var tag = (await host.GetAsync("query={slow}")).Headers.ETag!;
        await using var other = await TinyHost.StartAsync(); // the same question; here the field would wait
        Assert.Equal(304, await StatusAsync(other, "query={slow}", tag));
        Assert.False(other.World.Entered.IsCompleted);
    }

    [Theory]
    [InlineData("query=query A{hello}query B{thing{id}}&operationName=A", "query=query A{hello}query B{thing{id}}&operationName=B")]
    [InlineData("query=query($t:String!){echo(text:$t)}&variables={\"t\":\"a\"}",
        "query=query($t:String!){echo(text:$t)}&variables={\"t\":\"b\"}")]
    [InlineData("query={hello}", "query={ hello }")]
    public async Task Another_question_has_another_tag(string one, string another)
    {
        await using var host = await TinyHost.StartAsync();
        var tag = (await host.GetAsync(one)).Headers.ETag!;
        Assert.Equal(200, await StatusAsync(host, another, tag));
    }

    [Fact]
    public async Task Another_type_has_another_tag()
    {
        await using var host = await TinyHost.StartAsync();
        var tag = (await host.GetAsync("query={hello}", accept: "application/json")).Headers.ETag!;
        Assert.Equal(200, await StatusAsync(host, "query={hello}", tag));
        Assert.Equal(["Accept"], (await host.GetAsync("query={hello}")).Headers.Vary);
    }

    [Fact]
    public async Task Another_version_of_the_graph_has_another_tag()
    {
        await using var host = await TinyHost.StartAsync();
        var first = await host.GetAsync("query={hello}");
        host.World.Version = "v2";
        Assert.Equal(200, await StatusAsync(host, "query={hello}", first.Headers.ETag!));
        var second = await host.GetAsync("query={hello}");
        Assert.Equal(("v1", "v2"), (VersionOf(first), VersionOf(second)));
    }

    [Fact]
    public async Task Answer_read_from_a_later_version_says_so_and_has_no_tag()
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.GetAsync("query={later}");
        Assert.Equal("v9", VersionOf(answer));
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("query={broken}")]
    [InlineData("query={no}")]
    [InlineData("query={")]
    public async Task Errors_are_not_kept(string query)
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.GetAsync(query);
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Answer_to_post_is_not_kept()
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.PostAsync("{ hello }");
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Documents_are_kept_by_their_text_up_to_the_limit()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxCachedDocuments", "2"));
        var cache = host.Services.GetRequiredService<DocumentCache>();
        var first = await cache.GetAsync("{ a: hello }");
        Assert.Same(first, await cache.GetAsync("{ a: hello }"));
        for (var index = 0; index < 20; index++)
            await cache.GetAsync($"{{ b{index}: hello }}");
        Assert.InRange(cache.Count, 1, 2);
    }

    [Fact]
    public async Task A_document_of_many_fields_takes_more_of_the_limit_than_its_text()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxCachedBytes", "100000"));
        var cache = host.Services.GetRequiredService<DocumentCache>();
        var few = await cache.GetAsync("{ a: hello }");
        Assert.Same(few, await cache.GetAsync("{ a: hello }"));
        var many = "{ " + string.Join(' ', Enumerable.Range(0, 90).Select(number => $"a{number}:hello")) + " }"; // a thousand bytes
        Assert.NotSame(await cache.GetAsync(many), await cache.GetAsync(many));
    }

    [Theory]
    [InlineData("MaxCachedBytes", "20")]
    [InlineData("MaxCachedBytes", "0")]
    [InlineData("MaxCachedDocuments", "0")]
    public async Task Documents_kept_are_bounded(string limit, string value)
    {
        await using var host = await TinyHost.StartAsync(($"Limits:{limit}", value));
        var cache = host.Services.GetRequiredService<DocumentCache>();
        for (var index = 0; index < 50; index++)
            Assert.Equal(200, (await host.PostAsync($"{{ a{index}: hello }}")).Status);
        Assert.InRange(cache.Count, 0, 1);
    }

    [Theory]
    [InlineData("query ($n: Int!) { number(n: $n) }", """{"n":1}""", """{"n":"x"}""", "BAD_VARIABLE")]
    [InlineData("query ($n: Int!) { number(n: $n) }", """{"n":1}""", "{}", "BAD_VARIABLE")]
    [InlineData("query ($n: Int) { checked(n: $n) }", """{"n":1}""", """{"n":101}""", "BAD_USER_INPUT")]
    [InlineData("query ($a: Int, $b: Int) { range(from: $a, to: $b) }", """{"a":1,"b":2}""", """{"a":2,"b":1}""", "VALIDATION_ERROR")]
    [InlineData("query ($by: PickInput!) { pick(by: $by) }", """{"by":{"id":"1"}}""", """{"by":{"id":"1","text":"2"}}""", "BAD_VARIABLE")]
    [InlineData("query ($a: String!) { pick(by: {id: $a}) }", """{"a":"1"}""", """{"a":null}""", "BAD_VARIABLE")]
    public async Task Variables_of_a_known_document_are_checked_each_time(string document, string good, string bad, string code)
    {
        await using var host = await TinyHost.StartAsync();
        var text = System.Text.Json.JsonSerializer.Serialize(document);
        Assert.Empty((await host.SendAsync(TinyHost.Post($$"""{"query":{{text}},"variables":{{good}}}"""))).Codes);
        var answer = await host.SendAsync(TinyHost.Post($$"""{"query":{{text}},"variables":{{bad}}}"""));
        Assert.Equal((400, code), (answer.Status, answer.Codes[0]));
    }

    [Fact]
    public async Task Other_operation_of_a_known_document_is_validated_too()
    {
        await using var host = await TinyHost.StartAsync();
        const string Document = "query A { hello } query B { no }";
        foreach (var name in new[] { "A", "B", "A" })
            Assert.Equal("VALIDATION_ERROR", (await host.SendAsync(TinyHost.Post($$"""{"query":"{{Document}}","operationName":"{{name}}"}"""))).Codes[0]);
    }

    [Fact]
    public async Task Any_tag_is_the_tag_of_the_response()
    {
        await using var host = await TinyHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, response.StatusCode);
    }

    private static string? VersionOf(TinyAnswer answer) => answer.Json.GetProperty("extensions").GetProperty("version").GetString();

    private static async Task<int> StatusAsync(TinyHost host, string query, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query);
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        request.Headers.TryAddWithoutValidation("If-None-Match", "\"other\", " + tag);
        using var response = await host.Client.SendAsync(request);
        Assert.True(response.StatusCode is not System.Net.HttpStatusCode.NotModified || (response.Headers.ETag!.Equals(tag)
            && (await response.Content.ReadAsByteArrayAsync()).Length == 0));
        return (int)response.StatusCode;
    }
}
