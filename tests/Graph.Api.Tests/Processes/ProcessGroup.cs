using Graph.Api.Tests.Caching;

namespace Graph.Api.Tests.Processes;

/// <summary>Two processes of the program with one Neo4j and one Redis, and a proxy in front that gives each request to the next of
/// them.</summary>
internal sealed class ProcessGroup : IAsyncDisposable
{
    private const int Size = 2;

    private ProcessGroup(IReadOnlyList<ApiProcess> processes, RoundRobin front) => (Processes, Front) = (processes, front);

    public IReadOnlyList<ApiProcess> Processes { get; }

    public RoundRobin Front { get; }

    /// <summary>Starts them and waits until each is ready and uses Redis.</summary>
    public static async Task<ProcessGroup> StartAsync(Uri neo4j, RedisServer redis, params (string Key, string Value)[] settings)
    {
        (string, string)[] all =
        [
            ("Store:Kind", "Neo4j"), ("Store:Neo4j:Endpoint", neo4j.ToString()), ("Cache:Redis", redis.Address),
                ("Cache:RedisTimeout", "00:00:05"),
            ("Limits:Timeout", "00:01:00"), .. settings, // of two values of a key the last counts
        ];
        var processes = await Task.WhenAll(Enumerable.Range(0, Size).Select(_ => ApiProcess.StartAsync(all)));
        var group = new ProcessGroup(processes, await RoundRobin.StartAsync(processes.Select(process => process.Address)));
        await group.AreHealthyAsync();
        return group;
    }

    /// <summary>Waits until each process says that all is well.</summary>
    public async Task AreHealthyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var process in Processes)
        {
            using var client = process.CreateClient();
            while (!await IsHealthyAsync(client, patience.Token))
                await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Front.DisposeAsync();
        foreach (var process in Processes)
            await process.DisposeAsync();
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
        return (await ready.Content.ReadAsStringAsync(cancellationToken)).StartsWith("{\"status\":\"Healthy\"", StringComparison.Ordinal);
    }
}
