namespace Graph.Model;

/// <summary>An enterprise develops or masters a technology.</summary>
public sealed record Develops : Edge
{
    /// <summary>Planned where a document only supports or intends it; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }
}
