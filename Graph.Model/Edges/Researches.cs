namespace Graph.Model;

/// <summary>A laboratory or an institution researches a technology.</summary>
public sealed record Researches : Edge
{
    /// <summary>The field in which it does, as the source names it; null where the source names none.</summary>
    public string? Field { get; init; }

    /// <summary>The grade of that field in a national evaluation; null where not known.</summary>
    public string? Grade { get; init; }
}
