using Graph.Model;

namespace Graph.Api.Versions;

/// <summary>The whole graph of the store's present version, read once for each version: search and analyses are made from the same
/// snapshot.</summary>
internal sealed class SnapshotByVersion
{
    private readonly PerVersion<GraphSnapshot> _snapshots;

    public SnapshotByVersion(IGraphStore store) => _snapshots = new(store, async version =>
        await store.ReadAllAsync(CancellationToken.None) is { } graph && graph.Version == version ? graph : null);

    /// <summary>The graph of the version that the store has now.</summary>
    public async ValueTask<GraphSnapshot> CurrentAsync(CancellationToken cancellationToken) =>
        (await _snapshots.CurrentAsync(cancellationToken)).Made;
}
