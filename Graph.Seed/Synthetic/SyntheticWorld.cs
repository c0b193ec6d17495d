using Graph.Model;

namespace Graph.Seed.Synthetic;

/// <summary>One component of a synthetic graph: nodes that lead to each other and to nothing else.</summary>
internal sealed partial class SyntheticWorld
{
    private static readonly string[] _regions = ["东区", "西区", "港口新区", "示例市", "上海", "北京", "深圳", "美国"];

    private readonly SyntheticRandom _random;
    private readonly SyntheticTexts _texts;
    private readonly int _number;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<NodeKind, List<Node>> _nodes = [];
    private readonly HashSet<EdgeKey> _known = [];
    private readonly List<Edge> _edges = [];

    public SyntheticWorld(int number, int nodes, SyntheticRandom random, CancellationToken cancellationToken)
    {
        (_number, _random, _texts, _cancellationToken) = (number, random, new(random), cancellationToken);
        var counts = SyntheticShares.Of(nodes);
        Make(GraphSchema.Source, counts, NewSource);
        Make(GraphSchema.Cluster, counts, number => new Cluster { Id = IdOf(GraphSchema.Cluster, number), Name = "" });
        Make(GraphSchema.Chain, counts, NewChain);
        Make(GraphSchema.Segment, counts, NewSegment);
        Make(GraphSchema.Technology, counts, NewTechnology);
        Make(GraphSchema.Enterprise, counts, NewEnterprise);
        Make(GraphSchema.Lab, counts, NewLab);
        Make(GraphSchema.Institution, counts, NewInstitution);
        Make(GraphSchema.Discipline, counts, number => new Discipline { Id = IdOf(GraphSchema.Discipline, number), Name = "" });
        Make(GraphSchema.Park, counts, number =>
            new Park { Id = IdOf(GraphSchema.Park, number), Name = "", Region = _random.OneOf(_regions) });
        Make(GraphSchema.Collaboration, counts, NewCollaboration);
        Make(GraphSchema.Project, counts, NewProject);
        Make(GraphSchema.Assessment, counts, NewAssessment);
        Connect();
    }

    /// <summary>Its nodes, by kind.</summary>
    public IEnumerable<Node> Nodes => _nodes.Values.SelectMany(nodes => nodes);

    /// <summary>Its edges.</summary>
    public IReadOnlyList<Edge> Edges => _edges;

    private List<Node> All(NodeKind kind) => _nodes[kind];

    private NodeId IdOf(NodeKind kind, int number) => NodeId.Of(kind.Name, $"{kind.Name}-{_number}-{number}");

    private void Make(NodeKind kind, IReadOnlyDictionary<NodeKind, int> counts, Func<int, Node> create)
    {
        List<Node> nodes = [];
        _nodes[kind] = nodes;
        for (var number = 0; number < counts[kind]; number++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var node = create(number) with { Name = _texts.Name(kind.Chinese, number), Note = _texts.Note() };
            nodes.Add(kind.IsEntity ? Describe(node, kind, number) : node);
        }
    }

    /// <summary>What all entities have; a segment that rests on experts and a discipline cite nothing.</summary>
    private Node Describe(Node node, NodeKind kind, int number) => node with
    {
        NameEn = _random.Chance(85) ? _texts.NameEn(kind.Name, number) : null,
        Aliases = _texts.Aliases(number),
        Citations = node is Segment { Basis: Basis.Expert } or Discipline ? [] : Cite(),
    };

    private List<Citation> Cite()
    {
        List<Citation> citations = [];
        for (var i = _random.Below(3); i >= 0; i--)
        {
            var day = _random.Chance(60) ? new DateOnly(2025, 1, 1).AddDays(_random.Below(365)) : (DateOnly?)null;
            citations.Add(new(Draw(GraphSchema.Source).Id, _texts.Locator(), day));
        }
        return citations;
    }

    private Node Draw(NodeKind kind) => All(kind)[_random.Skewed(All(kind).Count)];

    private Source NewSource(int number) => new()
    {
        Id = IdOf(GraphSchema.Source, number),
        Name = "",
        Kind = (SourceKind)_random.Below(5),
        Publisher = "示例出版社",
        Url = $"https://example.org/{_number}/{number}?q=a&b=c#d",
        Date = _random.OneOf(["2024", "2024-10", "2024-10-07", "不详"]),
    };

    private Chain NewChain(int number) => new()
    {
        Id = IdOf(GraphSchema.Chain, number),
        Name = "",
        Summary = _texts.Sentence(),
        SummaryEn = _texts.NameEn("summary", number),
        PlanAreas = _random.Chance(70) ? [_random.Below(5) + 1, _random.Below(5) + 6] : [],
    };

    private Segment NewSegment(int number) => new()
    {
        Id = IdOf(GraphSchema.Segment, number),
        Name = "",
        Stage = (SegmentStage)_random.Below(3),
        Order = (number / All(GraphSchema.Chain).Count) + 1,
        Basis = _random.Chance(90) ? Basis.Cited : Basis.Expert,
    };

    private Technology NewTechnology(int number) => new()
    {
        Id = IdOf(GraphSchema.Technology, number),
        Name = "",
        Kind = (TechnologyKind)_random.Below(5),
    };

    private Enterprise NewEnterprise(int number)
    {
        var region = _random.OneOf(_regions);
        return new()
        {
            Id = IdOf(GraphSchema.Enterprise, number),
            Name = "",
            Region = region,
            IsLocal = SyntheticGraph.DataSet.HomeRegion!.Contains(region),
            Role = _random.Chance(80) ? (EnterpriseRole)_random.Below(3) : null,
            Ticker = _random.Chance(10) ? $"SZ:{_random.Below(900_000) + 100_000}" : null,
        };
    }

    private Lab NewLab(int number) => new()
    {
        Id = IdOf(GraphSchema.Lab, number),
        Name = "",
        Kind = (LabKind)_random.Below(7),
        Level = _random.Chance(70) ? (LabLevel)_random.Below(4) : null,
        Status = _random.Chance(80) ? (LabStatus)_random.Below(2) : null,
        Region = _random.OneOf(_regions),
    };

    private Institution NewInstitution(int number) => new()
    {
        Id = IdOf(GraphSchema.Institution, number),
        Name = "",
        Kind = (InstitutionKind)_random.Below(3),
        Region = _random.OneOf(_regions),
    };

    private Collaboration NewCollaboration(int number) => new()
    {
        Id = IdOf(GraphSchema.Collaboration, number),
        Name = "",
        Kind = (CollaborationKind)_random.Below(6),
        Status = StatusOrNull(),
        Topic = _texts.Sentence(),
        Year = _random.Chance(60) ? 2000 + _random.Below(25) : null,
    };

    private Project NewProject(int number) => new()
    {
        Id = IdOf(GraphSchema.Project, number),
        Name = "",
        Kind = (ProjectKind)_random.Below(5),
        Status = StatusOrNull(),
        Year = _random.Chance(60) ? 2000 + _random.Below(25) : null,
        BudgetCny = _random.Chance(40) ? 10_000L * _random.Below(2_000_000) : null,
        RewardCny = _random.Chance(10) ? 10_000L * _random.Below(1_000) : null,
    };

    private Assessment NewAssessment(int number) => new()
    {
        Id = IdOf(GraphSchema.Assessment, number),
        Name = "",
        Kind = (AssessmentKind)_random.Below(3),
        Verdict = (AssessmentVerdict)_random.Below(2),
        Scope = (AssessmentScope)_random.Below(4),
        Year = _random.Chance(60) ? 2000 + _random.Below(25) : null,
    };

    private FactStatus? StatusOrNull() => _random.Chance(75) ? (FactStatus)_random.Below(2) : null;
}
