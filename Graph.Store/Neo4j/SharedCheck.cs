namespace Graph.Store.Neo4j;

/// <summary>Something to be done until it succeeds once. Who asks while it is under way shares its outcome, so that nobody waits for the failures of others one
/// after the other.</summary>
/// <param name="check">Tells whether it is done for good.</param>
internal sealed class SharedCheck(Func<CancellationToken, Task<bool>> check)
{
    private readonly Lock _lock = new();
    private volatile bool _isDone;
    private Task<bool>? _running;

    /// <summary>Does it, unless it is done. One caller's cancellation ends that caller's waiting alone.</summary>
    public async ValueTask EnsureAsync(CancellationToken cancellationToken)
    {
        if (_isDone)
            return;
        Task<bool> running;
        lock (_lock)
        {
            if (_running is null or { IsCompleted: true })
                _running = Task.Run(() => check(CancellationToken.None), CancellationToken.None);
            running = _running;
        }
        if (await running.WaitAsync(cancellationToken))
            _isDone = true;
    }
}
