using Graph.Model;

namespace Graph.Seed.Sheets;

/// <summary>What a column of a sheet holds.</summary>
internal enum ColumnRole
{
    /// <summary>The id of the row's node, without its kind.</summary>
    Id,

    /// <summary>A property of the row's node or edge.</summary>
    Property,

    /// <summary>The other ends of edges that start at the row's node.</summary>
    Link,

    /// <summary>Where the row's edge starts.</summary>
    From,

    /// <summary>Where the row's edge ends.</summary>
    To,

    /// <summary>The documents that state the row.</summary>
    Source,

    /// <summary>The place in each document.</summary>
    Locator,

    /// <summary>The day on which each place was read.</summary>
    CheckedOn,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Chinese">Its Chinese header.</param>
/// <param name="English">Its English header.</param>
/// <param name="Description">What it means, in English.</param>
internal sealed record SheetColumn(ColumnRole Role, string Chinese, string English, string Description)
{
    /// <summary>The property; null for other roles than <see cref="ColumnRole.Property"/> and <see cref="ColumnRole.Id"/>.</summary>
    public Property? Property { get; init; }

    /// <summary>The kind of edge; null for other roles than <see cref="ColumnRole.Link"/>.</summary>
    public EdgeKind? Edge { get; init; }

    /// <summary>The kinds of nodes that may be named; none where the column names no nodes.</summary>
    public IReadOnlyList<NodeKind> Ends { get; init; } = [];

    /// <summary>Whether each new row must fill it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a cell may hold several values.</summary>
    public bool IsList { get; init; }
}
