using Graph.Model;

namespace Graph.Seed;

/// <summary>A store's whole graph in the order in which files and comparisons have it.</summary>
internal static class StoreContent
{
    /// <summary>All nodes, edges and the data set, of one version.</summary>
    /// <exception cref="GraphStoreException">The store cannot answer, or others write to it all the time.</exception>
    public static async ValueTask<(GraphVersion Version, GraphBatch Graph)> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var graph = await store.ReadAllAsync(cancellationToken);
        return (graph.Version, GraphBatch.Of(graph.Nodes().ToList(), graph.AllEdges().ToList(), graph.DataSet));
    }
}
