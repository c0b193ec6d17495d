using Graph.Model;

namespace Graph.Seed.Commands;

/// <summary>Reads the graph of a version that a store keeps.</summary>
internal static class VersionReading
{
    /// <summary>The graph of a version; null where it is not kept.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read, or what it keeps is damaged.</exception>
    public static async ValueTask<GraphSnapshot?> ReadAsync(IGraphStore store, long number, CancellationToken cancellationToken)
    {
        var current = await store.ReadAllAsync(cancellationToken);
        if (number == current.Version.Number)
            return current;
        var kept = (await store.GetVersionsAsync(cancellationToken)).FirstOrDefault(version => version.Version.Number == number);
        if (kept is null || await store.ReadDeltasAsync(number, current.Version, cancellationToken) is not { } deltas)
            return null;
        return Rollback.To(current, deltas, kept.Version);
    }
}
