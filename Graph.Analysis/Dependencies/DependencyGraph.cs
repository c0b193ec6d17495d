using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Which way to walk dependencies (依赖方向).</summary>
[Term("Which way to walk dependencies.", "依赖方向")]
public enum DependencyDirection
{
    /// <summary>To what a technology rests on (上游支撑).</summary>
    [Term("What the technology rests on.", "上游（它所依赖的技术）")]
    Upstream,

    /// <summary>To what rests on a technology (下游影响).</summary>
    [Term("What rests on the technology.", "下游（依赖它的技术）")]
    Downstream,

    /// <summary>Both ways, each on its own: not the other customers of what it rests on.</summary>
    [Term("Both ways.", "上下游")]
    Both,
}

/// <summary>What a technology rests on, what rests on it, or both.</summary>
/// <param name="Root">The technology asked about.</param>
/// <param name="Nodes">The technologies within the depth, the one asked about first; nearest first, then by id.</param>
/// <param name="Edges">Every dependency between two of them, by start and end.</param>
/// <param name="IsTruncated">Whether the limit on nodes left some out. The limit on depth does not count as truncation.</param>
/// <param name="Cycles">Technologies among them that need one another in turn, each cycle from its first id on (the last needs the first);
/// normally empty.</param>
public sealed record DependencyGraph(
    NodeId Root,
    IReadOnlyList<DependencyNode> Nodes,
    IReadOnlyList<DependsOn> Edges,
    bool IsTruncated,
    IReadOnlyList<IReadOnlyList<NodeId>> Cycles)
{
    /// <summary>The limit on nodes that the API uses: more than a person can read, less than a hub of a large graph has.</summary>
    public const int DefaultMaxNodes = 500;

    /// <summary>The dependencies around a technology; null where the graph has no technology of this id.</summary>
    /// <remarks>Costs one pass over the technologies within the depth.</remarks>
    /// <param name="index">The technologies.</param>
    /// <param name="technology">The one asked about.</param>
    /// <param name="direction">Which way to walk; both ways share the limit on nodes, nearest first.</param>
    /// <param name="depth">The most steps, 0 or more; 0 gives the technology alone.</param>
    /// <param name="maxNodes">The most technologies, at least 1.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">The depth is negative, or the limit below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DependencyGraph? Around(DependencyIndex index, NodeId technology, DependencyDirection direction, int depth, int maxNodes,
        CancellationToken cancellationToken) => Around(index, technology, direction, depth, maxNodes, new WalkMeter(cancellationToken));

    internal static DependencyGraph? Around(
        DependencyIndex index, NodeId technology, DependencyDirection direction, int depth, int maxNodes, WalkMeter meter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNodes, 1);
        var root = index.NumberOf(technology);
        if (root < 0)
            return null;
        var (nodes, truncated) = Walk(index, root, direction, depth, maxNodes, meter);
        HashSet<int> members = [.. nodes.Select(node => node.Node)];
        return new(
            technology,
            [.. nodes.Select(node => new DependencyNode(index.IdOf(node.Node), node.Depth))],
            EdgesAmong(index, members, meter),
            truncated,
            DependencyCycles.Among(index, members, meter));
    }

    private static (List<(int Node, int Depth)> Nodes, bool IsTruncated) Walk(
        DependencyIndex index, int root, DependencyDirection direction, int depth, int maxNodes, WalkMeter meter)
    {
        if (direction is DependencyDirection.Upstream)
            return DependencyWalk.Of(index.Needs, root, depth, maxNodes, meter);
        var down = DependencyWalk.Of(index.NeededBy, root, depth, maxNodes, meter);
        if (direction is DependencyDirection.Downstream)
            return down;
        var up = DependencyWalk.Of(index.Needs, root, depth, maxNodes, meter);
        // A node of a cycle is on both sides; it counts once, at its smaller distance.
        var nodes = up.Nodes.Concat(down.Nodes).OrderBy(node => node.Depth).ThenBy(node => node.Node).DistinctBy(node => node.Node)
            .ToList();
        return ([.. nodes.Take(maxNodes)], up.IsTruncated || down.IsTruncated || nodes.Count > maxNodes);
    }

    private static List<DependsOn> EdgesAmong(DependencyIndex index, HashSet<int> members, WalkMeter meter)
    {
        List<DependsOn> edges = [];
        foreach (var node in members.Order())
        {
            var targets = index.Needs[node];
            meter.Add(targets.Length);
            for (var i = 0; i < targets.Length; i++)
            {
                if (members.Contains(targets[i]))
                    edges.Add((DependsOn)index.Needs.EdgesOf(node)[i]);
            }
        }
        return edges;
    }
}
