using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Whom an enterprise already works with.</summary>
internal static class PartnerTies
{
    /// <summary>Institutions and laboratories with which it shares a collaboration, a project or a laboratory, and the laboratories it
    /// hosts.</summary>
    public static HashSet<NodeId> Of(GraphView graph, NodeId enterprise)
    {
        var byWork = Activity.Of(graph, enterprise).SelectMany(part => Activity.Parties(graph, part.From)).Select(party => party.To);
        var laboratories = graph.To<HostedBy>(enterprise).Select(host => host.From).ToList();
        var coHosts = laboratories.SelectMany(laboratory => graph.From<HostedBy>(laboratory)).Select(host => host.To);
        return [.. byWork.Concat(laboratories).Concat(coHosts).Where(id => graph.Find(id) is Institution or Lab)];
    }
}
