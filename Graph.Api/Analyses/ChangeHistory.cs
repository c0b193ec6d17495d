using Graph.Api.Versions;
using Graph.Model;

namespace Graph.Api.Analyses;

/// <summary>What each version changed, up to the one that is served: read from the store, hashed and compared once, however often it is
/// asked for.</summary>
/// <remarks>Safe for concurrent use. A history of more than <see cref="MostRecords"/> changed records is not kept.</remarks>
internal sealed class ChangeHistory(IGraphStore store)
{
    private const int MostRecords = 50_000;
    private const long Oldest = 0; // before all versions: whichever is the oldest that is kept

    private readonly Lock _lock = new();
    private Reading? _reading;

    /// <summary>What the versions after one changed, the newest first; null where the store does not keep that one any more.</summary>
    /// <param name="served">The graph that is served, to which they lead.</param>
    /// <param name="since">The version.</param>
    /// <param name="cancellationToken">Stops waiting for it; the reading goes on.</param>
    public async Task<IEnumerable<VersionChange>?> SinceAsync(GraphSnapshot served, KeptVersion since, CancellationToken cancellationToken)
    {
        var number = since.Version.Number;
        var history = await ReadingOf(served, number).WaitAsync(cancellationToken);
        return history is null || history.Since > number ? null
            : history.Changes.Value.TakeWhile(change => change.Version.Version.Number > number);
    }

    /// <summary>The graph of a version; null where the store does not keep it any more.</summary>
    /// <param name="served">The graph that is served, from which it goes back.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="GraphStoreException">What the store keeps does not lead to that version.</exception>
    public async Task<GraphSnapshot?> GraphAsync(GraphSnapshot served, GraphVersion version)
    {
        var history = await ReadingOf(served, version.Number);
        return history is null || history.Since > version.Number ? null : Rollback.To(served,
            [.. history.Deltas.TakeWhile(delta => delta.Version.Version.Number > version.Number)], version, history.Digests);
    }

    /// <summary>Lets go of what leads to another version than the one that is served.</summary>
    public void KeepOnly(GraphVersion served)
    {
        lock (_lock)
            _reading = _reading?.Served == served ? _reading : null;
    }

    private Task<History?> ReadingOf(GraphSnapshot served, long since)
    {
        lock (_lock)
        {
            var known = _reading?.Served == served.Version && !_reading.Made.IsToBeMadeAgain() ? _reading : null;
            if (known is not null && known.Since <= since)
                return known.Made;
            // Who asks for older ones after newer ones may go on to do so: then all are read.
            var from = known is null ? since : Oldest;
            var made = Task.Run(() => ReadAsync(served, from));
            _reading = new(served.Version, from, made);
            return made;
        }
    }

    private async Task<History?> ReadAsync(GraphSnapshot served, long from)
    {
        if (await NumberOf(from) is not { } since
            || await store.ReadDeltasAsync(since, served.Version, CancellationToken.None) is not { } deltas)
        {
            return null;
        }

        if (deltas.Sum(delta => (long)delta.Nodes.Count + delta.Edges.Count) > MostRecords)
            Forget(served.Version, from);
        return new(since, deltas, new(), new(() => [.. VersionChanges.OfEach(served, deltas)
            .Select(version => new VersionChange(version.Version, version.Changes))]));
    }

    private async ValueTask<long?> NumberOf(long from) => from is not Oldest ? from
        : await store.GetVersionsAsync(CancellationToken.None) is [.., var oldest] ? oldest.Version.Number : null;

    private void Forget(GraphVersion served, long from)
    {
        lock (_lock)
            _reading = _reading is { } reading && reading.Served == served && reading.Since == from ? null : _reading;
    }

    private sealed record Reading(GraphVersion Served, long Since, Task<History?> Made);

    private sealed record History(
        long Since, IReadOnlyList<GraphDelta> Deltas, RecordDigests Digests, Lazy<IReadOnlyList<VersionChange>> Changes);
}

/// <summary>What a version changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changes">The changes.</param>
internal sealed record VersionChange(KeptVersion Version, VersionChanges Changes);
