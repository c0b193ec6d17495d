using System.Diagnostics;
using System.Text.Json;

namespace Graph.TestSupport;

/// <summary>A real Neo4j: the one that <c>NEO4J_URI</c> names, or one started through the script that <c>NEO4J_LAUNCHER</c>
/// names.</summary>
/// <remarks>Everything in its database is removed by the tests. The script takes <c>start FOLDER HTTP_PORT BOLT_PORT</c> and <c>stop
/// FOLDER</c>.</remarks>
public sealed class Neo4jServer : IDisposable
{
    private static readonly TimeSpan _startLimit = TimeSpan.FromMinutes(3);

    private static readonly Lazy<Neo4jServer> _shared =
        new(() => new(password: null, transactionTimeout: "30s", uri: Environment.GetEnvironmentVariable("NEO4J_URI")));

    private readonly string? _launcher = Environment.GetEnvironmentVariable("NEO4J_LAUNCHER");
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"graph-neo4j-{Guid.NewGuid():N}");
    private readonly Dictionary<string, string> _environment = new()
    {
        ["NEO4J_HEAP"] = "768m",
        // Servers of the tests do not live long enough to earn back what the second compiler of their Java costs.
        ["JDK_JAVA_OPTIONS"] = "-XX:TieredStopAtLevel=1",
    };
    private readonly int _port = FreePort.Take();

    /// <summary>A server of one's own, where there is a launcher.</summary>
    public Neo4jServer(string? password, string transactionTimeout, string? uri = null)
    {
        _environment["NEO4J_TX_TIMEOUT"] = transactionTimeout;
        if (password is not null)
            _environment["NEO4J_PASSWORD"] = password;
        if (!string.IsNullOrEmpty(uri))
            Endpoint = new(uri);
        else if (!string.IsNullOrEmpty(_launcher))
            Start();
    }

    /// <summary>The server that all tests share which do not harm it; it is stopped when the process ends.</summary>
    public static Neo4jServer Shared => _shared.Value;

    /// <summary>Its address; null where there is no server to be had.</summary>
    public Uri? Endpoint { get; private set; }

    /// <summary>The number of its process; 0 where it was not started here.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(Path.Combine(_folder, "pid")), null);

    public static string Reason => "There is no Neo4j: set NEO4J_URI, or NEO4J_LAUNCHER to a script that starts one.";

    /// <summary>Skips the test where there is no server; fails it where CI is.</summary>
    public Uri Require()
    {
        Skip.If(Endpoint is null && Environment.GetEnvironmentVariable("CI") is not "true", Reason);
        Assert.True(Endpoint is not null, Reason);
        return Endpoint;
    }

    /// <summary>Runs one statement of the test's own; gives the rows.</summary>
    public async Task<JsonElement> RunAsync(string cypher)
    {
        using HttpClient http = new() { BaseAddress = Require() };
        using StringContent body = new(JsonSerializer.Serialize(new { statement = cypher }), null, "application/json");
        using var response = await http.PostAsync("db/neo4j/query/v2", body);
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("values");
    }

    /// <summary>Ends all open transactions, as the server itself does after a while with those of a client that is gone.</summary>
    public Task EndTransactionsAsync() => RunAsync(
        "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' TERMINATE "
            + "TRANSACTIONS id YIELD message RETURN message");

    /// <summary>Removes all nodes.</summary>
    public Task ClearAsync() => RunAsync("MATCH (n) DETACH DELETE n");

    /// <summary>Skips the test where no server can be started, as opposed to one that is there already.</summary>
    public static void RequireLauncher()
    {
        var isThere = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NEO4J_LAUNCHER"));
        Skip.If(!isThere && Environment.GetEnvironmentVariable("CI") is not "true", "NEO4J_LAUNCHER names no script that starts a Neo4j.");
        Assert.True(isThere, "NEO4J_LAUNCHER names no script that starts a Neo4j.");
    }

    /// <summary>Starts it, or starts it again with the data that it has.</summary>
    public void Start()
    {
        Launch("start", _folder, _port.ToString(null, null), FreePort.Take().ToString(null, null));
        Endpoint = new($"http://127.0.0.1:{_port}");
    }

    /// <summary>Ends its process at once, as a failing machine would.</summary>
    public void Kill()
    {
        using var process = Process.GetProcessById(ProcessId);
        process.Kill();
        process.WaitForExit();
        File.Delete(Path.Combine(_folder, "pid"));
    }

    /// <summary>Sends a signal to its process.</summary>
    public void Signal(string name)
    {
        using var process = Process.Start("kill", [$"-{name}", ProcessId.ToString(null, null)]);
        process.WaitForExit();
    }

    /// <summary>Lets it stand still: it takes connections and requests, and answers nothing until the signal <c>CONT</c>.</summary>
    public void Stall()
    {
        Signal("STOP");
        var threads = $"/proc/{ProcessId}/task"; // they stop one after the other
        Assert.True(SpinWait.SpinUntil(() => Directory.EnumerateDirectories(threads).All(IsStopped), _startLimit), "The server did not "
            + "stop.");

        static bool IsStopped(string thread) => File.ReadAllText(Path.Combine(thread, "stat")).Split(')')[^1].TrimStart().StartsWith('T');
    }

    public void Dispose()
    {
        if (!string.IsNullOrEmpty(_launcher) && Directory.Exists(_folder))
        {
            Launch("stop", _folder);
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Launch(params string[] arguments)
    {
        ProcessStartInfo start = new(_launcher!, arguments);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        Assert.True(process.WaitForExit(_startLimit) && process.ExitCode == 0, $"{_launcher} {string.Join(' ', arguments)} failed with "
            + $"{process.ExitCode}.");
        if (ReferenceEquals(this, _shared.IsValueCreated ? _shared.Value : this))
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }
}
