using Graph.Api.Hosting;
using Graph.Api.Tests.Schema;
using Graph.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Hosting;

/// <summary>How soon a supervisor learns that the graph cannot be read. No time passes but what a test lets pass, so what waits for a
/// second attempt waits for ever.</summary>
public sealed class GraphReadyCheckTests
{
    /// <summary>Only for a test that hangs.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_server_that_is_away_is_asked_once()
    {
        await using var services = Neo4jAt(new("http://127.0.0.1:1")); // nobody listens there
        Assert.Equal("Neo4j.Unreachable", CodeOf(await CheckAsync(services).WaitAsync(_patience)));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_asked_once_and_not_waited_for_beyond_the_limit()
    {
        await using var server = new SilentServer();
        await using var services = Neo4jAt(server.Address);
        var checking = CheckAsync(services);
        await server.Asked.WaitAsync(_patience);
        _time.Advance(GraphReadyCheck.Limit - TimeSpan.FromMilliseconds(1));
        Assert.False(checking.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("Store.NoAnswer", CodeOf(await checking.WaitAsync(_patience)));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_store_that_wants_to_be_asked_again_is_ready_if_it_then_answers()
    {
        await using var host = await GraphHost.StartAsync();
        var asked = 0;
        host.Store.BeforeVersion = () => asked++ > 0 ? Task.CompletedTask : throw Busy();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host.Store)).Status);
    }

    [Fact]
    public async Task A_store_that_goes_on_being_busy_is_not_waited_for_beyond_the_limit_and_the_reason_is_told()
    {
        await using var host = await GraphHost.StartAsync();
        var (asked, busy) = (0, new TaskCompletionSource());
        host.Store.BeforeVersion = () => asked++ > 0 ? busy.Task : throw Busy();
        var checking = CheckAsync(host.Store);
        _time.Advance(GraphReadyCheck.Limit);
        Assert.Equal("Test.Busy", CodeOf(await checking.WaitAsync(_patience)));
        busy.SetResult();
    }

    [Fact]
    public async Task A_supervisor_who_leaves_learns_nothing()
    {
        await using var server = new SilentServer();
        await using var services = Neo4jAt(server.Address);
        using var leaving = new CancellationTokenSource();
        var checking = CheckAsync(services, leaving.Token);
        await server.Asked.WaitAsync(_patience);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checking.WaitAsync(_patience));
    }

    private static GraphStoreException Busy() => new("Test.Busy", "busy", isTransient: true);

    private Task<HealthCheckResult> CheckAsync(IServiceProvider services, CancellationToken cancellationToken = default) =>
        CheckAsync(services.GetRequiredService<IGraphStore>(), cancellationToken);

    private Task<HealthCheckResult> CheckAsync(IGraphStore store, CancellationToken cancellationToken = default) =>
        new GraphReadyCheck(store, _time).CheckHealthAsync(new(), cancellationToken);

    private ServiceProvider Neo4jAt(Uri endpoint)
    {
        var settings = new Dictionary<string, string?> { ["Store:Kind"] = "Neo4j", ["Store:Neo4j:Endpoint"] = endpoint.ToString() };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(_time).AddLogging()
            .AddGraphStore(configuration).BuildServiceProvider();
    }

    private static string? CodeOf(HealthCheckResult result)
    {
        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        return (string?)result.Data["code"];
    }
}
