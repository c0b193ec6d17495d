namespace Graph.Model;

/// <summary>What to bring of a node, for each kind it may be of.</summary>
public sealed class FetchShape
{
    private readonly Dictionary<NodeKind, KindShape> _kinds;

    /// <summary>A shape for several kinds.</summary>
    public FetchShape(IEnumerable<KindShape> kinds) => _kinds = kinds.ToDictionary(shape => shape.Kind);

    /// <summary>The shapes, one for each kind.</summary>
    public IReadOnlyCollection<KindShape> Kinds => _kinds.Values;

    /// <summary>What to bring of nodes of this kind; null where nothing is wanted of them but their id. The shape decides on what is brought, not on what
    /// belongs to a list: nodes of a kind that it does not name stand in it, and count, all the same. Roots by id of such a kind are null.</summary>
    public KindShape? Of(NodeKind kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>The shape of nodes of which nothing is wanted but that they are there, and which.</summary>
    public static FetchShape OnlyIds(IEnumerable<NodeKind> kinds) => new(kinds.Select(kind => new KindShape(kind, [], [])));
}
