using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What is known about a segment: who works in it, its technologies, and the research behind it.</summary>
internal sealed class SegmentFacts
{
    public SegmentFacts(GraphView graph, Segment segment, Func<Technology, TechnologyFacts> technologies)
    {
        Segment = segment;
        Suppliers = [.. graph.To<OperatesIn>(segment.Id).Select(edge => new Supplier(graph.Find<Enterprise>(edge.From)!, edge)).Where(s => s.Enterprise is not null)];
        Local = [.. Suppliers.Where(supplier => supplier.Enterprise.IsLocal).OrderByDescending(supplier => supplier.Supply).ThenBy(supplier => supplier.Enterprise.Id)];
        Technologies = [.. graph.To<UsedIn>(segment.Id).Select(edge => graph.Find<Technology>(edge.From)).OfType<Technology>().Select(technologies)];
        Backers = Backer.Distinct([.. Technologies.SelectMany(technology => technology.Backers), .. Local.SelectMany(supplier => Unnamed(graph, supplier))]);
    }

    public Segment Segment { get; }

    /// <summary>All enterprises that work in it, by id.</summary>
    public IReadOnlyList<Supplier> Suppliers { get; }

    /// <summary>The local ones, those that supply most first.</summary>
    public IReadOnlyList<Supplier> Local { get; }

    /// <summary>Those of which it is known that they are elsewhere.</summary>
    public IEnumerable<Supplier> Outside => Suppliers.Where(supplier => supplier.Enterprise is { IsLocal: false, Region: not null });

    /// <summary>The technologies used in it, by id.</summary>
    public IReadOnlyList<TechnologyFacts> Technologies { get; }

    /// <summary>The research behind it; what is only planned counts 0.</summary>
    public IReadOnlyList<Backer> Backers { get; }

    /// <summary>The local supply, in leaders.</summary>
    public double Supply => Local.Sum(supplier => supplier.Supply);

    /// <summary>How often it is said who works in the segment: each enterprise in each document counts once. What is said without a document is
    /// said by who makes the graph, as in a what-if; it is taken at its word and decides.</summary>
    public int Statements => Suppliers.Sum(supplier => supplier.Edge.Citations.Count == 0 ? GapWeights.StatementsToDecide
        : supplier.Edge.Citations.Select(citation => citation.Source).Distinct().Count());

    /// <summary>The share of its bottleneck technologies that nobody here masters; 0 where no document names a bottleneck.</summary>
    public double TechnologyDeficit
    {
        get
        {
            var bottlenecks = Technologies.Where(facts => facts.Technology.Kind is TechnologyKind.Bottleneck || facts.LocalNeeds.Count > 0).ToList();
            return bottlenecks.Count == 0 ? 0 : (double)bottlenecks.Count(facts => !facts.IsMastered) / bottlenecks.Count;
        }
    }

    /// <summary>Laboratories and collaborations of an enterprise of the segment that name no technology: they may be about the segment.</summary>
    private static IEnumerable<Backer> Unnamed(GraphView graph, Supplier supplier)
    {
        foreach (var edge in graph.To<HostedBy>(supplier.Enterprise.Id))
            if (graph.Find<Lab>(edge.From) is { } lab && graph.From<Researches>(lab.Id).Count == 0)
                yield return new(lab, edge, GapWeights.UnnamedBacking * Backing.Of(lab));
        foreach (var edge in graph.To<Involves>(supplier.Enterprise.Id))
            if (graph.Find<Collaboration>(edge.From) is { } collaboration && graph.From<About>(collaboration.Id).Count == 0)
                yield return new(collaboration, edge, GapWeights.UnnamedBacking * Backing.Of(collaboration));
    }
}
