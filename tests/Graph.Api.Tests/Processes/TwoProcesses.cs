using Graph.Api.Tests.Caching;
using Graph.Api.Tests.Neo4j;
using Graph.TestSupport;

namespace Graph.Api.Tests.Processes;

/// <summary>Two processes over the curated data set in the Neo4j of the tests, asked in turn. They are started when the first test needs
/// them.</summary>
public sealed class TwoProcesses(Neo4jApi neo4j) : IAskedApi, IAsyncDisposable
{
    private RedisServer? _redis;
    private ProcessGroup? _group;

    internal RedisServer Redis => _redis!;

    internal ProcessGroup Group => _group!;

    /// <summary>Where the proxy listens.</summary>
    public Uri Address => Group.Front.Address;

    public async Task RequireAsync()
    {
        await neo4j.RequireAsync();
        _redis ??= await RedisServer.StartAsync();
        _group ??= await ProcessGroup.StartAsync(Neo4jServer.Shared.Require(), _redis);
    }

    /// <summary>A client of the proxy.</summary>
    public HttpClient CreateClient() => Group.Front.CreateClient();

    /// <summary>A client of one process alone.</summary>
    public HttpClient CreateClient(int process) => Group.Processes[process].CreateClient();

    /// <summary>Ends the processes; the next test that needs them starts new ones.</summary>
    public async Task StopAsync()
    {
        if (_group is not null)
            await _group.DisposeAsync();
        _group = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_redis is not null)
            await _redis.DisposeAsync();
    }
}
