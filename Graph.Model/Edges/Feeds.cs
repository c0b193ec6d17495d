namespace Graph.Model;

/// <summary>A segment supplies another, perhaps of another chain. Cycles occur: a part feeds a machine that makes parts.</summary>
public sealed record Feeds : Edge
{
    /// <summary>Whether a document says so or experts do.</summary>
    public required Basis Basis { get; init; }
}
