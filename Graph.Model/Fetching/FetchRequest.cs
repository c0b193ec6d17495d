namespace Graph.Model;

/// <summary>Everything that one root field reads from the graph: the nodes to start from, and what to read with them, to any depth. A store
/// answers it in one call.</summary>
/// <param name="Roots">The nodes to start from.</param>
/// <param name="Shape">What to read of each.</param>
public sealed record FetchRequest(FetchRoots Roots, FetchShape Shape)
{
    /// <summary>Whether this same request comes again, so that a store may keep what it makes ready for it.</summary>
    public bool IsKept { get; init; }

    /// <summary>A request for the nodes with these ids.</summary>
    public static FetchRequest ByIds(IReadOnlyList<NodeId> ids, FetchShape shape) => new(new FetchRoots.ByIds(ids), shape);

    /// <summary>A request for a page of the nodes of a kind.</summary>
    public static FetchRequest Page(NodeKind kind, PageQuery query, FetchShape shape) => new(new FetchRoots.OfKind(kind, query), shape);
}

/// <summary>The nodes that a request starts from.</summary>
public abstract record FetchRoots
{
    private FetchRoots()
    {
    }

    /// <summary>Nodes by id: one result per id, in their order; null for an id that no node has, or whose kind the shape does not
    /// name.</summary>
    public sealed record ByIds(IReadOnlyList<NodeId> Ids) : FetchRoots;

    /// <summary>A page of the nodes of one kind.</summary>
    public sealed record OfKind(NodeKind Kind, PageQuery Query) : FetchRoots;
}

/// <summary>What to read of a node, for each kind that it may be of.</summary>
public sealed class FetchShape
{
    private readonly Dictionary<NodeKind, KindShape> _kinds;

    /// <summary>A shape for several kinds.</summary>
    public FetchShape(IEnumerable<KindShape> kinds) => _kinds = kinds.ToDictionary(shape => shape.Kind);

    /// <summary>Whether further requests have this same shape, so that a store may keep what it makes ready for it.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether nothing but properties is read of the nodes.</summary>
    public bool HasNoRelations => _kinds.Values.All(kind => kind.Relations.Count == 0 && kind.Facts.Count == 0);

    /// <summary>The shapes, one for each kind.</summary>
    public IReadOnlyCollection<KindShape> Kinds => _kinds.Values;

    /// <summary>What to read of nodes of this kind; null where the shape does not name the kind. In lists, nodes of such a kind are
    /// listed and counted like others, with their id alone. As roots by id they are null.</summary>
    public KindShape? Of(NodeKind kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>The shape of nodes of which only the ids are read.</summary>
    public static FetchShape OnlyIds(IEnumerable<NodeKind> kinds) => new(kinds.Select(kind => new KindShape(kind, [], [])));
}

/// <summary>What to read of a node of one kind.</summary>
/// <remarks>The id is always read. Each relation has its own key, since one relation may be read twice with other arguments.</remarks>
public sealed class KindShape
{
    private Dictionary<string, int>? _propertyIndex;
    private Dictionary<string, int>? _relationIndex;

    /// <summary>A shape of properties and relations.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="properties">The properties, of this kind, each once.</param>
    /// <param name="relations">The relations, of this kind, each with its own key.</param>
    /// <param name="facts">What cites it, each with its own key: for sources only.</param>
    public KindShape(NodeKind kind, IReadOnlyList<Property> properties, IReadOnlyList<FetchRelation> relations,
        IReadOnlyList<FetchFacts>? facts = null) =>
        (Kind, Properties, Relations, Facts) = (kind, properties, relations, facts ?? []);

    /// <summary>The kind.</summary>
    public NodeKind Kind { get; }

    /// <summary>The properties to read, in the order of <see cref="FetchedNode.Values"/>.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The relations to read, in the order of <see cref="FetchedNode.Relations"/>.</summary>
    public IReadOnlyList<FetchRelation> Relations { get; }

    /// <summary>What cites the node, in the order of <see cref="FetchedNode.Facts"/>; empty unless it is a source.</summary>
    public IReadOnlyList<FetchFacts> Facts { get; }

    /// <summary>The relation with this key.</summary>
    /// <exception cref="ArgumentException">The shape has none.</exception>
    public FetchRelation Relation(string key) => Relations[IndexOfRelation(key)];

    // Made when something is looked up by name, which readers that know the places never do.
    internal int IndexOfProperty(string name) =>
        (_propertyIndex ??= Index(Properties.Select(property => property.Name))).TryGetValue(name, out var index) ? index
        : throw new ArgumentException($"The request did not ask for {Kind.Label}.{name}.", nameof(name));

    internal int IndexOfRelation(string key) =>
        (_relationIndex ??= Index(Relations.Select(relation => relation.Key))).TryGetValue(key, out var index) ? index
        : throw new ArgumentException($"The request has no '{key}' of {Kind.Label}.", nameof(key));

    private static Dictionary<string, int> Index(IEnumerable<string> names) =>
        names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}

/// <summary>A relation to read from every parent: a page for each.</summary>
/// <param name="Key">Tells it from the other relations of its shape.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Query">Which of the related nodes, and in which order.</param>
/// <param name="Edge">What to read of the edges to them.</param>
/// <param name="Shape">What to read of the nodes.</param>
public sealed record FetchRelation(string Key, Relation Relation, PageQuery Query, EdgeShape Edge, FetchShape Shape);

/// <summary>What to read of an edge.</summary>
/// <remarks>A property that the edge's kind does not have is absent (null) in the result; so is every one where the relation is
/// derived.</remarks>
/// <param name="Properties">Names of properties, in the order of <see cref="FetchedItem.EdgeValues"/>.</param>
/// <param name="Citations">What to read of the sources that it cites, each under its own key; empty where citations are not read.</param>
public sealed record EdgeShape(IReadOnlyList<string> Properties, IReadOnlyList<FetchCitations> Citations)
{
    /// <summary>Reads nothing of the edge.</summary>
    public static EdgeShape None { get; } = new([], []);
}

/// <summary>Citations of an edge to read.</summary>
/// <param name="Key">Tells it from other citations of the edge.</param>
/// <param name="Source">What to read of the cited sources.</param>
public sealed record FetchCitations(string Key, FetchShape Source);

/// <summary>What cites a source: nodes, and edges going out from nodes.</summary>
/// <remarks>In order of the subject's id, the node's own citations before those of its edges, edges by kind (as declared) and end, and
/// each in the order of the data.</remarks>
/// <param name="Key">Tells it from other facts of the source.</param>
/// <param name="Query">Which of them; filter, order and groups do not apply.</param>
/// <param name="Subject">What to read of the node that cites, or that the edge starts at.</param>
/// <param name="From">What to read of the edge's start.</param>
/// <param name="To">What to read of the edge's end.</param>
/// <param name="EdgeCitations">What to read of the sources that the edge cites.</param>
public sealed record FetchFacts(
    string Key, PageQuery Query, FetchShape Subject, FetchShape From, FetchShape To, IReadOnlyList<FetchCitations> EdgeCitations);

/// <summary>Groups of a list to count.</summary>
/// <remarks>All nodes that meet the condition are grouped, regardless of the page. Groups are ordered by count, the largest first, then by
/// their keys, null last.</remarks>
/// <param name="Key">Tells it from other groups of the list.</param>
/// <param name="Keys">The keys to group by; at least one.</param>
/// <param name="Node">What to read of nodes that are keys.</param>
public sealed record FetchGroups(string Key, IReadOnlyList<GroupKey> Keys, FetchShape Node);

/// <summary>By what nodes are grouped.</summary>
/// <param name="Name">Its name in the API: <c>REGION</c>, <c>CHAIN</c>.</param>
public abstract record GroupKey(string Name)
{
    /// <summary>By a property's value; nodes without one form a group of their own, with null.</summary>
    public sealed record ByProperty(string Name, string Property) : GroupKey(Name);

    /// <summary>By the node that a relation leads to. A node that it leads to several of counts in the group of each; nodes without one
    /// form a group of their own, with null.</summary>
    public sealed record ByRelation(string Name, string Relation) : GroupKey(Name);
}
