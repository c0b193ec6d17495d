namespace Graph.Model;

/// <summary>The nodes that a plan starts from.</summary>
public abstract record FetchRoots
{
    private FetchRoots()
    {
    }

    /// <summary>Nodes by id: one result per id, in their order; null for an id that no node has, or whose kind the shape does not name.</summary>
    public sealed record ByIds(IReadOnlyList<NodeId> Ids) : FetchRoots;

    /// <summary>A page of the nodes of one kind.</summary>
    public sealed record OfKind(NodeKind Kind, PageQuery Query) : FetchRoots;
}
