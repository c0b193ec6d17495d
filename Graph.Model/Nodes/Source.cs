namespace Graph.Model;

/// <summary>A document that facts are taken from (出处). Its <see cref="Node.Name"/> is its title.</summary>
public sealed record Source : Node
{
    /// <summary>Who published it; null where not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its address; null where it has none.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, as the document says it: a day, a month, a year or words; null where not known.</summary>
    public string? Date { get; init; }

    /// <summary>Another address where it was read; null where it was read at <see cref="Url"/>.</summary>
    public string? ReadAt { get; init; }

    /// <summary>The name of the file in which the editors keep its text; null where they keep none.</summary>
    public string? Archive { get; init; }
}
