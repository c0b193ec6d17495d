using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Finds the ways in which a technology rests on another.</summary>
public static class DependencyPaths
{
    /// <summary>The longest path looked for, in dependencies: far longer than any in real data.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Paths along dependencies, from a technology to what it rests on; none where it does not rest on it, or an end is no
    /// technology of the graph. The path from a technology to itself has no edges.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="from">The technology that needs the other.</param>
    /// <param name="to">The technology that it rests on.</param>
    /// <param name="first">The most paths, 1 or more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PathList Find(DependencyIndex index, NodeId from, NodeId to, int first, CancellationToken cancellationToken) =>
        Find(index, from, to, first, PathQuery.DefaultMaxSteps, new WalkMeter(cancellationToken));

    /// <param name="index">The technologies.</param>
    /// <param name="from">The technology that needs the other.</param>
    /// <param name="to">The technology that it rests on.</param>
    /// <param name="first">The most paths, 1 or more.</param>
    /// <param name="maxSteps">The most dependencies to look at, over all.</param>
    /// <param name="meter">Counts the dependencies.</param>
    internal static PathList Find(DependencyIndex index, NodeId from, NodeId to, int first, int maxSteps, WalkMeter meter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        var (start, end) = (index.NumberOf(from), index.NumberOf(to));
        if (start < 0 || end < 0)
            return PathList.None;
        var relations = PathRelations.Forward(index.Graph, GraphSchema.DependsOn);
        var space = new PathSpace(relations, index.OrdinalOf(end), new(new HashSet<int>(), MaxLength, maxSteps), meter);
        return PathList.Take(first, space, index.OrdinalOf(start));
    }
}
