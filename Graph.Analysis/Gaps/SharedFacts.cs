using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The facts of segments and technologies, each gathered once for all chains that have it.</summary>
/// <remarks>Safe for concurrent use; all who ask for the facts of a segment get the same object.</remarks>
internal sealed class SharedFacts(GraphView graph, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<NodeId, SegmentFacts> _segments = [];
    private readonly ConcurrentDictionary<NodeId, TechnologyFacts> _technologies = [];

    public GraphView Graph => graph;

    public CancellationToken CancellationToken => cancellationToken;

    public SegmentFacts Of(Segment segment) =>
        _segments.GetOrAdd(segment.Id, _ => new(graph, segment, Of, cancellationToken));

    /// <summary>Takes over facts of another graph that are the same in this one.</summary>
    public void Keep(SegmentFacts segment)
    {
        _segments.TryAdd(segment.Segment.Id, segment);
        foreach (var technology in segment.Technologies)
            Keep(technology);
    }

    /// <inheritdoc cref="Keep(SegmentFacts)"/>
    public void Keep(TechnologyFacts technology) => _technologies.TryAdd(technology.Technology.Id, technology);

    private TechnologyFacts Of(Technology technology) =>
        _technologies.GetOrAdd(technology.Id, _ => new(graph, technology, cancellationToken));
}
