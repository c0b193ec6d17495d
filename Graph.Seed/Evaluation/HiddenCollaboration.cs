using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>A graph from which one known collaboration was taken, to ask for it back.</summary>
/// <remarks>Taken out are the collaborations and projects of the pair, and every fact about organisations that cites nothing but the
/// documents in which those
/// stand: who works where, develops, needs, hosts, researches, is strong in or takes part in something. What technologies and segments are,
/// and how they
/// depend on each other, stays: it does not say who works with whom.</remarks>
internal sealed record HiddenCollaboration(KnownCollaboration Pair, GraphView Graph, PartnerTextIndexes Texts, bool IsCold)
{
    /// <summary>Whether the documents left say anything of both: of the enterprise a segment or a technology, of the partner a technology,
    /// a discipline, a
    /// laboratory, a collaboration or a project. Where they do not, no method can find it but by luck.</summary>
    public bool IsTraceable =>
        Graph.From<OperatesIn>(Pair.Enterprise).Count + Graph.From<Develops>(Pair.Enterprise).Count
            + Graph.From<Needs>(Pair.Enterprise).Count > 0
        && (Graph.From<Researches>(Pair.Partner).Count + Graph.From<StrongIn>(Pair.Partner).Count
            + Graph.To<HostedBy>(Pair.Partner).Count > 0
            || Activity.Of(Graph, Pair.Partner).Length > 0);

    /// <summary>Takes a collaboration out of a graph.</summary>
    public static HiddenCollaboration Of(GraphView full, KnownCollaboration pair)
    {
        var activities = pair.Activities.ToHashSet();
        var documents = pair.Activities.SelectMany(id => CitationsOf(full, id)).Select(citation => citation.Source).ToHashSet();
        var graph = GraphView.Of(
            full.Version,
            full.All.Where(node => !activities.Contains(node.Id)),
            full.Snapshot.AllEdges().Where(edge => !IsAboutOrganisations(edge) || edge.Citations.Count is 0
                || !edge.Citations.All(citation => documents.Contains(citation.Source))));
        var isCold = PartnerTies.Of(graph, pair.Enterprise).All(id => graph.Find<Lab>(id) is not null && IsOwn(graph, pair, id));
        return new(pair, graph, PartnerTextIndexes.Of(graph), isCold);
    }

    private static bool IsOwn(GraphView graph, KnownCollaboration pair, NodeId lab) =>
        graph.From<HostedBy>(lab).Any(host => host.To == pair.Enterprise);

    private static IEnumerable<Citation> CitationsOf(GraphView graph, NodeId activity) =>
        [.. graph.Find(activity)!.Citations, .. Activity.Parties(graph, activity).SelectMany(edge => edge.Citations)];

    private static bool IsAboutOrganisations(Edge edge) => edge is not (UsedIn or DependsOn or Feeds or PartOf or InCluster);
}

/// <summary>An enterprise and a partner that the graph says work together.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Partner">The institution or laboratory.</param>
/// <param name="Activities">The collaborations and projects in which both take part.</param>
internal sealed record KnownCollaboration(NodeId Enterprise, NodeId Partner, IReadOnlyList<NodeId> Activities)
{
    /// <summary>All pairs of a graph, by enterprise, then partner. A laboratory that the enterprise itself hosts is no partner.</summary>
    public static IReadOnlyList<KnownCollaboration> In(GraphView graph) =>
        [.. graph.Nodes<Enterprise>().SelectMany(enterprise => Of(graph, enterprise.Id))];

    private static IEnumerable<KnownCollaboration> Of(GraphView graph, NodeId enterprise)
    {
        var own = graph.To<HostedBy>(enterprise).Select(host => host.From).ToHashSet();
        return from activity in Activity.Of(graph, enterprise).Select(edge => edge.From).Distinct()
               from party in Activity.Parties(graph, activity)
               where graph.Find(party.To) is Institution or Lab && !own.Contains(party.To)
               group activity by party.To into pair
               orderby pair.Key
               select new KnownCollaboration(enterprise, pair.Key, [.. pair.Distinct().Order()]);
    }
}
