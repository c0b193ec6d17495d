namespace Graph.Model;

/// <summary>Which nodes of a list, in which order, and what else to tell of the list.</summary>
public sealed record PageQuery
{
    /// <summary>All nodes in the default order, nothing else.</summary>
    public static PageQuery All { get; } = new();

    /// <summary>The condition; null for all.</summary>
    public Filter? Where { get; init; }

    /// <summary>The order, the first term the strongest; ids break ties, ascending. Empty: the relation's own order.</summary>
    public IReadOnlyList<OrderTerm> Order { get; init; } = [];

    /// <summary>At most so many, from the start of what <see cref="After"/> and <see cref="Before"/> leave; null for all. Not negative.</summary>
    public int? First { get; init; }

    /// <summary>At most so many, from the end of what <see cref="After"/> and <see cref="Before"/> leave; null for all. Not negative, and not together with
    /// <see cref="First"/>.</summary>
    public int? Last { get; init; }

    /// <summary>Only what stands after this place; the node that stood there need not exist any more.</summary>
    public PagePosition? After { get; init; }

    /// <summary>Only what stands before this place.</summary>
    public PagePosition? Before { get; init; }

    /// <summary>Whether the nodes themselves, or whether there are more, are wanted at all; false where only the total or groups are.</summary>
    public bool WithItems { get; init; } = true;

    /// <summary>Whether to count all nodes that meet the condition.</summary>
    public bool WithTotal { get; init; }

    /// <summary>A mark of the asker's to which cursors of this list are bound; stores do not read it.</summary>
    public string CursorScope { get; init; } = "";

    /// <summary>The groups to count.</summary>
    public IReadOnlyList<FetchGroups> Groups { get; init; } = [];
}
