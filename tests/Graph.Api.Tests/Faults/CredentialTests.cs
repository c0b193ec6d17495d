using System.Text;
using Graph.Api.Tests.Caching;
using Graph.Api.Tests.Processes;

namespace Graph.Api.Tests.Faults;

/// <summary>The passwords of Neo4j and Redis are in nothing that the program says, at any log level and whatever goes
/// wrong.</summary>
[Collection(OwnNeo4jCollection.Name)]
public sealed class CredentialTests(OwnNeo4j neo4j)
{
    private const string Wrong = "walnut-cart-of-tests";
    private const string OfRedis = "amber-fox-of-tests";
    private const string NobodyThere = "127.0.0.1:1";

    /// <summary>Every password that a test uses, and what they look like in a header.</summary>
    private static readonly string[] _secrets =
    [
        .. new[] { OwnNeo4j.Password, Wrong, OfRedis }.SelectMany(word => new[] { word, Base64(word), Base64($"neo4j:{word}") }),
    ];

    private static readonly (string Key, string Value)[] _everythingLogged =
    [
        ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:System.Net.Http", "Trace"),
        ("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "Trace"),
    ];

    [SkippableFact]
    public async Task They_are_not_told_where_the_servers_take_them()
    {
        await neo4j.RequireAsync();
        await using var redis = await RedisServer.StartAsync();
        await redis.CommandAsync("CONFIG", "SET", "requirepass", OfRedis);
        await RunAsync([.. neo4j.Settings, ("Cache:Redis", $"{redis.Address},password={OfRedis}")], "{\"status\":\"Healthy\"");
    }

    [SkippableFact]
    public async Task They_are_not_told_where_the_servers_refuse_them()
    {
        await neo4j.RequireAsync();
        await using var redis = await RedisServer.StartAsync();
        await redis.CommandAsync("CONFIG", "SET", "requirepass", OfRedis);
        await RunAsync([.. neo4j.Settings, ("Store:Neo4j:Password", Wrong), ("Cache:Redis", $"{redis.Address},password={Wrong}")],
            "Neo.ClientError.Security.Unauthorized", "awaySince");
    }

    [Fact]
    public Task They_are_not_told_where_the_servers_are_away() => RunAsync(
        [
            ("Store:Kind", "Neo4j"), ("Store:Neo4j:Endpoint", $"http://{NobodyThere}"), ("Store:Neo4j:User", "neo4j"),
                ("Store:Neo4j:Password", OwnNeo4j.Password),
            ("Store:Neo4j:RetryTotal", "00:00:00.200"), ("Cache:Redis", $"{NobodyThere},password={OfRedis}"),
        ],
        "Neo4j.Unreachable", "awaySince");

    [Theory]
    [InlineData("Store:Neo4j:Endpoint", "bolt://localhost:7687")]
    [InlineData("Store:Neo4j:Endpoint", $"http://neo4j:{OwnNeo4j.Password}@localhost:7474")]
    [InlineData("Store:Neo4j:Endpoint", $"neo4j:{OwnNeo4j.Password}@localhost")]
    [InlineData("Store:Neo4j:Endpoint", $"http://neo4j:{OwnNeo4j.Password}@:7474:x")]
    [InlineData("Store:Neo4j:QueryTimeout", "soon")]
    [InlineData("Cache:Redis", $"redis://user:{OfRedis}@localhost:6379")]
    [InlineData("Cache:Redis", $"localhost:6379,pasword={OfRedis}")]
    [InlineData("Cache:Redis", $"password={OfRedis}")]
    public async Task They_are_not_told_where_the_start_fails(string key, string value)
    {
        var (exitCode, output) = await ApiProcess.FailAsync([],
        [
            .. _everythingLogged, ("Store:Kind", "Neo4j"), ("Store:Neo4j:Endpoint", $"http://{NobodyThere}"), ("Store:Neo4j:User", "neo4j"),
            ("Store:Neo4j:Password", OwnNeo4j.Password), ("Cache:Redis", $"{NobodyThere},password={OfRedis}"), (key, value),
        ]);
        Assert.Equal(2, exitCode);
        Assert.Contains(key, output, StringComparison.Ordinal);
        AssertSaysNone(output);
    }

    /// <summary>Runs a process until its health says what is expected, and looks at all that it says: its log, answers, health and
    /// telemetry.</summary>
    private static async Task RunAsync((string Key, string Value)[] settings, params string[] expected)
    {
        await using var telemetry = await TelemetrySink.StartAsync();
        await using var process = await ApiProcess.StartAsync([.. _everythingLogged, .. telemetry.Settings, .. settings]);
        var answers = await AskAsync(process, expected);
        await process.StopAsync();
        Assert.Contains("trce: ", process.Output, StringComparison.Ordinal);
        Assert.Equal(["logs", "metrics", "traces"], telemetry.Kinds);
        AssertSaysNone(string.Join('\n', [.. answers, process.Output, telemetry.Text]));
    }

    private static async Task<List<string>> AskAsync(ApiProcess process, string[] expected)
    {
        using var client = process.CreateClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var health = "";
        while (!expected.All(part => health.Contains(part, StringComparison.Ordinal)))
        {
            await Task.Delay(50, patience.Token);
            using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            health = await ready.Content.ReadAsStringAsync(patience.Token);
        }
        var answer = await client.AskOnceAsync(new { query = KnownAnswers.Question("Asked") }, patience.Token);
        return [health, answer.Body.ToJsonString()];
    }

    private static void AssertSaysNone(string text) =>
        Assert.All(_secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
