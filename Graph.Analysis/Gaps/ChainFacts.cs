using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The facts of one chain, gathered once.</summary>
/// <remarks>Immutable: gaps keep it, and several requests may put it into words at the same time.</remarks>
internal sealed class ChainFacts
{
    private readonly Dictionary<NodeId, SegmentFacts> _segments = [];
    private readonly Dictionary<NodeId, TechnologyFacts> _technologies = [];
    private readonly Dictionary<NodeId, IReadOnlyList<string>> _regions = [];
    private readonly HashSet<NodeId> _localDocuments;

    public ChainFacts(GraphView graph, Chain chain, CancellationToken cancellationToken)
    {
        Graph = graph;
        Shape = new(graph, chain, cancellationToken);
        foreach (var segment in Shape.Segments.Until(cancellationToken))
            _segments[segment.Id] = new(graph, segment, technology => Add(technology, cancellationToken), cancellationToken);
        _localDocuments = [.. _segments.Values.SelectMany(facts => facts.Suppliers).Until(cancellationToken)
            .Where(supplier => Whereabouts.IsOrWasHere(supplier.Enterprise)) // it looked here, also after the enterprise has left
            .SelectMany(supplier => supplier.Edge.Citations).Select(citation => citation.Source)];
        foreach (var segment in _segments.Keys.Until(cancellationToken))
            _regions[segment] = RegionsAround(segment);
    }

    public GraphView Graph { get; }

    public ChainShape Shape { get; }

    /// <summary>In the order of the chain.</summary>
    public IEnumerable<SegmentFacts> Segments => Shape.Segments.Select(segment => _segments[segment.Id]);

    /// <summary>The technologies used in the chain, by id.</summary>
    public IEnumerable<TechnologyFacts> Technologies => _technologies.Values.OrderBy(facts => facts.Technology.Id);

    public SegmentFacts Of(NodeId segment) => _segments[segment];

    public TechnologyFacts OfTechnology(NodeId technology) => _technologies[technology];

    /// <summary>Whether the data says enough to judge the supply of a segment.</summary>
    /// <remarks>Two statements must say who works in it, and a document that judges the segment in the home region counts as one. Where
    /// they name nobody here, one of them must come from a document that does name local enterprises of the chain, or calls the segment
    /// weak here: such a document looked here and found only others, while one about something elsewhere says nothing about here. An
    /// enterprise whose region is not known may be local, and leaves it open.</remarks>
    public bool IsDecided(SegmentFacts segment) => segment.Suppliers.Count > 0 && segment.Statements >= GapWeights.StatementsToDecide
        && (segment.Local.Count > 0 || segment.Suppliers.All(supplier => supplier.Enterprise.Region is not null) && LooksHere(segment));

    /// <summary>Whether a document that names somebody in the segment looked here, or one calls the segment weak here.</summary>
    public bool LooksHere(SegmentFacts segment) =>
        segment.Suppliers.Any(LooksHere) || segment.IsCalledWeakHere;

    /// <summary>The segments of the chain that use a technology: the one on which most of the chain depends first.</summary>
    public IReadOnlyList<Segment> Using(Technology technology) =>
        [.. Graph.From<UsedIn>(technology.Id).Where(edge => Shape.Contains(edge.To)).Select(edge => _segments[edge.To].Segment)
            .OrderByDescending(segment => Shape.WeightOf(segment.Id)).ThenBy(segment => segment.Order).ThenBy(segment => segment.Id)];

    /// <summary>The regions that have something at a segment, or at a technology of it: see <see cref="ChainGap.Regions"/>.</summary>
    public IReadOnlyList<string> RegionsAt(SegmentFacts segment, IEnumerable<TechnologyFacts> technologies)
    {
        var labs = technologies.SelectMany(facts => facts.Backers).Where(backer => backer.Backing > 0)
            .Select(backer => (backer.Node as Lab)?.Region);
        return [.. _regions[segment.Segment.Id].Concat(labs.OfType<string>()).Distinct().Order(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> RegionsAround(NodeId id)
    {
        var suppliers = Shape.Feeds(id).Concat(Shape.FedBy(id)).Append(id).Select(Of).SelectMany(facts => facts.Local)
            .Select(supplier => supplier.Enterprise.Region);
        var parks = Graph.To<Serves>(id).Select(edge => Graph.Find<Park>(edge.From)?.Region);
        return [.. suppliers.Concat(parks).OfType<string>().Distinct()];
    }

    private bool LooksHere(Supplier supplier) =>
        supplier.Edge.Citations.Count == 0 || supplier.Edge.Citations.Any(citation => _localDocuments.Contains(citation.Source));

    private TechnologyFacts Add(Technology technology, CancellationToken cancellationToken)
    {
        if (!_technologies.TryGetValue(technology.Id, out var facts))
            _technologies[technology.Id] = facts = new(Graph, technology, cancellationToken);
        return facts;
    }
}

/// <summary>What is known about a segment: who works in it, its technologies, and the research behind it.</summary>
internal sealed class SegmentFacts
{
    public SegmentFacts(GraphView graph, Segment segment, Func<Technology, TechnologyFacts> technologies,
        CancellationToken cancellationToken)
    {
        Segment = segment;
        Suppliers = [.. Supplier.Of(graph, segment.Id, cancellationToken)];
        Local = [.. Suppliers.Where(supplier => supplier.Enterprise.IsLocal).OrderByDescending(supplier => supplier.Supply)
            .ThenBy(supplier => supplier.Enterprise.Id)];
        Technologies = [.. graph.To<UsedIn>(segment.Id).Until(cancellationToken).Select(edge => graph.Find<Technology>(edge.From))
            .OfType<Technology>().Select(technologies)];
        Backers = Backer.Distinct([.. Technologies.SelectMany(technology => technology.Backers),
            .. Local.Until(cancellationToken).SelectMany(supplier => Backer.Unnamed(graph, supplier))]);
        Judgements = [.. Judgement.Of(graph, segment.Id).Where(found => !found.IsOfEnterprise(graph))];
    }

    public Segment Segment { get; }

    /// <summary>All enterprises that work in it, by id.</summary>
    public IReadOnlyList<Supplier> Suppliers { get; }

    /// <summary>The local ones, those that supply most first.</summary>
    public IReadOnlyList<Supplier> Local { get; }

    /// <summary>Those of which it is known that they are elsewhere.</summary>
    public IEnumerable<Supplier> Outside => Suppliers.Where(supplier => Whereabouts.IsElsewhere(supplier.Enterprise));

    /// <summary>The technologies used in it, by id.</summary>
    public IReadOnlyList<TechnologyFacts> Technologies { get; }

    /// <summary>The research behind it; what is only planned counts 0.</summary>
    public IReadOnlyList<Backer> Backers { get; }

    /// <summary>How documents judge the segment, by id; what they say of single enterprises is not among it.</summary>
    public IReadOnlyList<Judgement> Judgements { get; }

    /// <summary>Whether a document calls the segment weak here.</summary>
    public bool IsCalledWeakHere => Judgements.Any(judgement => judgement.SaysHereIsWeak);

    /// <summary>Whether one of its local enterprises leads its industry.</summary>
    public bool HasLeaderHere => Local.Any(supplier => supplier.Role is EnterpriseRole.Leader);

    /// <summary>The local supply, in leaders.</summary>
    public double Supply => Local.Sum(supplier => supplier.Supply);

    /// <summary>How often it is said who works in the segment: each enterprise in each document counts once. A statement without a
    /// document, as in a what-if, is taken as true and decides by itself. A judgement of the segment here counts as one, if it does not
    /// call strong what nobody here is known to do.</summary>
    public int Statements => Suppliers.Sum(supplier => supplier.Edge.Citations.Count == 0 ? GapWeights.StatementsToDecide
        : supplier.Edge.Citations.Select(citation => citation.Source).Distinct().Count())
        + Judgements.Count(judgement => judgement.IsHere && (Local.Count > 0 || judgement.SaysHereIsWeak));

    /// <summary>The share of its bottleneck technologies that nobody here masters; 0 where no document names a bottleneck.</summary>
    public double TechnologyDeficit
    {
        get
        {
            var wanted = Technologies.Where(facts => facts.Supply.IsWanted).ToList();
            return wanted.Count == 0 ? 0 : (double)wanted.Count(facts => !facts.Supply.IsMastered) / wanted.Count;
        }
    }
}

/// <summary>What is known about a technology: who masters, plans and needs it, what builds on it, and the research behind it.</summary>
internal sealed class TechnologyFacts
{
    public TechnologyFacts(GraphView graph, Technology technology, CancellationToken cancellationToken)
    {
        Supply = new(graph, technology, cancellationToken);
        Dependents = [.. graph.To<DependsOn>(technology.Id).Until(cancellationToken).Select(edge => edge.From)
            .Where(from => from != technology.Id)];
        Backers = Backer.Distinct(Backer.Of(graph, technology.Id).Until(cancellationToken));
    }

    public Technology Technology => Supply.Technology;

    public TechnologySupply Supply { get; }

    /// <summary>The technologies that rest directly on it.</summary>
    public IReadOnlyList<NodeId> Dependents { get; }

    /// <summary>The research behind it; what is only planned comes last and counts 0.</summary>
    public IReadOnlyList<Backer> Backers { get; }

    /// <summary>A document calls it a bottleneck, or a local enterprise needs it, and nobody here masters it. A plan is intent and closes
    /// nothing.</summary>
    public bool IsBottleneck => Supply is { IsWanted: true, IsMastered: false };
}

/// <summary>An enterprise that works in a segment.</summary>
internal sealed record Supplier(Enterprise Enterprise, OperatesIn Edge, double Weight) : EnterpriseFact(Enterprise)
{
    /// <summary>Its part in the segment; where none is said, its part in its industry.</summary>
    public EnterpriseRole? Role => Edge.Role ?? Enterprise.Role;

    /// <summary>What it supplies, in leaders, as far as the statement that it works there counts.</summary>
    public double Supply => GapWeights.SupplyOf(Role) * Weight;

    /// <summary>The enterprises that work in a segment, by id.</summary>
    public static IEnumerable<Supplier> Of(GraphView graph, NodeId segment, CancellationToken cancellationToken)
    {
        foreach (var edge in graph.To<OperatesIn>(segment).Until(cancellationToken))
        {
            if (graph.Find<Enterprise>(edge.From) is { } enterprise)
                yield return new(enterprise, edge, EvidenceWeight.Of(graph, edge));
        }
    }
}

/// <summary>The research behind a technology or a segment.</summary>
/// <param name="Node">The laboratory, institution or collaboration.</param>
/// <param name="Edge">The fact that ties it.</param>
/// <param name="Backing">What it counts, in operating laboratories; 0 for what is only planned.</param>
internal sealed record Backer(Node Node, Edge Edge, double Backing)
{
    /// <summary>The research that names a technology.</summary>
    public static IEnumerable<Backer> Of(GraphView graph, NodeId technology)
    {
        foreach (var edge in graph.To<Researches>(technology))
        {
            if (graph.Find(edge.From) is (Lab or Institution) and var node)
            {
                yield return new(node, edge,
                    EvidenceWeight.Of(graph, edge) * (node is Lab lab ? BackingOf(lab) : GapWeights.InstitutionBacking));
            }
        }
        foreach (var edge in graph.To<About>(technology))
        {
            if (graph.Find<Collaboration>(edge.From) is { } collaboration)
                yield return new(collaboration, edge, EvidenceWeight.Of(graph, edge) * BackingOf(collaboration));
        }
    }

    /// <summary>Laboratories and collaborations of an enterprise of a segment that name no technology: they may be about the
    /// segment.</summary>
    public static IEnumerable<Backer> Unnamed(GraphView graph, Supplier supplier)
    {
        foreach (var edge in graph.To<HostedBy>(supplier.Enterprise.Id))
        {
            if (graph.Find<Lab>(edge.From) is { } lab && graph.From<Researches>(lab.Id).Count == 0)
                yield return new(lab, edge, EvidenceWeight.Of(graph, edge) * GapWeights.UnnamedBacking * BackingOf(lab));
        }
        foreach (var edge in graph.To<Involves>(supplier.Enterprise.Id))
        {
            if (graph.Find<Collaboration>(edge.From) is { } collaboration && graph.From<About>(collaboration.Id).Count == 0)
            {
                yield return new(collaboration, edge,
                    EvidenceWeight.Of(graph, edge) * GapWeights.UnnamedBacking * BackingOf(collaboration));
            }
        }
    }

    /// <summary>Each once, with the most that it counts, in a fixed order.</summary>
    public static IReadOnlyList<Backer> Distinct(IEnumerable<Backer> backers) =>
        [.. backers.GroupBy(backer => backer.Node.Id).Select(group => group.MaxBy(backer => backer.Backing)!)
            .OrderByDescending(backer => backer.Backing).ThenBy(backer => backer.Node.Id)];

    /// <summary>What is still missing, 0 to 1.</summary>
    public static double Deficit(IEnumerable<Backer> backers) =>
        1 - Math.Min(1, backers.Sum(backer => backer.Backing) / GapWeights.EnoughBacking);

    // A laboratory that operates counts whole, one of which no document says whether it does half, a planned one nothing.
    private static double BackingOf(Lab lab) => lab.Status switch
    {
        LabStatus.Operating => GapWeights.LabBacking,
        null => GapWeights.UnconfirmedLabBacking,
        _ => 0,
    };

    // Only an established collaboration counts.
    private static double BackingOf(Collaboration collaboration) =>
        collaboration.Status is FactStatus.Established ? GapWeights.CollaborationBacking : 0;
}
