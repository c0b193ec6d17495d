namespace Graph.Model;

/// <summary>What organisations do together (产学研合作).</summary>
public sealed record Collaboration : Node
{
    /// <summary>What sort of collaboration it is.</summary>
    public required CollaborationKind Kind { get; init; }

    /// <summary>Whether it is established or only intended; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }

    /// <summary>What it is about, in Chinese; null where not known.</summary>
    public string? Topic { get; init; }

    /// <summary>The year it began; null where not known.</summary>
    public int? Year { get; init; }
}
