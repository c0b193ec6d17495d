using Graph.Model;

namespace Graph.Seed.Commands;

/// <summary>Reads the graph of a version that a store keeps.</summary>
internal static class VersionReading
{
    /// <summary>The graph of a version; null where it is not kept any more.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read, or what it keeps is damaged.</exception>
    public static async ValueTask<GraphSnapshot?> ReadAsync(IGraphStore store, GraphVersion version, CancellationToken cancellationToken)
    {
        var current = await store.ReadAllAsync(cancellationToken);
        if (version == current.Version)
            return current;
        return await store.ReadDeltasAsync(version.Number, current.Version, cancellationToken) is { } deltas
            ? Rollback.To(current, deltas, version) : null;
    }
}
