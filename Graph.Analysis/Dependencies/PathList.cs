namespace Graph.Analysis.Dependencies;

/// <summary>Paths found between two nodes.</summary>
/// <param name="Paths">Shortest first, then by the ids of their nodes from the start on. No path passes a node twice, and no two pass the
/// same nodes.</param>
/// <param name="IsTruncated">Whether the bound on work ended the search before it had as many as were asked for, or all; those found are
/// the first ones all the same.</param>
public sealed record PathList(IReadOnlyList<GraphPath> Paths, bool IsTruncated)
{
    /// <summary>No path.</summary>
    public static PathList None { get; } = new([], IsTruncated: false);
}
