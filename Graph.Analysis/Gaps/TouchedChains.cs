using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Finds the chains whose gaps, or their texts and evidence, can differ after a change.</summary>
/// <remarks>Walks from what the change touches to the chains that read it, in the graph before and after; may name some too many, never too
/// few. What <see cref="ChainFacts"/> and the texts of gaps read must be walked here in the other direction.</remarks>
internal sealed class TouchedChains
{
    private readonly GraphView _graph;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<NodeId> _chains = [];
    private readonly HashSet<NodeId> _technologies = [];
    private readonly HashSet<NodeId> _segments = [];

    private TouchedChains(GraphView graph, CancellationToken cancellationToken) =>
        (_graph, _cancellationToken) = (graph, cancellationToken);

    /// <summary>The chains that a change touches; also those that it adds or removes.</summary>
    public static IReadOnlySet<NodeId> Of(GraphView before, GraphView after, GraphOverlay change, CancellationToken cancellationToken)
    {
        HashSet<NodeId> chains = [];
        foreach (var graph in (GraphView[])[before, after])
        {
            var touched = new TouchedChains(graph, cancellationToken);
            foreach (var id in change.Touched.Until(cancellationToken))
                touched.Add(id);
            chains.UnionWith(touched._chains);
        }
        return chains;
    }

    private void Add(NodeId id)
    {
        switch (_graph.Find(id))
        {
            case Chain:
                _chains.Add(id);
                break;
            case Segment:
                AddSegment(id);
                break;
            case Technology:
                AddUses(id);
                AddUses(_graph.From<DependsOn>(id).Select(edge => edge.To)); // which name it among their dependents
                break;
            case Enterprise:
                AddSegments(id);
                AddUses(_graph.From<Develops>(id).Select(edge => edge.To));
                AddUses(_graph.From<Needs>(id).Select(edge => edge.To));
                break;
            case Lab or Institution:
                AddUses(_graph.From<Researches>(id).Select(edge => edge.To));
                AddSegments(_graph.From<HostedBy>(id).Select(edge => edge.To));
                break;
            case Collaboration:
                AddUses(_graph.From<About>(id).Select(edge => edge.To));
                AddSegments(_graph.From<Involves>(id).Select(edge => edge.To));
                break;
            case Assessment:
                foreach (var edge in _graph.From<Assesses>(id))
                    AddAssessed(edge.To);
                break;
            case Park:
                foreach (var edge in _graph.From<Serves>(id))
                    AddChains(edge.To);
                break;
        }
    }

    private void AddAssessed(NodeId subject)
    {
        if (subject.Kind == GraphSchema.Segment.Name)
            AddSegment(subject);
        else
            AddSegments(subject);
    }

    private void AddSegments(IEnumerable<NodeId> enterprises)
    {
        foreach (var id in enterprises.Until(_cancellationToken))
            AddSegments(id);
    }

    private void AddSegments(NodeId enterprise)
    {
        foreach (var edge in _graph.From<OperatesIn>(enterprise).Until(_cancellationToken))
            AddSegment(edge.To);
    }

    /// <summary>The chains of a segment, and those of the technologies that it uses: their texts name the enterprises of all segments that
    /// use them.</summary>
    private void AddSegment(NodeId segment)
    {
        AddChains(segment);
        AddUses(_graph.To<UsedIn>(segment).Select(edge => edge.From));
    }

    private void AddUses(IEnumerable<NodeId> technologies)
    {
        foreach (var id in technologies.Until(_cancellationToken))
            AddUses(id);
    }

    private void AddUses(NodeId technology)
    {
        if (!_technologies.Add(technology))
            return;
        foreach (var edge in _graph.From<UsedIn>(technology).Until(_cancellationToken))
            AddChains(edge.To);
    }

    private void AddChains(NodeId segment)
    {
        if (_segments.Add(segment))
            _chains.UnionWith(_graph.From<PartOf>(segment).Select(edge => edge.To));
    }
}
