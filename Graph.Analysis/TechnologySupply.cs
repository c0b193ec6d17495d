using Graph.Model;

namespace Graph.Analysis;

/// <summary>Who masters, plans to develop and needs a technology. All analyses answer these questions by it.</summary>
/// <remarks>Grows with the enterprises that develop or need the technology.</remarks>
internal sealed class TechnologySupply
{
    public TechnologySupply(GraphView graph, Technology technology, CancellationToken cancellationToken)
    {
        Technology = technology;
        Developers = [.. DevelopersOf(graph, technology.Id, cancellationToken)];
        Wanted = [.. graph.To<Needs>(technology.Id).Until(cancellationToken).Where(need => need.Status is not FactStatus.Planned
            && graph.Find<Enterprise>(need.From) is { } enterprise && Whereabouts.IsOrWasHere(enterprise))];
        LocalNeeds = [.. Wanted.Where(need => graph.Find<Enterprise>(need.From) is { IsLocal: true })];
    }

    public Technology Technology { get; }

    /// <summary>All enterprises that master it or plan to, by id.</summary>
    public IReadOnlyList<Developer> Developers { get; }

    /// <summary>Statements of enterprises that are here, or were until a change that is tried out, that they need it. That the one who
    /// needed it has left solves nothing.</summary>
    public IReadOnlyList<Needs> Wanted { get; }

    /// <summary>Statements of local enterprises that they need it, by the id of the enterprise. A planned need is none.</summary>
    public IReadOnlyList<Needs> LocalNeeds { get; }

    /// <summary>The local enterprises that master it, by id.</summary>
    public IEnumerable<Developer> LocalMasters => Developers.Where(developer => developer.Enterprise.IsLocal && !developer.IsPlanned);

    /// <summary>The local enterprises that only plan to develop it, by id.</summary>
    public IEnumerable<Developer> LocalPlanners => Developers.Where(developer => developer.Enterprise.IsLocal && developer.IsPlanned);

    /// <summary>The enterprises known to be elsewhere that master it, by id.</summary>
    public IEnumerable<Developer> OutsideMasters =>
        Developers.Where(developer => Whereabouts.IsElsewhere(developer.Enterprise) && !developer.IsPlanned);

    /// <summary>Whether a local enterprise masters it. A plan does not count.</summary>
    public bool IsMastered => LocalMasters.Any();

    /// <summary>Whether a document calls it a bottleneck, or a local enterprise needs it or did until it left.</summary>
    public bool IsWanted => Technology.Kind is TechnologyKind.Bottleneck || Wanted.Count > 0;

    /// <summary>Whether a statement says that an enterprise masters a technology. A plan does not.</summary>
    public static bool IsMastery(Develops edge) => edge.Status is not FactStatus.Planned;

    /// <summary>The enterprises that master a technology or plan to, by id.</summary>
    public static IEnumerable<Developer> DevelopersOf(GraphView graph, NodeId technology, CancellationToken cancellationToken)
    {
        foreach (var edge in graph.To<Develops>(technology).Until(cancellationToken))
        {
            if (graph.Find<Enterprise>(edge.From) is { } enterprise)
                yield return new(enterprise, edge);
        }
    }
}

/// <summary>A fact about an enterprise on which an analysis relies.</summary>
internal abstract record EnterpriseFact(Enterprise Enterprise);

/// <summary>An enterprise that masters a technology, or plans to.</summary>
internal sealed record Developer(Enterprise Enterprise, Develops Edge) : EnterpriseFact(Enterprise)
{
    public bool IsPlanned => !TechnologySupply.IsMastery(Edge);
}
