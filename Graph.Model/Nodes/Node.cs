namespace Graph.Model;

/// <summary>Something in the graph that has an id, a name and sources.</summary>
/// <remarks>Two nodes with lists are equal only where they share the lists themselves: compare by <see cref="Id"/>, or by content through
/// <see cref="GraphSchema"/>.</remarks>
public abstract record Node
{
    /// <summary>The readable id.</summary>
    public required NodeId Id { get; init; }

    /// <summary>Chinese name; a source's is its title.</summary>
    public required string Name { get; init; }

    /// <summary>English name; null where no source or editor gives one.</summary>
    public string? NameEn { get; init; }

    /// <summary>Short names, former names and abbreviations, in the order of the data.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Ids of entries that were joined with this one: they still lead to it. No other node has or had one of them.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>A remark of the editors; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Where the facts of the node itself stand, in the order of the data.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
