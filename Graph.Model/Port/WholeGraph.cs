namespace Graph.Model;

/// <summary>All that a store holds, of one version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Nodes">All nodes, in no particular order.</param>
/// <param name="Edges">All edges but <see cref="CitedIn"/>, which follow from the nodes' citations; in no particular order.</param>
/// <param name="DataSet">What the data set says of itself; null where nothing was written yet.</param>
public sealed record WholeGraph(GraphVersion Version, IReadOnlyList<Node> Nodes, IReadOnlyList<Edge> Edges, DataSet? DataSet)
{
    private const int Attempts = 5;

    private static readonly Step[] _allSteps =
        [.. GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn).Select(edge => new Step(edge, IsForward: true))];

    /// <summary>Reads a store through the port alone.</summary>
    /// <exception cref="GraphStoreException">The store cannot answer, or others write to it all the time.</exception>
    public static async ValueTask<WholeGraph> ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var version = await store.GetVersionAsync(cancellationToken);
            var ids = await IdsAsync(store, cancellationToken);
            var all = await store.ExpandAsync(new(ids, _allSteps, Depth: 0, MaxNodes: Math.Max(ids.Count, 1)), cancellationToken);
            var dataSet = await store.GetDataSetAsync(cancellationToken);
            if (all.Version == version && all.Nodes.Count == ids.Count && await store.GetVersionAsync(cancellationToken) == version)
                return new(version, [.. all.Nodes.Select(pair => pair.Node)], all.Edges, dataSet);
        }
        throw new GraphStoreException("Store.Unsteady", "The store changed each time it was read; try again when nobody writes to it.", isTransient: true);
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
