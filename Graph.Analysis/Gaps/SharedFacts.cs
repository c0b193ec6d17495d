using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The facts of segments and technologies, each gathered once for all chains that have it.</summary>
/// <remarks>Not safe for concurrent use; the facts themselves are immutable.</remarks>
internal sealed class SharedFacts(GraphView graph, CancellationToken cancellationToken)
{
    private readonly Dictionary<NodeId, SegmentFacts> _segments = [];
    private readonly Dictionary<NodeId, TechnologyFacts> _technologies = [];

    public GraphView Graph => graph;

    public CancellationToken CancellationToken => cancellationToken;

    public SegmentFacts Of(Segment segment)
    {
        if (!_segments.TryGetValue(segment.Id, out var facts))
            _segments[segment.Id] = facts = new(graph, segment, Of, cancellationToken);
        return facts;
    }

    /// <summary>Takes over facts of another graph that are the same in this one.</summary>
    public void Keep(SegmentFacts segment)
    {
        _segments.TryAdd(segment.Segment.Id, segment);
        foreach (var technology in segment.Technologies)
            Keep(technology);
    }

    /// <inheritdoc cref="Keep(SegmentFacts)"/>
    public void Keep(TechnologyFacts technology) => _technologies.TryAdd(technology.Technology.Id, technology);

    private TechnologyFacts Of(Technology technology)
    {
        if (!_technologies.TryGetValue(technology.Id, out var facts))
            _technologies[technology.Id] = facts = new(graph, technology, cancellationToken);
        return facts;
    }
}
