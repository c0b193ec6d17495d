using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What a change makes stale of the facts of chains, and the chains whose gaps, or their texts and evidence, can differ after
/// it.</summary>
/// <remarks>Walks from the nodes and edges that the change adds, replaces or removes to the facts that read them, in the graph before and
/// after; may name some too many, never too few. What <see cref="ChainFacts"/> and the texts of gaps read must be walked here in the other
/// direction.</remarks>
internal sealed class StaleFacts
{
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<NodeId> _chains = [];
    private readonly HashSet<NodeId> _shapes = [];
    private readonly HashSet<NodeId> _segments = [];
    private readonly HashSet<NodeId> _technologies = [];
    private readonly HashSet<(Walk, NodeId)> _walked = []; // in the graph at hand
    private GraphView _graph;

    private StaleFacts(GraphView graph, CancellationToken cancellationToken) => (_graph, _cancellationToken) = (graph, cancellationToken);

    /// <summary>The chains whose gaps, texts or evidence can differ; also those that the change adds or removes.</summary>
    public IReadOnlySet<NodeId> Chains => _chains;

    /// <summary>Whether the segments of a chain, or what they feed, can differ.</summary>
    public bool HasShape(NodeId chain) => _shapes.Contains(chain);

    /// <summary>Whether the facts of a segment, or the parks made for it, can differ.</summary>
    public bool HasSegment(NodeId segment) => _segments.Contains(segment);

    /// <summary>Whether the facts of a technology can differ; then those of all segments that use it are stale, too.</summary>
    public bool HasTechnology(NodeId technology) => _technologies.Contains(technology);

    /// <summary>What a change makes stale.</summary>
    public static StaleFacts Of(GraphView before, GraphView after, GraphOverlay change, CancellationToken cancellationToken)
    {
        var stale = new StaleFacts(before, cancellationToken);
        stale.Add(before, change.ChangedNodes, change.RemovedNodes.SelectMany(id => EdgesAt(before, id)));
        stale.Add(after, change.ChangedNodes, change.AddedEdges);
        return stale;
    }

    private static IEnumerable<Edge> EdgesAt(GraphView graph, NodeId id) =>
        GraphSchema.Edges.SelectMany(kind => graph.From(kind, id).Concat(graph.To(kind, id)));

    private void Add(GraphView graph, IEnumerable<NodeId> nodes, IEnumerable<Edge> edges)
    {
        _graph = graph;
        _walked.Clear();
        foreach (var id in nodes.Until(_cancellationToken))
            AddNode(id);
        foreach (var edge in edges.Until(_cancellationToken))
            AddEdge(edge);
    }

    private void AddNode(NodeId id)
    {
        switch (_graph.Find(id))
        {
            case Chain:
                AddShape(id);
                break;
            case Segment:
                AddShapesOf(id);
                AddSegment(id);
                break;
            case Technology:
                AddTechnology(id);
                foreach (var edge in _graph.From<DependsOn>(id)) // which name it among their dependents
                    AddUses(edge.To);
                break;
            case Enterprise:
                AddEnterprise(id);
                break;
            case Lab or Institution or Collaboration:
                AddResearch(id);
                break;
            case Assessment:
                AddAssessed(id);
                break;
            case Park:
                AddSegments(_graph.From<Serves>(id).Select(edge => edge.To));
                break;
            case Source:
                AddCiting(id);
                break;
        }
    }

    private void AddEdge(Edge edge)
    {
        switch (edge)
        {
            case PartOf:
                AddShape(edge.To);
                break;
            case Feeds:
                AddShapesOf(edge.From);
                AddShapesOf(edge.To);
                break;
            case OperatesIn:
                AddPlace(edge.To);
                break;
            case UsedIn:
                AddPlace(edge.To);
                AddTechnology(edge.From);
                break;
            case Develops or Needs or DependsOn:
                AddTechnology(edge.To);
                break;
            case Researches or About:
                AddTechnology(edge.To);
                AddBacked(edge.From); // which may name no technology then
                break;
            case HostedBy or Involves:
                AddWorkplaces(edge.To);
                break;
            case Assesses:
                AddAssessed(edge.From);
                AddSegment(edge.To);
                break;
            case Serves:
                AddSegment(edge.To);
                break;
        }
    }

    private void AddEnterprise(NodeId id)
    {
        foreach (var edge in _graph.From<OperatesIn>(id).Until(_cancellationToken))
            AddPlace(edge.To);
        AddTechnologies(_graph.From<Develops>(id).Select(edge => edge.To));
        AddTechnologies(_graph.From<Needs>(id).Select(edge => edge.To));
        foreach (var edge in _graph.To<Assesses>(id)) // which are of an enterprise then
            AddAssessed(edge.From);
    }

    private void AddResearch(NodeId id)
    {
        AddTechnologies(_graph.From<Researches>(id).Select(edge => edge.To));
        AddTechnologies(_graph.From<About>(id).Select(edge => edge.To));
        AddBacked(id);
    }

    // What names no technology stands behind the segments of its enterprises.
    private void AddBacked(NodeId id)
    {
        foreach (var edge in _graph.From<HostedBy>(id).Until(_cancellationToken))
            AddWorkplaces(edge.To);
        foreach (var edge in _graph.From<Involves>(id).Until(_cancellationToken))
            AddWorkplaces(edge.To);
    }

    private void AddAssessed(NodeId assessment) => AddSegments(_graph.From<Assesses>(assessment).Select(edge => edge.To));

    // How much an edge counts depends on the documents that say it. Nodes that cite the document are replaced themselves.
    private void AddCiting(NodeId source)
    {
        if (!_graph.Snapshot.TryFind(source, out var ordinal))
            return;
        foreach (var fact in _graph.Snapshot.FactsOf(ordinal))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (fact.Edge is { } edge)
                AddEdge(edge);
        }
    }

    private void AddWorkplaces(NodeId enterprise) => AddSegments(_graph.From<OperatesIn>(enterprise).Select(edge => edge.To));

    /// <summary>A segment in which other enterprises work: the texts of its technologies name enterprises of all segments that use
    /// them.</summary>
    private void AddPlace(NodeId segment)
    {
        AddSegment(segment);
        if (!_walked.Add((Walk.Place, segment)))
            return;
        foreach (var edge in _graph.To<UsedIn>(segment).Until(_cancellationToken))
            AddUses(edge.From);
    }

    private void AddTechnologies(IEnumerable<NodeId> technologies)
    {
        foreach (var id in technologies.Until(_cancellationToken))
            AddTechnology(id);
    }

    private void AddTechnology(NodeId id)
    {
        if (!_walked.Add((Walk.Technology, id)) || _graph.Find(id) is not Technology)
            return;
        _technologies.Add(id);
        AddSegments(_graph.From<UsedIn>(id).Select(edge => edge.To));
    }

    private void AddUses(NodeId technology)
    {
        if (!_walked.Add((Walk.Uses, technology)))
            return;
        foreach (var edge in _graph.From<UsedIn>(technology).Until(_cancellationToken))
            AddChains(edge.To);
    }

    private void AddSegments(IEnumerable<NodeId> segments)
    {
        foreach (var id in segments.Until(_cancellationToken))
            AddSegment(id);
    }

    private void AddSegment(NodeId id)
    {
        if (_graph.Find(id) is not Segment)
            return;
        _segments.Add(id);
        AddChains(id);
    }

    private void AddChains(NodeId segment)
    {
        if (!_walked.Add((Walk.Chains, segment)))
            return;
        foreach (var part in _graph.From<PartOf>(segment))
            _chains.Add(part.To);
    }

    private void AddShapesOf(NodeId segment)
    {
        foreach (var part in _graph.From<PartOf>(segment))
            AddShape(part.To);
    }

    private void AddShape(NodeId chain)
    {
        _shapes.Add(chain);
        _chains.Add(chain);
    }

    private enum Walk
    {
        Place,
        Technology,
        Uses,
        Chains,
    }
}
