using Graph.Analysis;
using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Builds small graphs for partner matching, edge by edge; nodes come into being when they are first named.</summary>
public sealed class PartnerWorld
{
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly Dictionary<EdgeKey, Edge> _edges = [];

    public static HomeRegion Home { get; } = new("本市", "Home", [new("甲区", "A"), new("乙县", "B")]);

    public IReadOnlyCollection<Node> Nodes => _nodes.Values;

    public IReadOnlyCollection<Edge> Edges => _edges.Values;

    public GraphView Graph => GraphView.Of(GraphVersion.Empty, _nodes.Values, _edges.Values);

    public PartnerWorld Add(Node node)
    {
        _nodes[node.Id] = node;
        return this;
    }

    public PartnerWorld Technology(string slug, string? name = null, string? english = null) =>
        Add(new Technology { Id = NodeId.Of("technology", slug), Name = name ?? slug, NameEn = english, Kind = TechnologyKind.Bottleneck });

    public PartnerWorld Enterprise(string slug, string? region = null, string? name = null) =>
        Add(new Enterprise { Id = NodeId.Of("enterprise", slug), Name = name ?? slug, Region = region });

    public PartnerWorld Institution(string slug, string? region = null, string? name = null,
        InstitutionKind kind = InstitutionKind.University) =>
        Add(new Institution { Id = NodeId.Of("institution", slug), Name = name ?? slug, Region = region, Kind = kind });

    public PartnerWorld Lab(string slug, LabStatus? status = LabStatus.Operating, string? region = null, string? name = null) =>
        Add(new Lab { Id = NodeId.Of("lab", slug), Name = name ?? slug, Kind = LabKind.KeyLaboratory, Status = status, Region = region });

    public PartnerWorld Collaboration(string slug, FactStatus? status, string? topic, params string[] parties)
    {
        Add(new Collaboration
        {
            Id = NodeId.Of("collaboration", slug),
            Name = slug,
            Kind = CollaborationKind.Project,
            Status = status,
            Topic = topic
        });
        foreach (var party in parties)
        {
            Add(new Involves
            {
                From = NodeId.Of("collaboration", slug),
                To = NodeId.Parse(party),
                Citations = [Citation.Parse($"doc-{slug}#1")]
            });
        }

        return this;
    }

    public PartnerWorld DependsOn(string from, string to) => Add(new DependsOn { From = Tech(from), To = Tech(to), Basis = Basis.Expert });

    public PartnerWorld Researches(string partner, string technology) =>
        Add(new Researches { From = NodeId.Parse(partner), To = Tech(technology), Citations = [Citation.Parse("doc-research#1")] });

    public PartnerWorld Add(Edge edge)
    {
        _edges[edge.Key] = edge;
        return this;
    }

    public PartnerWorld Without(Edge edge)
    {
        var world = new PartnerWorld();
        foreach (var node in _nodes.Values)
            world.Add(node);
        foreach (var other in _edges.Values.Where(other => other.Key != edge.Key))
            world.Add(other);
        return world;
    }

    public static NodeId Tech(string slug) => NodeId.Of("technology", slug);
}
