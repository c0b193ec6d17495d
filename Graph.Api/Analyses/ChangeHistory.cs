using Graph.Model;

namespace Graph.Api.Analyses;

/// <summary>What each version changed, up to the one that is served: read from the store and compared once, however often it is asked
/// for.</summary>
/// <remarks>Safe for concurrent use. A history of more than <see cref="MostRecords"/> changed records is not kept.</remarks>
internal sealed class ChangeHistory(IGraphStore store)
{
    private const int MostRecords = 50_000;

    private readonly Lock _lock = new();
    private Reading? _reading;

    /// <summary>What the versions after one changed, the newest first; null where the store does not keep that one any more.</summary>
    /// <param name="served">The graph that is served, to which they lead.</param>
    /// <param name="since">The version.</param>
    /// <param name="oldest">The oldest version that is kept.</param>
    /// <param name="cancellationToken">Stops waiting for it; the reading goes on.</param>
    public async Task<IEnumerable<VersionChange>?> SinceAsync(
        GraphSnapshot served, KeptVersion since, KeptVersion oldest, CancellationToken cancellationToken) =>
        (await ReadingOf(served, since, oldest).WaitAsync(cancellationToken))?
            .TakeWhile(change => change.Version.Version.Number > since.Version.Number);

    /// <summary>Lets go of what leads to another version than the one that is served; null for all.</summary>
    public void KeepOnly(GraphVersion? served)
    {
        lock (_lock)
            _reading = _reading?.Served == served ? _reading : null;
    }

    private Task<IReadOnlyList<VersionChange>?> ReadingOf(GraphSnapshot served, KeptVersion since, KeptVersion oldest)
    {
        lock (_lock)
        {
            var known = _reading?.Served == served.Version && !_reading.HasFailed ? _reading : null;
            if (known is not null && known.Since <= since.Version.Number)
                return known.Changes;
            // Who asks for older ones after newer ones may go on to do so: then all are read.
            var from = known is null ? since.Version.Number : Math.Min(since.Version.Number, oldest.Version.Number);
            var changes = Task.Run(() => ReadAsync(served, from));
            _reading = new(served.Version, from, changes);
            return changes;
        }
    }

    private async Task<IReadOnlyList<VersionChange>?> ReadAsync(GraphSnapshot served, long since)
    {
        if (await store.ReadDeltasAsync(since, served.Version, CancellationToken.None) is not { } deltas)
            return null;
        if (deltas.Sum(delta => (long)delta.Nodes.Count + delta.Edges.Count) > MostRecords)
            Forget(served.Version, since);
        return [.. VersionChanges.OfEach(served, deltas).Select(version => new VersionChange(version.Version, version.Changes))];
    }

    private void Forget(GraphVersion served, long since)
    {
        lock (_lock)
            _reading = _reading is { } reading && reading.Served == served && reading.Since == since ? null : _reading;
    }

    private sealed record Reading(GraphVersion Served, long Since, Task<IReadOnlyList<VersionChange>?> Changes)
    {
        public bool HasFailed => Changes is { IsFaulted: true } or { IsCompletedSuccessfully: true, Result: null };
    }
}

/// <summary>What a version changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changes">The changes.</param>
internal sealed record VersionChange(KeptVersion Version, VersionChanges Changes);
