namespace Graph.Model;

/// <summary>Which nodes belong to a chain.</summary>
public static class ChainMembership
{
    /// <summary>Whether a node is one of the chains, or any way of its kind to a chain leads to one.</summary>
    public static bool BelongsTo(this GraphSnapshot graph, int ordinal, IReadOnlyCollection<NodeId> chains) =>
        chains.Contains(graph[ordinal].Id)
        || GraphSchema.KindOf(graph[ordinal]).Relations.Where(relation => relation.Targets is [var only] && only == GraphSchema.Chain
                && relation.Paths.All(path => path.All(step => step.IsForward)))
            .SelectMany(relation => relation.Paths).Any(path => Reaches(graph, ordinal, path, 0, chains));

    private static bool Reaches(GraphSnapshot graph, int ordinal, IReadOnlyList<Step> path, int at, IReadOnlyCollection<NodeId> chains)
    {
        if (at == path.Count)
            return chains.Contains(graph[ordinal].Id);
        foreach (var edge in graph.From(path[at].Edge, ordinal))
        {
            if (graph.TryFind(edge.To, out var next) && Reaches(graph, next, path, at + 1, chains))
                return true;
        }
        return false;
    }
}
