namespace Graph.Model;

/// <summary>The result of a fetch request.</summary>
/// <param name="Version">The version of the graph it was made from.</param>
/// <param name="Roots">For roots by id: one for each id, null where there is none. Otherwise empty.</param>
/// <param name="Page">For a page of a kind: the page. Otherwise null.</param>
public sealed record FetchResult(GraphVersion Version, IReadOnlyList<FetchedNode?> Roots, FetchedPage? Page)
{
    /// <summary>The snapshot that the nodes are of, with their ordinals; null where the store holds none.</summary>
    public GraphSnapshot? Snapshot { get; init; }
}

/// <summary>What a request read of a node.</summary>
public sealed class FetchedNode
{
    private readonly object?[]? _values;
    private readonly Node? _record;
    private readonly NodeId _id;

    /// <summary>A node whose values were read one by one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="shape">What was read, and in which order.</param>
    /// <param name="values">The properties, in the order of the shape; null is unknown.</param>
    /// <param name="relations">The relations, in the order of the shape.</param>
    /// <param name="facts">What cites it, in the order of the shape.</param>
    public FetchedNode(NodeId id, KindShape shape, object?[] values, FetchedPage[] relations, FetchedFactPage[] facts) =>
        (_id, Shape, _values, Relations, Facts, Ordinal) = (id, shape, values, relations, facts, -1);

    /// <summary>A node of a snapshot: its id and values are read from its record when they are wanted.</summary>
    /// <param name="record">The record.</param>
    /// <param name="ordinal">Its ordinal in the snapshot.</param>
    /// <param name="shape">What was read, and in which order.</param>
    /// <param name="relations">The relations, in the order of the shape.</param>
    /// <param name="facts">What cites it, in the order of the shape.</param>
    public FetchedNode(Node record, int ordinal, KindShape shape, FetchedPage[] relations, FetchedFactPage[] facts) =>
        (_record, Ordinal, Shape, Relations, Facts) = (record, ordinal, shape, relations, facts);

    /// <summary>Its id.</summary>
    public NodeId Id => _record is null ? _id : _record.Id;

    /// <summary>What was read, and in which order.</summary>
    public KindShape Shape { get; }

    /// <summary>Its ordinal in <see cref="FetchResult.Snapshot"/>; -1 where the store holds no snapshot.</summary>
    public int Ordinal { get; }

    /// <summary>The relations, in the order of the shape.</summary>
    public FetchedPage[] Relations { get; }

    /// <summary>What cites it, in the order of the shape.</summary>
    public FetchedFactPage[] Facts { get; }

    /// <summary>The properties, in the order of the shape; null is unknown.</summary>
    public IReadOnlyList<object?> Values => _values ?? [.. Shape.Properties.Select(property => property.Get(_record!))];

    /// <summary>Its kind.</summary>
    public NodeKind Kind => Shape.Kind;

    /// <summary>The property at a place in the shape; null is unknown.</summary>
    public object? ValueAt(int slot) => _values is not null ? _values[slot] : Shape.Properties[slot].Get(_record!);

    /// <summary>The value of a property that the request asked for.</summary>
    /// <exception cref="ArgumentException">The request did not ask for it.</exception>
    public object? Value(string property) => ValueAt(Shape.IndexOfProperty(property));

    /// <summary>The page that the request asked for under this key.</summary>
    /// <exception cref="ArgumentException">The request did not ask for it.</exception>
    public FetchedPage Related(string key) => Relations[Shape.IndexOfRelation(key)];
}

/// <summary>A page of a list.</summary>
/// <remarks>Where there is nothing on it, <see cref="HasPrevious"/> and <see cref="HasNext"/> say whether there are nodes before and
/// after the place where it would be; where the request read no items, both are false.</remarks>
/// <param name="Query">What was asked for.</param>
/// <param name="Items">The nodes, in order.</param>
/// <param name="HasPrevious">Whether the list has nodes before the first of these.</param>
/// <param name="HasNext">Whether the list has nodes after the last of these.</param>
/// <param name="Total">How many meet the condition, regardless of the page; null where the request did not ask.</param>
/// <param name="Groups">The groups, in the order of <see cref="PageQuery.Groups"/>.</param>
public sealed record FetchedPage(
    PageQuery Query, IReadOnlyList<FetchedItem> Items, bool HasPrevious, bool HasNext, int? Total,
    IReadOnlyList<IReadOnlyList<FetchedGroup>> Groups);

/// <summary>One node of a page, with the edge that leads to it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Position">Its place in the list, from which a cursor is made; <see cref="PagePosition.None"/> where the query wants no
/// positions.</param>
/// <param name="EdgeValues">The edge's properties, in the order of <see cref="EdgeShape.Properties"/>.</param>
/// <param name="EdgeCitations">The edge's citations, a list for each of <see cref="EdgeShape.Citations"/>.</param>
public readonly record struct FetchedItem(
    FetchedNode Node, PagePosition Position, object?[] EdgeValues, IReadOnlyList<IReadOnlyList<FetchedCitation>> EdgeCitations);

/// <summary>A citation of an edge, with what the request read of its source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Locator">Where in it; null where not recorded.</param>
/// <param name="CheckedOn">The day the place was last read; null where not recorded.</param>
public readonly record struct FetchedCitation(FetchedNode Source, string? Locator, DateOnly? CheckedOn);

/// <summary>A group of nodes.</summary>
/// <param name="source">Has its keys.</param>
/// <param name="place">Its place there.</param>
/// <param name="count">How many nodes are in it.</param>
public readonly struct FetchedGroup(IGroupSource source, int place, int count)
{
    /// <summary>How many nodes are in it.</summary>
    public int Count => count;

    /// <summary>One value for each key: the property's value, or the id of the node; null where the nodes of the group lack it. Read it
    /// once: it may be made each time.</summary>
    public IReadOnlyList<object?> Keys => source.KeysAt(place);

    /// <summary>One for each key: the node, where the key is a relation; otherwise null. Read it once: it may be made each time.</summary>
    public IReadOnlyList<FetchedNode?> Nodes => source.NodesAt(place);
}

/// <summary>What groups have in common. There may be tens of thousands of groups, of which a request reads the counts alone.</summary>
public interface IGroupSource
{
    /// <summary><see cref="FetchedGroup.Keys"/> of the group at a place.</summary>
    IReadOnlyList<object?> KeysAt(int place);

    /// <summary><see cref="FetchedGroup.Nodes"/> of the group at a place.</summary>
    IReadOnlyList<FetchedNode?> NodesAt(int place);
}

/// <summary>What one group has in common.</summary>
/// <param name="keys"><see cref="FetchedGroup.Keys"/>.</param>
/// <param name="nodes"><see cref="FetchedGroup.Nodes"/>.</param>
public sealed class SingleGroup(IReadOnlyList<object?> keys, IReadOnlyList<FetchedNode?> nodes) : IGroupSource
{
    /// <inheritdoc/>
    public IReadOnlyList<object?> KeysAt(int place) => keys;

    /// <inheritdoc/>
    public IReadOnlyList<FetchedNode?> NodesAt(int place) => nodes;
}

/// <summary>A page of what cites a source.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Items">The facts, in order.</param>
/// <param name="HasPrevious">Whether there are facts before the first of these.</param>
/// <param name="HasNext">Whether there are facts after the last of these.</param>
/// <param name="Total">How many there are; null where the request did not ask.</param>
public sealed record FetchedFactPage(
    PageQuery Query, IReadOnlyList<FetchedFact> Items, bool HasPrevious, bool HasNext, int? Total);

/// <summary>One statement that cites a source.</summary>
/// <param name="Position">Its place in the list.</param>
/// <param name="Locator">The place in the source; null if not recorded.</param>
/// <param name="CheckedOn">The day that place was last read; null where not recorded.</param>
/// <param name="Subject">The node that cites, or that the edge starts at.</param>
/// <param name="Edge">The edge that cites; null where it is the node itself.</param>
public sealed record FetchedFact(PagePosition Position, string? Locator, DateOnly? CheckedOn, FetchedNode Subject, FetchedPathEdge? Edge);

/// <summary>An edge with both its ends.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Basis">Its basis, such as <c>CITED</c>; null where edges of its kind do not say.</param>
/// <param name="Why">Why it is said, in Chinese; null where nobody wrote it down.</param>
/// <param name="WhyEn">The same in English.</param>
/// <param name="Citations">Its citations, a list for each of <see cref="FetchFacts.EdgeCitations"/>.</param>
public sealed record FetchedPathEdge(
    EdgeKind Kind, FetchedNode From, FetchedNode To, string? Basis, string? Why, string? WhyEn,
    IReadOnlyList<IReadOnlyList<FetchedCitation>> Citations);
