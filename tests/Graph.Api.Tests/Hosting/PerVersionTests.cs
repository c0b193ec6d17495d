using Graph.Api.Tests.Schema;
using Graph.Api.Versions;
using Graph.Model;

namespace Graph.Api.Tests.Hosting;

/// <summary>How often something is made of a version of the graph.</summary>
public sealed class PerVersionTests : IAsyncLifetime
{
    private static readonly CancellationToken _none = CancellationToken.None;

    private readonly List<GraphVersion> _made = [];
    private GraphHost _host = null!;

    public async Task InitializeAsync() => _host = await GraphHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task It_is_made_once_for_all_who_wait_even_if_the_first_of_them_leaves()
    {
        var finish = new TaskCompletionSource();
        var perVersion = Make(_ => finish.Task);
        using var leaving = new CancellationTokenSource();
        var first = perVersion.CurrentAsync(leaving.Token).AsTask();
        var others = Enumerable.Range(0, 5).Select(_ => perVersion.CurrentAsync(_none).AsTask()).ToList();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        finish.SetResult();
        Assert.Single((await Task.WhenAll(others)).Distinct());
        Assert.Single(_made);
    }

    [Fact]
    public async Task A_new_version_has_one_of_its_own()
    {
        var perVersion = Make(_ => Task.CompletedTask);
        var before = await perVersion.CurrentAsync(_none);
        await WriteAsync();
        var after = await perVersion.CurrentAsync(_none);
        Assert.Equal([before.Version, after.Version], _made);
        Assert.Equal(($"{before.Version}", $"{after.Version}"), (before.Made, after.Made));
    }

    [Fact]
    public async Task What_failed_is_made_again()
    {
        var perVersion = Make(times => times == 1 ? throw new GraphStoreException("Test.Down", "down", isTransient: true)
            : Task.CompletedTask);
        await Assert.ThrowsAsync<GraphStoreException>(async () => await perVersion.CurrentAsync(_none));
        Assert.Equal((await perVersion.CurrentAsync(_none)).Version, _made[^1]);
        Assert.Equal(2, _made.Count);
    }

    [Fact]
    public async Task What_is_of_no_version_because_the_graph_changed_is_made_of_the_next()
    {
        var perVersion = Make(times => times == 1 ? WriteAsync() : Task.CompletedTask);
        var (version, made) = await perVersion.CurrentAsync(_none);
        Assert.Equal(($"{version}", 2), (made, _made.Count));
        Assert.Equal(await _host.Store.GetVersionAsync(_none), version);
    }

    /// <summary>Makes the version's own text; null where the graph changed meanwhile.</summary>
    private PerVersion<string> Make(Func<int, Task> meanwhile) => new(_host.Store, async version =>
    {
        _made.Add(version);
        await meanwhile(_made.Count);
        return await _host.Store.GetVersionAsync(_none) == version ? version.ToString() : null;
    });

    private Task WriteAsync() => _host.Store.WriteAsync(
        GraphBatch.Of([new Cluster { Id = NodeId.Of("cluster", $"c{_made.Count}"), Name = "新" }], []), _none).AsTask();
}
