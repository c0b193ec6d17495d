using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Builds small graphs: everything has a default, ends are named by slug (or by id, where an end may be of several kinds), and may
/// be named before they are added. Nodes and edges cite the source that <see cref="Cite"/> set last; at first none.</summary>
public sealed class GraphBuilder
{
    private readonly List<Node> _nodes = [];
    private readonly List<Edge> _edges = [];
    private DataSet? _dataSet;
    private IReadOnlyList<Citation> _citations = [];
    private NodeId _chain;
    private int _order;

    public GraphBuilder DataSet(DataSet dataSet)
    {
        _dataSet = dataSet;
        return this;
    }

    /// <summary>What follows cites these: <c>plan#3@2026-11-01</c>. None ends it.</summary>
    public GraphBuilder Cite(params string[] citations)
    {
        _citations = [.. citations.Select(Citation.Parse)];
        return this;
    }

    public GraphBuilder Source(string slug, string? title = null) =>
        AddUncited(new Source { Kind = SourceKind.Official, Id = NodeId.Of("source", slug), Name = title ?? slug });

    public GraphBuilder Cluster(string slug) => Add(new Cluster { Id = NodeId.Of("cluster", slug), Name = slug });

    /// <summary>A chain; the segments that follow are part of it, in their order.</summary>
    public GraphBuilder Chain(string slug, string? cluster = null, string? nameEn = null)
    {
        (_chain, _order) = (NodeId.Of("chain", slug), 0);
        Add(new Chain { Id = _chain, Name = slug, NameEn = nameEn });
        return cluster is null ? this : Add(new InCluster { From = _chain, To = NodeId.Of("cluster", cluster) });
    }

    public GraphBuilder Segment(string slug, string[]? feeds = null, SegmentStage stage = SegmentStage.Midstream, Basis basis = Basis.Cited)
    {
        var id = NodeId.Of("segment", slug);
        Add(new Segment { Id = id, Name = slug, Stage = stage, Order = ++_order, Basis = basis });
        Add(new PartOf { From = id, To = _chain });
        return Each(feeds, "segment", to => new Feeds { From = id, To = to, Basis = basis });
    }

    public GraphBuilder Technology(string slug, string[]? usedIn = null, string[]? dependsOn = null,
        TechnologyKind kind = TechnologyKind.CommonKey, Basis basis = Basis.Expert, string? why = null)
    {
        var id = NodeId.Of("technology", slug);
        Add(new Technology { Id = id, Name = slug, Kind = kind });
        Each(usedIn, "segment", to => new UsedIn { From = id, To = to });
        return Each(dependsOn, "technology", to => new DependsOn { From = id, To = to, Basis = basis, Why = why });
    }

    public GraphBuilder Enterprise(string slug, string? segment = null, string? region = null, bool isLocal = false,
        EnterpriseRole? role = null,
        string[]? develops = null, string[]? needs = null, FactStatus? status = null)
    {
        var id = NodeId.Of("enterprise", slug);
        Add(new Enterprise { Id = id, Name = slug, Region = region, IsLocal = isLocal, Role = role });
        Each(segment is null ? null : [segment], "segment", to => new OperatesIn { From = id, To = to, Role = role });
        Each(develops, "technology", to => new Develops { From = id, To = to, Status = status });
        return Each(needs, "technology", to => new Needs { From = id, To = to, Status = status });
    }

    public GraphBuilder Lab(string slug, string[]? hosts = null, string[]? researches = null, string? region = null, LabLevel? level = null)
    {
        var id = NodeId.Of("lab", slug);
        Add(new Lab { Id = id, Name = slug, Kind = LabKind.KeyLaboratory, Region = region, Level = level });
        Each(hosts, null, to => new HostedBy { From = id, To = to });
        return Each(researches, "technology", to => new Researches { From = id, To = to });
    }

    public GraphBuilder Institution(string slug, string[]? researches = null, string[]? strongIn = null, string? region = null,
        string? grade = null)
    {
        var id = NodeId.Of("institution", slug);
        Add(new Institution { Id = id, Name = slug, Kind = InstitutionKind.University, Region = region });
        Each(researches, "technology", to => new Researches { From = id, To = to, Grade = grade });
        return Each(strongIn, "discipline", to => new StrongIn { From = id, To = to, Grade = grade });
    }

    public GraphBuilder Discipline(string slug) => Add(new Discipline { Id = NodeId.Of("discipline", slug), Name = slug });

    public GraphBuilder Park(string slug, string[]? serves = null, string? region = null)
    {
        var id = NodeId.Of("park", slug);
        Add(new Park { Id = id, Name = slug, Region = region });
        return Each(serves, "segment", to => new Serves { From = id, To = to });
    }

    public GraphBuilder Collaboration(string slug, string[]? parties = null, string[]? about = null, int? year = null)
    {
        var id = NodeId.Of("collaboration", slug);
        Add(new Collaboration { Id = id, Name = slug, Kind = CollaborationKind.JointLab, Year = year });
        Each(parties, null, to => new Involves { From = id, To = to });
        return Each(about, "technology", to => new About { From = id, To = to });
    }

    public GraphBuilder Project(string slug, string? lead = null, string[]? partners = null, string[]? about = null, int? year = null,
        long? budget = null)
    {
        var id = NodeId.Of("project", slug);
        Add(new Project { Id = id, Name = slug, Kind = default, Year = year, BudgetCny = budget });
        Each(lead is null ? null : [lead], null, to => new LedBy { From = id, To = to });
        Each(partners, null, to => new PartneredBy { From = id, To = to });
        return Each(about, "technology", to => new About { From = id, To = to });
    }

    /// <summary>An entry kept in a chain's file.</summary>
    public GraphBuilder Filed(string id, string chain) => Add(new FiledUnder { From = NodeId.Parse(id), To = NodeId.Of("chain", chain) });

    /// <summary>A node as it is, but that it cites what <see cref="Cite"/> says where it cites nothing itself.</summary>
    public GraphBuilder Add(Node node) => AddUncited(node.Citations.Count > 0 ? node : node with { Citations = _citations });

    /// <summary>An edge as it is, but that it cites what <see cref="Cite"/> says where it cites nothing itself.</summary>
    public GraphBuilder Add(Edge edge)
    {
        _edges.Add(edge.Citations.Count > 0 ? edge : edge with { Citations = _citations });
        return this;
    }

    public GraphBatch Build() => GraphBatch.Of([.. _nodes], [.. _edges], _dataSet);

    private GraphBuilder AddUncited(Node node)
    {
        _nodes.Add(node);
        return this;
    }

    private GraphBuilder Each(string[]? ends, string? kind, Func<NodeId, Edge> edge)
    {
        foreach (var end in ends ?? [])
            Add(edge(kind is null ? NodeId.Parse(end) : NodeId.Of(kind, end)));
        return this;
    }
}
