namespace Graph.Model;

/// <summary>An enterprise needs a technology.</summary>
public sealed record Needs : Edge
{
    /// <summary>Planned where a document only foresees it; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }
}
