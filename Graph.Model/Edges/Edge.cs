namespace Graph.Model;

/// <summary>A statement about two nodes. There is at most one edge of a kind from one node to another.</summary>
/// <remarks>Two edges with lists are equal only where they share the lists themselves: compare by <see cref="Key"/>.</remarks>
public abstract record Edge
{
    /// <summary>Where it starts.</summary>
    public required NodeId From { get; init; }

    /// <summary>Where it ends.</summary>
    public required NodeId To { get; init; }

    /// <summary>What the statement rests on. Meaningless for <see cref="CitedIn"/>, which is itself a citation, and for
    /// <see cref="FiledUnder"/>, which states nothing.</summary>
    public Basis Basis { get; init; }

    /// <summary>Why the editors or the trade say so, where no document does, in Chinese; null where nobody wrote it down.</summary>
    public string? Why { get; init; }

    /// <summary>The same in English; null where nobody wrote it down.</summary>
    public string? WhyEn { get; init; }

    /// <summary>A remark of the editors; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The citations of the statement, or of what it was inferred from, in the order of the data. An entry that names no source of
    /// its own for it has those of the entry; empty where experts say it.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What tells it from all other edges.</summary>
    public EdgeKey Key => new(GetType(), From, To);
}

/// <summary>What tells an edge from all others.</summary>
/// <param name="Type">The record type of its kind, such as <see cref="OperatesIn"/>.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct EdgeKey(Type Type, NodeId From, NodeId To);
