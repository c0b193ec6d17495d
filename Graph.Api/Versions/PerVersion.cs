using Graph.Api.Threads;
using Graph.Model;

namespace Graph.Api.Versions;

/// <summary>Something that is made from the whole graph, once for each version of it.</summary>
/// <remarks>Safe for concurrent use. Of several requests that need it for a new version, one makes it and the others wait; one that is
/// cancelled does not take it from the others. What failed is made again for the next who needs it.</remarks>
/// <param name="store">The graph.</param>
/// <param name="make">Makes it; gives null where the graph changed meanwhile so that it is of no version: it is made again then.</param>
internal sealed class PerVersion<T>(IGraphStore store, Func<GraphVersion, Task<T?>> make) where T : class
{
    private readonly Lock _lock = new();
    private (GraphVersion Version, Task<T?> Made)? _current;

    /// <summary>That of the version that the store has now, and the version. Whoever asks goes on on a thread of the pool: what is made
    /// of a whole graph is for long computations.</summary>
    public async ValueTask<(GraphVersion Version, T Made)> CurrentAsync(CancellationToken cancellationToken)
    {
        await PoolThread.Enter();
        while (true)
        {
            var version = await store.GetVersionAsync(cancellationToken);
            if (await Of(version).WaitAsync(cancellationToken) is { } made)
                return (version, made);
        }
    }

    private Task<T?> Of(GraphVersion version)
    {
        lock (_lock)
        {
            if (_current is { } current && current.Version == version && !current.Made.IsToBeMadeAgain())
                return current.Made;
            var made = Task.Run(() => make(version));
            _current = (version, made);
            return made;
        }
    }
}

/// <summary>What becomes of something that is made once and kept.</summary>
internal static class MadeOnce
{
    /// <summary>Whether it failed, or is of no version any more (null), so that the next who needs it makes it again.</summary>
    public static bool IsToBeMadeAgain<T>(this Task<T?> made) where T : class =>
        made is { IsFaulted: true } or { IsCompletedSuccessfully: true, Result: null };
}
