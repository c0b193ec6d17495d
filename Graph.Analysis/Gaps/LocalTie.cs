using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What ties an enterprise to another, local one already: a collaboration or a project that is not merely
/// planned.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Partner">The local one.</param>
/// <param name="Joint">The collaboration or project.</param>
/// <param name="Edge">The fact that the enterprise takes part in it.</param>
internal sealed record LocalTie(Enterprise Enterprise, Enterprise Partner, Node Joint, Edge Edge) : EnterpriseFact(Enterprise)
{
    /// <summary>The first such tie by id, collaborations before projects; null where none is known.</summary>
    public static LocalTie? Of(GraphView graph, Enterprise enterprise)
    {
        foreach (var edge in Activity.Of(graph, enterprise.Id).OrderBy(edge => edge.From))
        {
            if (graph.Find(edge.From) is { } joint && Activity.StatusOf(joint) is not FactStatus.Planned
                && PartnerIn(graph, enterprise, joint) is { } partner)
            {
                return new(enterprise, partner, joint, edge);
            }
        }
        return null;
    }

    private static Enterprise? PartnerIn(GraphView graph, Enterprise enterprise, Node joint) =>
        Activity.Parties(graph, joint.Id).Select(party => graph.Find<Enterprise>(party.To)).OfType<Enterprise>()
            .Where(party => party.IsLocal && party.Id != enterprise.Id).MinBy(party => party.Id);
}
