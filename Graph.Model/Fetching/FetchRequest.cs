namespace Graph.Model;

/// <summary>All that one root field wants of the graph, said beforehand: the nodes to start from, and what to bring along with them, to any
/// depth. A store answers it in one call.</summary>
/// <param name="Roots">The nodes to start from.</param>
/// <param name="Shape">What to bring of each.</param>
public sealed record FetchRequest(FetchRoots Roots, FetchShape Shape)
{
    /// <summary>A plan for the nodes with these ids.</summary>
    public static FetchRequest ByIds(IReadOnlyList<NodeId> ids, FetchShape shape) => new(new FetchRoots.ByIds(ids), shape);

    /// <summary>A plan for a page of the nodes of a kind.</summary>
    public static FetchRequest Page(NodeKind kind, PageQuery query, FetchShape shape) => new(new FetchRoots.OfKind(kind, query), shape);
}
