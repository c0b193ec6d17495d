using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What is known about a segment: who works in it, its technologies, and the research behind it.</summary>
internal sealed class SegmentFacts
{
    public SegmentFacts(GraphView graph, Segment segment, Func<Technology, TechnologyFacts> technologies,
        CancellationToken cancellationToken)
    {
        Segment = segment;
        Suppliers = [.. Supplier.Of(graph, segment.Id, cancellationToken)];
        Local = InOrder(Suppliers);
        Technologies = [.. graph.To<UsedIn>(segment.Id).Until(cancellationToken).Select(edge => graph.Find<Technology>(edge.From))
            .OfType<Technology>().Select(technologies)];
        Backers = Backer.Distinct([.. Technologies.SelectMany(technology => technology.Backers),
            .. Local.Until(cancellationToken).SelectMany(supplier => Backer.Unnamed(graph, supplier))]);
        Judgements = [.. Judgement.Of(graph, segment.Id).Where(found => !found.IsOfEnterprise(graph))];
    }

    private SegmentFacts(SegmentFacts before, GraphView graph, Enterprise moved, CancellationToken cancellationToken)
    {
        (Segment, Judgements) = (before.Segment, before.Judgements);
        Technologies = [.. before.Technologies.Select(technology => technology.After(graph, moved, cancellationToken))];
        Suppliers = [.. before.Suppliers.Select(supplier => supplier.Enterprise.Id == moved.Id
            ? supplier with { Enterprise = moved } : supplier)];
        Local = InOrder(Suppliers);
        Backers = Local.FirstOrDefault(supplier => supplier.Enterprise.Id == moved.Id) is { } settled
            ? Backer.Distinct(before.Backers.Concat(Backer.Unnamed(graph, settled))) : before.Backers;
    }

    /// <summary>The facts after an enterprise from elsewhere has moved here.</summary>
    /// <param name="graph">The graph of these facts.</param>
    /// <param name="moved">The enterprise as it is after that.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public SegmentFacts After(GraphView graph, Enterprise moved, CancellationToken cancellationToken) =>
        new(this, graph, moved, cancellationToken);

    public Segment Segment { get; }

    /// <summary>All enterprises that work in it, by id.</summary>
    public IReadOnlyList<Supplier> Suppliers { get; }

    /// <summary>The local ones, those that supply most first.</summary>
    public IReadOnlyList<Supplier> Local { get; }

    /// <summary>Those of which it is known that they are elsewhere.</summary>
    public IEnumerable<Supplier> Outside => Suppliers.Where(supplier => Whereabouts.IsElsewhere(supplier.Enterprise));

    /// <summary>The documents that name enterprises in it that are here, or were until a change that is tried out: they looked
    /// here.</summary>
    public IEnumerable<NodeId> LocalDocuments => Suppliers.Where(supplier => Whereabouts.IsOrWasHere(supplier.Enterprise))
        .SelectMany(supplier => supplier.Edge.Citations).Select(citation => citation.Source);

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

    private static IReadOnlyList<Supplier> InOrder(IEnumerable<Supplier> suppliers) =>
        [.. suppliers.Where(supplier => supplier.Enterprise.IsLocal).OrderByDescending(supplier => supplier.Supply)
            .ThenBy(supplier => supplier.Enterprise.Id)];
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

    private TechnologyFacts(TechnologyFacts before, TechnologySupply supply) =>
        (Supply, Dependents, Backers) = (supply, before.Dependents, before.Backers);

    /// <summary>The facts after an enterprise from elsewhere has moved here: these where it neither develops nor needs the
    /// technology.</summary>
    /// <inheritdoc cref="SegmentFacts.After"/>
    public TechnologyFacts After(GraphView graph, Enterprise moved, CancellationToken cancellationToken) =>
        graph.From<Develops>(moved.Id).Any(edge => edge.To == Technology.Id)
            || graph.From<Needs>(moved.Id).Any(edge => edge.To == Technology.Id)
            ? new(this, new TechnologySupply(graph.Replacing(moved), Technology, cancellationToken)) : this;

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
    /// <summary>Whether it names no technology, so that it is only known whose it is.</summary>
    public bool IsUnnamed => Edge is HostedBy or Involves;

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
    public static IReadOnlyList<Backer> Distinct(IEnumerable<Backer> backers)
    {
        Dictionary<NodeId, Backer> best = [];
        foreach (var backer in backers)
        {
            if (!best.TryGetValue(backer.Node.Id, out var other) || backer.Backing > other.Backing)
                best[backer.Node.Id] = backer;
        }
        return best.Count == 0 ? [] : [.. best.Values.OrderByDescending(backer => backer.Backing).ThenBy(backer => backer.Node.Id)];
    }

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
