using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What ties an enterprise to the home region already: a collaboration or a project with somebody there.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Partner">The one in the home region.</param>
/// <param name="Joint">The collaboration or project.</param>
/// <param name="Edge">The fact that the enterprise takes part in it.</param>
internal sealed record LocalTie(Enterprise Enterprise, Node Partner, Node Joint, Edge Edge) : EnterpriseFact(Enterprise)
{
    private const double OfPlanned = 0.5;

    /// <summary>Whether the collaboration or project is only planned.</summary>
    public bool IsPlanned => Activity.StatusOf(Joint) is FactStatus.Planned;

    /// <summary>1, or half of that where it is only planned.</summary>
    public double Value => IsPlanned ? OfPlanned : 1;

    /// <summary>The first tie of a local enterprise to another one, by id; planned ones are none.</summary>
    public static LocalTie? OfLocal(GraphView graph, Enterprise enterprise) =>
        All(graph, enterprise, node => node is Enterprise { IsLocal: true }).FirstOrDefault(tie => !tie.IsPlanned);

    /// <summary>The first tie of an enterprise from elsewhere to an enterprise, a park, a laboratory or an institution in the home region;
    /// one that is established before one that is planned, then by id.</summary>
    public static LocalTie? OfOutside(GraphView graph, HomeRegion? home, Enterprise enterprise) =>
        All(graph, enterprise, node => node is Enterprise { IsLocal: true } || (home?.Contains(NodeRegion.Of(node)) ?? false))
            .MinBy(tie => tie.IsPlanned);

    private static IEnumerable<LocalTie> All(GraphView graph, Enterprise enterprise, Func<Node, bool> isHere)
    {
        foreach (var edge in Activity.Of(graph, enterprise.Id).OrderBy(edge => edge.From))
        {
            if (graph.Find(edge.From) is not { } joint)
                continue;
            var partner = Activity.Parties(graph, joint.Id).Where(party => party.To != enterprise.Id).Select(party => graph.Find(party.To))
                .OfType<Node>().Where(isHere).MinBy(party => party.Id);
            if (partner is not null)
                yield return new(enterprise, partner, joint, edge);
        }
    }
}
