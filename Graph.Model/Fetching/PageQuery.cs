namespace Graph.Model;

/// <summary>Which nodes of a list to read, in which order, and whether to count them.</summary>
public sealed record PageQuery
{
    /// <summary>All nodes in the default order, nothing else.</summary>
    public static PageQuery All { get; } = new();

    /// <summary>The condition; null for all.</summary>
    public Filter? Where { get; init; }

    /// <summary>The condition on the edges that lead to the nodes; null for all. Nodes of a kind have no edge here, and neither have those
    /// of a derived relation.</summary>
    public Filter? EdgeWhere { get; init; }

    /// <summary>The order, the first term the strongest; ids break ties, ascending. Empty: the relation's own order. A relation that
    /// keeps the order of the data ignores this, and has no positions to continue from.</summary>
    public IReadOnlyList<OrderTerm> Order { get; init; } = [];

    /// <summary>The most nodes to read, from the start of what <see cref="After"/> and <see cref="Before"/> leave; null for all. Not
    /// negative.</summary>
    public int? First { get; init; }

    /// <summary>The most nodes to read, from the end of what <see cref="After"/> and <see cref="Before"/> leave; null for all. Not
    /// negative, and not together with
    /// <see cref="First"/>.</summary>
    public int? Last { get; init; }

    /// <summary>Only what comes after this position; the node that was there need not exist any more.</summary>
    public PagePosition? After { get; init; }

    /// <summary>Only what comes before this position.</summary>
    public PagePosition? Before { get; init; }

    /// <summary>Whether to read the nodes, and whether there are more; false where only the total or groups are read.</summary>
    public bool WithItems { get; init; } = true;

    /// <summary>Whether to count all nodes that meet the condition.</summary>
    public bool WithTotal { get; init; }

    /// <summary>Whether to say where in the list each node stands, for cursors.</summary>
    public bool WithPositions { get; init; } = true;

    /// <summary>What the caller binds cursors of this list to; stores do not read it.</summary>
    public string CursorScope { get; init; } = "";

    /// <summary>The groups to count.</summary>
    public IReadOnlyList<FetchGroups> Groups { get; init; } = [];

    /// <summary>Checks <see cref="First"/> and <see cref="Last"/>. <see cref="PageOrder.Of"/> checks the rest.</summary>
    /// <exception cref="ArgumentException">One of them is negative, or both are given.</exception>
    public void EnsureSizes()
    {
        if (First < 0 || Last < 0)
            throw new ArgumentException("First and Last cannot be negative.");
        if (First is not null && Last is not null)
            throw new ArgumentException("First and Last cannot be asked for together.");
    }
}

/// <summary>One term of an order. Absent values come last in both directions.</summary>
/// <param name="Descending">Whether the greatest comes first.</param>
public abstract record OrderTerm(bool Descending)
{
    /// <summary>By a property: text by code point, false before true, enums and grades by <see cref="ValueRanks"/>.</summary>
    public sealed record ByProperty(string Property, bool Descending) : OrderTerm(Descending);

    /// <summary>By how many nodes a relation leads to, each counted once; 0 for a kind that lacks the relation.</summary>
    public sealed record ByCount(string Relation, bool Descending) : OrderTerm(Descending);

    /// <summary>By a property of the edge that leads to the node, compared as that of a node is; absent where the list follows no single
    /// edge.</summary>
    public sealed record ByEdge(string Property, bool Descending) : OrderTerm(Descending);
}

/// <summary>A position in an ordered list: the values of the node there by which the list is ordered, and its id.</summary>
/// <remarks>Keyset paging: the position stays valid whatever is added or removed around it.</remarks>
/// <param name="Values">One value for each term of the order that holds, the relation's own where the query has none; a count is an <see
/// cref="int"/>; null where the node lacks it. Empty for facts.</param>
/// <param name="Id">The node's id; for facts, which have no id, the text of a <see cref="FactPosition"/>.</param>
public sealed record PagePosition(IReadOnlyList<object?> Values, string Id)
{
    /// <summary>Stands where no position was asked for.</summary>
    public static PagePosition None { get; } = new([], "");
}
