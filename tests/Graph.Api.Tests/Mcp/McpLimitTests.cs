using System.Net;
using System.Net.Http.Json;
using System.Text;
using Graph.Api.Operations;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Mcp;

/// <summary>What keeps <c>/mcp</c> within its bounds: who may send requests, how large, how many, how long.</summary>
public sealed class McpLimitTests(RealApi api) : IClassFixture<RealApi>
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Theory]
    [InlineData(null, "localhost", HttpStatusCode.OK)]
    [InlineData("http://localhost:6274", "localhost", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:5080", "[::1]:5080", HttpStatusCode.OK)]
    [InlineData("https://example.org", "localhost", HttpStatusCode.Forbidden)]
    [InlineData("http://rebound.example:5080", "rebound.example:5080", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:6274", "graph.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.example.org", "localhost", HttpStatusCode.Forbidden)]
    [InlineData("null", "localhost", HttpStatusCode.Forbidden)]
    public async Task Pages_of_other_origins_are_refused(string? origin, string host, HttpStatusCode expected)
    {
        using var client = api.CreateClient();
        using var request = Post(Ping);
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_opens_a_stream_is_told_that_there_is_none()
    {
        using var client = api.CreateClient();
        using var response = await client.GetAsync("/mcp");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_client_that_does_not_introduce_itself_is_told_what_is_missing()
    {
        using var client = api.CreateClient();
        using var response = await client.SendAsync(Post("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"""));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("clientInfo", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Origin_of_the_settings_is_let_in()
    {
        await using var other = api.With("Cors:Origins:0", "https://assistant.example");
        using var client = other.CreateClient();
        using var request = Post(Ping);
        request.Headers.TryAddWithoutValidation("Origin", "https://assistant.example");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("https://assistant.example", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080", null, true)]
    [InlineData("http://localhost:5080", "false", false)]
    [InlineData("http://+:8080", null, false)]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:5080", null, false)]
    [InlineData("http://+:8080", "true", true)]
    public async Task It_is_on_for_loopback_addresses_and_elsewhere_only_if_set(string urls, string? enabled, bool isServed)
    {
        await using var other = api.WithWebHostBuilder(builder => builder.UseSetting("Urls", urls).UseSetting("Mcp:Enabled", enabled));
        using var client = other.CreateClient();
        using var response = await client.SendAsync(Post(Ping));
        Assert.Equal(isServed ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        if (!isServed)
            Assert.Contains("Mcp:Enabled", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_larger_than_that_of_a_GraphQL_request_is_refused()
    {
        await using var other = api.With("Limits:MaxBodyBytes", "2000");
        using var client = other.CreateClient();
        using var response = await client.SendAsync(Post(Ping.PadRight(2001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Cost_is_limited_as_for_GraphQL()
    {
        await using var other = api.With("Limits:MaxCost", "100");
        await using var client = await McpSession.ConnectAsync(other);
        var result = await client.CallToolAsync("chain_map", new Dictionary<string, object?> { ["chainId"] = "chain:wind-power" });
        Assert.Contains("COST_LIMIT", result.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_and_GraphQL_requests_of_a_client_are_paid_from_one_budget()
    {
        await using var other = api.WithWebHostBuilder(builder => builder.UseSetting("Limits:MaxCost", "1300")
            .UseSetting("Limits:CostPerMinute", "1300").UseSetting("Limits:ClientHeader", "X-Api-Key")
            .UseSetting("Limits:Timeout", "00:05:00"));
        await using var spender = await McpSession.ConnectAsync(other, ("X-Api-Key", "spender"));
        await using var neighbour = await McpSession.ConnectAsync(other, ("X-Api-Key", "neighbour"));
        // It costs about 1,200. The first one also builds the index, and points come back while it does.
        Assert.Contains("enterprise:tfme", await SearchAsync(neighbour), StringComparison.Ordinal);
        Assert.Contains("enterprise:tfme", await SearchAsync(spender), StringComparison.Ordinal);
        var refused = await SearchAsync(spender);
        Assert.Contains("BUDGET_EXCEEDED", refused, StringComparison.Ordinal);
        Assert.Matches("in [1-5]?[0-9] seconds", refused);
        Assert.Contains("下一步", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GraphQLAsync(other, "spender")).StatusCode);
    }

    [Fact]
    public async Task Hundred_calls_at_once_are_answered_within_the_limits_that_are_set_by_default()
    {
        await using var client = await McpSession.ConnectAsync(api);
        await client.AskAsync("search", new Dictionary<string, object?> { ["text"] = "半导体" }); // builds the index
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => client.CallToolAsync("search",
            new Dictionary<string, object?> { ["text"] = "半导体", ["first"] = 1 + (number % 20) }).AsTask()));
        Assert.All(results, result => Assert.False(result.IsError is true, result.Text()));
    }

    [Fact]
    public async Task Calls_beyond_those_allowed_at_once_are_told_to_come_back()
    {
        await using var other = Narrow("00:05:00");
        var gate = other.Services.GetRequiredService<RequestGate>();
        await using var client = await McpSession.ConnectAsync(other);
        var held = new[] { await gate.EnterAsync(CancellationToken.None), await gate.EnterAsync(CancellationToken.None) };
        var calls = Enumerable.Range(0, 100).Select(_ => SearchAsync(client)).ToList();
        var open = calls.ToList();
        while (open.Count > 3)
            open.Remove(await Task.WhenAny(open));
        Assert.All(calls.Except(open), call => Assert.Contains("OVERLOADED", call.Result, StringComparison.Ordinal));
        Array.ForEach(held, place => place.Dispose());
        Assert.All(await Task.WhenAll(open), text => Assert.Contains("enterprise:tfme", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_that_takes_too_long_is_stopped()
    {
        await using var other = Narrow("00:00:00.100");
        var gate = other.Services.GetRequiredService<RequestGate>();
        await using var client = await McpSession.ConnectAsync(other);
        using var first = await gate.EnterAsync(CancellationToken.None);
        using var second = await gate.EnterAsync(CancellationToken.None);
        Assert.Contains("TIMEOUT", await SearchAsync(client), StringComparison.Ordinal);
    }

    /// <summary>Two operations at a time, three in the queue, and no cache to answer from.</summary>
    private WebApplicationFactory<Program> Narrow(string timeout) => api.WithWebHostBuilder(builder => builder
        .UseSetting("Limits:MaxConcurrentRequests", "2").UseSetting("Limits:MaxQueuedRequests", "3")
        .UseSetting("Cache:Enabled", "false").UseSetting("Limits:Timeout", timeout));

    private static async Task<string> SearchAsync(ModelContextProtocol.Client.McpClient client) =>
        (await client.CallToolAsync("search", new Dictionary<string, object?> { ["text"] = "通富微电" })).Text();

    private static async Task<HttpResponseMessage> GraphQLAsync(WebApplicationFactory<Program> other, string key)
    {
        using var client = other.CreateClient();
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ enterprises(first: 100) { nodes { id name } } }" }),
        };
        request.Headers.Add("X-Api-Key", key);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Post(string body)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        return request;
    }
}
