using Graph.Model;
using Graph.Seed.Texts;
using Graph.Store.Neo4j;

namespace Graph.Seed.Loading;

/// <summary>Makes a store equal to a graph.</summary>
/// <param name="Difference">What was different at first.</param>
/// <param name="Version">The version that holds the graph now; null where the difference is larger than the store takes at once.</param>
internal sealed record StoreLoad(GraphDifference Difference, GraphVersion? Version)
{
    private const int Attempts = 3;

    /// <summary>Reads the store, compares, and writes what is different. Where another wrote in between, it looks again. A graph
    /// that cannot be read because another program changed it is replaced as a whole.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="store">The store.</param>
    /// <param name="replace">Writes a whole graph in place of one that cannot be read; null where the store has no such operation.</param>
    /// <param name="maxChanges">What the store takes at once where it holds a graph already; null where there is no limit.</param>
    /// <param name="origin">Who writes, and from what: the history of the store keeps it.</param>
    /// <param name="step">Is told what is being done.</param>
    /// <param name="cancellationToken">Stops it; what was not written whole is not there.</param>
    /// <exception cref="GraphStoreException">The store cannot be read or written, or others write to it all the time.</exception>
    public static async ValueTask<StoreLoad> RunAsync(
        GraphSnapshot graph, IGraphStore store, Func<GraphBatch, CancellationToken, ValueTask<GraphVersion>>? replace, int? maxChanges,
        WriteOrigin origin, Action<Bilingual> step, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(graph, store, maxChanges, origin, step, cancellationToken);
        }
        catch (GraphStoreException damaged) when (damaged.Code == Neo4jStoreConnection.Inconsistent && replace is not null)
        {
            step(CommandTexts.Replacing(damaged.Text));
            var difference = GraphDifference.Between(graph, GraphSnapshot.Empty);
            return new(difference, await replace(difference.Batch with { Origin = origin }, cancellationToken));
        }
    }

    private static async ValueTask<StoreLoad> RunAsync(
        GraphSnapshot graph, IGraphStore store, int? maxChanges, WriteOrigin origin, Action<Bilingual> step,
        CancellationToken cancellationToken)
    {
        GraphDifference? first = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            step(CommandTexts.ReadingStore);
            var existing = await store.ReadAllAsync(cancellationToken);
            var before = existing.Version;
            step(CommandTexts.Comparing);
            var difference = GraphDifference.Between(graph, existing);
            first ??= difference;
            if (difference.IsEmpty)
                return new(first, before);
            if (before.Number > 0 && difference.Batch.Count > maxChanges)
                return new(first, null);
            step(CommandTexts.Writing);
            var after = await store.WriteAsync(difference.Batch with { Origin = origin }, cancellationToken);
            if (after.Number == before.Number + 1)
                return new(first, after);
        }
        throw new GraphStoreException("Store.Unsteady", CommandTexts.Unsteady, isTransient: true);
    }
}
