using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;
namespace Graph.Seed.Evaluation;

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
