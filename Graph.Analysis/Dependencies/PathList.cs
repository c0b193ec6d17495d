namespace Graph.Analysis.Dependencies;

/// <summary>Paths found between two nodes.</summary>
/// <param name="Paths">Shortest first, then by the ids of their nodes from the start on. No path passes a node twice, and no two pass the
/// same nodes.</param>
/// <param name="IsTruncated">Whether the bound on work ended the search before it had found as many paths as wanted, or all there are;
/// those found are the first ones all the same.</param>
public sealed record PathList(IReadOnlyList<GraphPath> Paths, bool IsTruncated)
{
    /// <summary>No path.</summary>
    public static PathList None { get; } = new([], IsTruncated: false);

    /// <summary>The first paths from a node to the end of a space.</summary>
    internal static PathList Take(int first, PathSpace space, int start)
    {
        List<GraphPath> found = [];
        foreach (var path in new LooplessPaths(space, start).Find())
        {
            found.Add(space.Relations.PathOf(path));
            if (found.Count == first)
                return new(found, IsTruncated: false);
        }
        return new(found, space.IsExhausted);
    }
}
