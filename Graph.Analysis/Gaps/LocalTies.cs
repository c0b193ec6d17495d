using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What ties an enterprise from elsewhere to local ones already: a collaboration or a project that is not merely planned.</summary>
internal static class LocalTies
{
    /// <summary>The first such tie by id; null where none is known.</summary>
    public static Evidence? Of(GraphView graph, Enterprise enterprise)
    {
        foreach (var edge in graph.To<Involves>(enterprise.Id))
            if (graph.Find<Collaboration>(edge.From) is { Status: not FactStatus.Planned } joint && Partner(graph, graph.From<Involves>(joint.Id)) is { } partner)
                return Tie(enterprise, partner, joint, edge);
        foreach (var edge in graph.To<LedBy>(enterprise.Id).Concat<Edge>(graph.To<PartneredBy>(enterprise.Id)).OrderBy(edge => edge.From))
            if (graph.Find<Project>(edge.From) is { Status: not FactStatus.Planned } project
                && Partner(graph, graph.From<LedBy>(project.Id).Concat<Edge>(graph.From<PartneredBy>(project.Id))) is { } partner)
                return Tie(enterprise, partner, project, edge);
        return null;
    }

    private static Enterprise? Partner(GraphView graph, IEnumerable<Edge> parties) =>
        parties.Select(party => graph.Find<Enterprise>(party.To)).OfType<Enterprise>().Where(party => party.IsLocal).MinBy(party => party.Id);

    private static Evidence Tie(Enterprise enterprise, Enterprise partner, Node joint, Edge edge)
    {
        var (one, other, what) = (Wording.NameOf(enterprise), Wording.NameOf(partner), Wording.NameOf(joint));
        return new(new($"{one.Zh}与本地企业{other.Zh}已有联系：{what.Zh}。", $"{one.En} already works with {other.En} here: {what.En}."),
            [enterprise.Id, partner.Id, joint.Id], edge.Citations);
    }
}
