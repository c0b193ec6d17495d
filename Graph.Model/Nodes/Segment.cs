namespace Graph.Model;

/// <summary>A link of a chain (环节): a step between raw material and product.</summary>
public sealed record Segment : Node
{
    /// <summary>Where in the chain it lies.</summary>
    public required SegmentStage Stage { get; init; }

    /// <summary>Its place in the chain, counted from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Whether a document names the segment or experts do.</summary>
    public required Basis Basis { get; init; }
}
