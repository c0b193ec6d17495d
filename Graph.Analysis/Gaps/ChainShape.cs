using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The segments of a chain and what lies downstream of each, along FEEDS within the chain.</summary>
/// <remarks>Immutable. Cycles are condensed: the segments of a cycle have the same weight. In a cycle each segment lies both before and
/// after each other one, so there the others count half; otherwise a step that returns waste to the start would weigh as much as the raw
/// material. Grows with segments × feeds of one chain; chains have tens of segments.</remarks>
internal sealed class ChainShape
{
    private readonly Dictionary<NodeId, HashSet<NodeId>> _downstream = [];
    private readonly Dictionary<NodeId, List<NodeId>> _feeds = [];
    private readonly Dictionary<NodeId, List<NodeId>> _fedBy = [];
    private readonly Dictionary<NodeId, double> _weights = [];

    public ChainShape(GraphView graph, Chain chain, CancellationToken cancellationToken)
    {
        Chain = chain;
        Segments = [.. graph.To<PartOf>(chain.Id).Select(part => graph.Find<Segment>(part.From)).OfType<Segment>()
            .OrderBy(segment => segment.Order).ThenBy(segment => segment.Id)];
        var members = Segments.Select(segment => segment.Id).ToHashSet();
        foreach (var id in members.Until(cancellationToken))
        {
            _feeds[id] = [.. graph.From<Feeds>(id).Select(feed => feed.To).Where(to => to != id && members.Contains(to))];
            _fedBy[id] = [.. graph.To<Feeds>(id).Select(feed => feed.From).Where(from => from != id && members.Contains(from))];
        }
        foreach (var id in members.Until(cancellationToken))
            _downstream[id] = Reached(id);
        foreach (var id in members.Until(cancellationToken))
            _weights[id] = WeightOf([id]);
    }

    public Chain Chain { get; }

    /// <summary>In the order of the chain.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    public bool Contains(NodeId segment) => _feeds.ContainsKey(segment);

    /// <summary>The segments of the chain that it feeds directly, by id.</summary>
    public IReadOnlyList<NodeId> Feeds(NodeId segment) => _feeds[segment];

    /// <summary>The segments of the chain that feed it directly, by id.</summary>
    public IReadOnlyList<NodeId> FedBy(NodeId segment) => _fedBy[segment];

    /// <summary>The segments downstream of a segment, without itself.</summary>
    public IReadOnlySet<NodeId> Downstream(NodeId segment) => _downstream[segment];

    /// <summary>Whether two segments are in one cycle.</summary>
    public bool InOneCycle(NodeId one, NodeId other) => Downstream(one).Contains(other) && Downstream(other).Contains(one);

    /// <summary>How many segments depend on these: those downstream of them and they themselves, without the first. Those that are
    /// downstream only by a cycle count half.</summary>
    public double DependentCount(IReadOnlyList<NodeId> segments)
    {
        Dictionary<NodeId, double> counts = [];
        foreach (var segment in segments)
        {
            counts[segment] = 1;
            foreach (var other in Downstream(segment))
                counts[other] = Math.Max(counts.GetValueOrDefault(other), InOneCycle(segment, other) ? 0.5 : 1);
        }
        return Math.Max(0, counts.Values.Sum() - 1);
    }

    /// <summary>How much of the chain depends on a segment: from the floor, where nothing does, to 1, where all the rest does.</summary>
    public double WeightOf(NodeId segment) => _weights[segment];

    /// <summary>How much of the chain depends on these segments, likewise.</summary>
    public double WeightOf(IReadOnlyList<NodeId> segments) => Segments.Count < 2 ? 1
        : GapWeights.StructuralFloor + (1 - GapWeights.StructuralFloor) * DependentCount(segments) / (Segments.Count - 1);

    private HashSet<NodeId> Reached(NodeId segment)
    {
        HashSet<NodeId> reached = [segment];
        Queue<NodeId> queue = new([segment]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in _feeds[at].Where(reached.Add))
                queue.Enqueue(next);
        }
        reached.Remove(segment);
        return reached;
    }
}
