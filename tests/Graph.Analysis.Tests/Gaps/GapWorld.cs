using Graph.Model;

namespace Graph.Analysis.Tests.Gaps;

/// <summary>Builds small graphs by short names: <c>Segment("bearings")</c> is <c>segment:bearings</c>.</summary>
internal sealed class GapWorld
{
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly List<Edge> _edges = [];

    public static NodeId Id(string kind, string slug) => NodeId.Of(kind, slug);

    public static IReadOnlyList<Citation> Cited(params string[] sources) =>
        [.. sources.Select(source => new Citation(Id("source", source)))];

    public GapWorld Chain(string chain, params string[] segments)
    {
        Add(new Chain { Id = Id("chain", chain), Name = chain });
        for (var i = 0; i < segments.Length; i++)
        {
            Add(new Segment
            {
                Id = Id("segment", segments[i]),
                Name = segments[i],
                Stage = SegmentStage.Midstream,
                Order = i + 1,
                Basis = Basis.Expert
            });
            Add(new PartOf { From = Id("segment", segments[i]), To = Id("chain", chain) });
        }
        return this;
    }

    public GapWorld Feeds(string from, string to) =>
        Add(new Feeds { From = Id("segment", from), To = Id("segment", to), Basis = Basis.Expert });

    /// <summary>An enterprise that works in a segment, as two documents say unless others are named; "" for one that works in
    /// none.</summary>
    public GapWorld Enterprise(string name, string segment, bool isLocal = true, EnterpriseRole role = EnterpriseRole.Key,
        string? region = "here", string[]? sources = null)
    {
        Add(new Enterprise
        {
            Id = Id("enterprise", name),
            Name = name,
            IsLocal = isLocal,
            Region = isLocal || region is null ? region
            : "far",
            Role = role
        });
        return segment == "" ? this
            : Add(new OperatesIn
            {
                From = Id("enterprise", name),
                To = Id("segment", segment),
                Role = role,
                Citations = Cited(sources ?? ["survey", "report"])
            });
    }

    public GapWorld Technology(string name, TechnologyKind kind, params string[] segments)
    {
        Add(new Technology { Id = Id("technology", name), Name = name, Kind = kind });
        foreach (var segment in segments)
            Add(new UsedIn { From = Id("technology", name), To = Id("segment", segment) });
        return this;
    }

    public GapWorld Develops(string enterprise, string technology, FactStatus? status = null) =>
        Add(new Develops { From = Id("enterprise", enterprise), To = Id("technology", technology), Status = status });

    public GapWorld Needs(string enterprise, string technology) =>
        Add(new Needs { From = Id("enterprise", enterprise), To = Id("technology", technology) });

    public GapWorld DependsOn(string technology, string other) =>
        Add(new DependsOn { From = Id("technology", technology), To = Id("technology", other), Basis = Basis.Expert });

    public GapWorld Lab(string name, string technology, LabStatus? status)
    {
        Add(new Lab { Id = Id("lab", name), Name = name, Kind = LabKind.KeyLaboratory, Status = status, Region = "here" });
        return Add(new Researches { From = Id("lab", name), To = Id("technology", technology) });
    }

    public GapWorld Source(string name, SourceKind kind = SourceKind.Official) =>
        Add(new Source { Kind = kind, Id = Id("source", name), Name = name });

    public GapWorld Add(Node node)
    {
        _nodes[node.Id] = node;
        return this;
    }

    public GapWorld Add(Edge edge)
    {
        if (_edges.TrueForAll(known => known.Key != edge.Key))
            _edges.Add(edge);
        return this;
    }

    public GraphView Build() => GraphView.Of(GraphVersion.Empty, _nodes.Values, _edges);

    /// <summary>The same content, handed over in another order.</summary>
    public GraphView Shuffled(int seed)
    {
        var (nodes, edges, random) = (_nodes.Values.ToArray(), _edges.ToArray(), new Random(seed));
        random.Shuffle(nodes);
        random.Shuffle(edges);
        return GraphView.Of(GraphVersion.Empty, nodes, edges);
    }

    public IReadOnlyCollection<Node> Nodes => _nodes.Values;

    public IReadOnlyList<Edge> Edges => _edges;
}
