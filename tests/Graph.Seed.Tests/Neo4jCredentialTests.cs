using System.Text;
using Graph.Seed.Output;
using Graph.TestSupport;

namespace Graph.Seed.Tests;

/// <summary>The password of Neo4j is in nothing that the program says, whatever goes wrong.</summary>
[Collection(Neo4jCommandTests.Server)]
public sealed class Neo4jCredentialTests : IDisposable
{
    private const string Setting = "Store__Neo4j__Password";
    private const string Right = "harbour-lamp-of-tests";
    private const string Wrong = "willow-drum-of-tests";

    /// <summary>Both passwords, and what they look like in a header.</summary>
    private static readonly string[] _secrets =
        [.. new[] { Right, Wrong }.SelectMany(word => new[] { word, Base64(word), Base64($"neo4j:{word}") })];

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Setting, null);
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task It_is_not_told_where_the_server_takes_it_nor_where_it_refuses_it()
    {
        Neo4jServer.RequireLauncher();
        using Neo4jServer server = new(Right, transactionTimeout: "30s");
        var data = _folder.Write("data", TinyData.Files());
        string[] to = ["--store", "neo4j", "--neo4j-endpoint", server.Endpoint!.ToString(), "--neo4j-user", "neo4j"];
        Assert.Equal(ExitCode.Ok, await RunAsync(Right, "", ["load", data, .. to]));
        Assert.Equal(ExitCode.Ok, await RunAsync(Right, "", ["stats", .. to, "--json"]));
        Assert.Equal(ExitCode.Failed, await RunAsync(Wrong, "Neo.ClientError.Security.Unauthorized", ["load", data, .. to]));
        Assert.Equal(ExitCode.Failed, await RunAsync(Wrong, "Neo.ClientError.Security.Unauthorized", ["stats", .. to, "--json"]));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "Neo4j.Unreachable")]
    [InlineData("bolt://localhost:7687", "Store:Neo4j:Endpoint")]
    [InlineData($"http://neo4j:{Wrong}@localhost:7474", "Store:Neo4j:Endpoint")]
    [InlineData($"neo4j:{Wrong}@localhost", "Store:Neo4j:Endpoint")]
    [InlineData($"http://neo4j:{Wrong}@:7474:x", "Store:Neo4j:Endpoint")]
    public async Task It_is_not_told_where_there_is_no_server(string endpoint, string expected)
    {
        string[] to = ["--neo4j-endpoint", endpoint, "--neo4j-user", "neo4j"];
        Assert.Equal(ExitCode.Failed, await RunAsync(Right, expected, ["stats", "--store", "neo4j", .. to]));
        Assert.Equal(ExitCode.Failed, await RunAsync(Right, expected, ["generate", "--nodes", "20", "--to", "neo4j", .. to, "--json"]));
    }

    private static async Task<int> RunAsync(string password, string expected, string[] arguments)
    {
        Environment.SetEnvironmentVariable(Setting, password);
        var run = await SeedRunner.RunAsync(arguments);
        var said = run.Out + run.Error;
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.All(_secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        return run.Code;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
