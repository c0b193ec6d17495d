using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Which paths to look for.</summary>
/// <param name="From">Where they start.</param>
/// <param name="To">Where they end.</param>
public sealed record PathQuery(NodeId From, NodeId To)
{
    /// <summary>The bound on work unless another is given: about a tenth of a second on one core.</summary>
    public const int DefaultMaxSteps = 20_000_000;

    /// <summary>The kinds of edges to walk, in either direction; null for <see cref="Paths.DefaultKinds"/>.</summary>
    public IReadOnlyCollection<EdgeKind>? Along { get; init; }

    /// <summary>Nodes that no path may touch, its ends included. Ids that the graph lacks have no effect.</summary>
    public IReadOnlyCollection<NodeId> Avoid { get; init; } = [];

    /// <summary>The most edges of a path, 0 or more.</summary>
    public int MaxLength { get; init; } = 6;

    /// <summary>The most paths, 1 or more.</summary>
    public int First { get; init; } = 10;

    /// <summary>The most edges of the kinds walked to look at, over all: what keeps a search through hubs short.</summary>
    public int MaxSteps { get; init; } = DefaultMaxSteps;
}

/// <summary>Finds paths between two nodes of any kind.</summary>
public static class Paths
{
    /// <summary>The kinds of edges walked unless others are chosen: all but the citations of documents and the chains under which the
    /// editors file an entry, which would join almost everything.</summary>
    public static IReadOnlyList<EdgeKind> DefaultKinds { get; } =
        [.. GraphSchema.Edges.Where(kind => kind != GraphSchema.CitedIn && kind != GraphSchema.FiledUnder)];

    /// <summary>Paths between two nodes, each edge walked along or against its direction; none where the graph lacks an end. The path from
    /// a node to itself has no edges. Where several edges join two nodes, a path names the kind declared first, and of one kind the edge
    /// that points along the path.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="PathQuery.First"/> is below 1, or <see cref="PathQuery.MaxLength"/> below
    /// 0.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PathList Find(GraphSnapshot graph, PathQuery query, CancellationToken cancellationToken) =>
        Find(graph, query, new WalkMeter(cancellationToken));

    internal static PathList Find(GraphSnapshot graph, PathQuery query, WalkMeter meter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.First, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(query.MaxLength);
        var avoid = query.Avoid.Select(id => OrdinalOf(graph, id)).ToHashSet();
        var (start, end) = (OrdinalOf(graph, query.From), OrdinalOf(graph, query.To));
        if (start < 0 || end < 0 || avoid.Contains(start) || avoid.Contains(end))
            return PathList.None;
        var relations = PathRelations.BothWays(graph, query.Along ?? DefaultKinds);
        return PathList.Take(query.First, new(relations, end, new(avoid, query.MaxLength, query.MaxSteps), meter), start);
    }

    private static int OrdinalOf(GraphSnapshot graph, NodeId id) => graph.TryFind(id, out var ordinal) ? ordinal : -1;
}
