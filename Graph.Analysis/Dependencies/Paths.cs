using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Finds how two nodes of any kind hang together.</summary>
public static class Paths
{
    /// <summary>The kinds of edges walked unless others are chosen: not in which document facts stand, nor under which chain the editors
    /// keep an entry, which would join almost everything.</summary>
    public static IReadOnlyList<EdgeKind> DefaultKinds { get; } =
        [.. GraphSchema.Edges.Where(kind => kind != GraphSchema.CitedIn && kind != GraphSchema.FiledUnder)];

    /// <summary>Paths between two nodes, each edge walked along or against its direction; none where the graph lacks an end. The path from
    /// a node to itself has no edges. Where several edges join two nodes, a path names the kind declared first.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="PathQuery.First"/> is below 1, or <see cref="PathQuery.MaxLength"/> below
    /// 0.</exception>
    public static PathList Find(WalkIndex index, PathQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.First, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(query.MaxLength);
        var (start, end) = (index.NumberOf(query.From), index.NumberOf(query.To));
        var filter = FilterOf(index, query);
        if (start < 0 || end < 0 || filter.Avoid.Contains(start) || filter.Avoid.Contains(end))
            return PathList.None;
        var space = new PathSpace(index.Steps, index.Steps, filter, end, query.MaxLength, query.MaxSteps, cancellationToken);
        return FoundPaths.Take(query.First, space, new LooplessPaths(space, start, query.MaxLength), index.Steps, filter, index.IdOf);
    }

    private static StepFilter FilterOf(WalkIndex index, PathQuery query)
    {
        var along = (query.Along ?? DefaultKinds).ToHashSet();
        return new([.. GraphSchema.Edges.Select(along.Contains)], query.Avoid.Select(index.NumberOf).Where(number => number >= 0).ToHashSet());
    }
}
