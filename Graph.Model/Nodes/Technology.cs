namespace Graph.Model;

/// <summary>A technology (技术) that segments of the chains need.</summary>
public sealed record Technology : Node
{
    /// <summary>What the documents call it: a bottleneck, a common key technology and so on.</summary>
    public required TechnologyKind Kind { get; init; }
}
