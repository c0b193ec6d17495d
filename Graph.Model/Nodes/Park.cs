namespace Graph.Model;

/// <summary>An industrial park or zone (园区).</summary>
public sealed record Park : Node
{
    /// <summary>County of the home region, or the city outside it; null where not known.</summary>
    public string? Region { get; init; }
}
