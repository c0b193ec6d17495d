using Graph.Model;

namespace Graph.Seed;

/// <summary>Reads a whole graph out of a store, through the port alone.</summary>
internal static class StoreContent
{
    private const int Attempts = 5;

    private static readonly Step[] _allSteps =
        [.. GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn).Select(edge => new Step(edge, IsForward: true))];

    /// <summary>All nodes, edges and the data set, of one version.</summary>
    /// <exception cref="GraphStoreException">The store cannot answer, or others write to it all the time.</exception>
    public static async ValueTask<(GraphVersion Version, GraphBatch Graph)> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var version = await store.GetVersionAsync(cancellationToken);
            var ids = await IdsAsync(store, cancellationToken);
            var all = await store.ExpandAsync(new(ids, _allSteps, Depth: 0, MaxNodes: Math.Max(ids.Count, 1)), cancellationToken);
            var dataSet = await store.GetDataSetAsync(cancellationToken);
            if (all.Version == version && all.Nodes.Count == ids.Count && await store.GetVersionAsync(cancellationToken) == version)
                return (version, GraphBatch.Of([.. all.Nodes.Select(pair => pair.Node).OrderBy(node => node.Id)], GraphOrder.Of(all.Edges), dataSet));
        }
        throw new GraphStoreException("Seed.Unsteady", "The store changed each time it was read; try again when nobody writes to it.", isTransient: true);
    }

    private static async ValueTask<List<NodeId>> IdsAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        List<NodeId> ids = [];
        foreach (var kind in GraphSchema.Kinds)
        {
            var result = await store.FetchAsync(FetchPlan.Page(kind, PageQuery.All, FetchShape.OnlyIds([kind])), cancellationToken);
            ids.AddRange(result.Page?.Items.Select(item => item.Node.Id) ?? []);
        }
        return ids;
    }
}
