using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What is known about who masters, plans, needs and researches a technology.</summary>
internal sealed class TechnologyFacts
{
    public TechnologyFacts(GraphView graph, Technology technology)
    {
        Technology = technology;
        Developers = [.. graph.To<Develops>(technology.Id).Select(edge => new Developer(graph.Find<Enterprise>(edge.From)!, edge)).Where(d => d.Enterprise is not null)];
        LocalNeeds = [.. graph.To<Needs>(technology.Id).Where(need => need.Status is not FactStatus.Planned && graph.Find<Enterprise>(need.From) is { IsLocal: true })];
        Dependents = [.. graph.To<DependsOn>(technology.Id).Select(edge => edge.From).Where(from => from != technology.Id)];
        Backers = Backer.Distinct([.. Researchers(graph), .. Collaborations(graph)]);
    }

    public Technology Technology { get; }

    /// <summary>All enterprises that master it or plan to, by id.</summary>
    public IReadOnlyList<Developer> Developers { get; }

    public IEnumerable<Developer> LocalMasters => Developers.Where(developer => developer.Enterprise.IsLocal && !developer.IsPlanned);

    public IEnumerable<Developer> LocalPlanners => Developers.Where(developer => developer.Enterprise.IsLocal && developer.IsPlanned);

    public IEnumerable<Developer> OutsideMasters => Developers.Where(developer => developer.Enterprise is { IsLocal: false, Region: not null } && !developer.IsPlanned);

    /// <summary>Statements of local enterprises that they need it.</summary>
    public IReadOnlyList<Needs> LocalNeeds { get; }

    /// <summary>The technologies that rest directly on it.</summary>
    public IReadOnlyList<NodeId> Dependents { get; }

    /// <summary>What stands behind it in research; what is only planned stands at the end and counts 0.</summary>
    public IReadOnlyList<Backer> Backers { get; }

    public bool IsMastered => LocalMasters.Any();

    /// <summary>A document calls it a bottleneck, or a local enterprise needs it, and nobody here masters it. A plan is intent and closes nothing.</summary>
    public bool IsBottleneck => (Technology.Kind is TechnologyKind.Bottleneck || LocalNeeds.Count > 0) && !IsMastered;

    private IEnumerable<Backer> Researchers(GraphView graph) =>
        from edge in graph.To<Researches>(Technology.Id)
        let node = graph.Find(edge.From)
        where node is Lab or Institution
        select new Backer(node, edge, node is Lab lab ? Backing.Of(lab) : GapWeights.InstitutionBacking);

    private IEnumerable<Backer> Collaborations(GraphView graph) =>
        from edge in graph.To<About>(Technology.Id)
        let collaboration = graph.Find<Collaboration>(edge.From)
        where collaboration is not null
        select new Backer(collaboration, edge, Backing.Of(collaboration));
}
