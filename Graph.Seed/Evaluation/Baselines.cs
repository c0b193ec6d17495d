using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;
namespace Graph.Seed.Evaluation;

/// <summary>Simple ways to rank partners for an enterprise: what the matcher must beat to be worth its terms.</summary>
internal static class Baselines
{
    private const double LeastLikeness = 0.05;

    /// <summary>By the number of collaborations, projects and laboratories: who does much is asked much.</summary>
    public static IReadOnlyDictionary<NodeId, double> Popularity(HiddenCollaboration hidden, IEnumerable<NodeId> candidates) =>
        candidates.ToDictionary(id => id, id => (double)Activity.Of(hidden.Graph, id).Length + hidden.Graph.To<HostedBy>(id).Count);

    /// <summary>By place alone: the same county first, then the home region.</summary>
    public static IReadOnlyDictionary<NodeId,
        double> SameRegion(HiddenCollaboration hidden, IEnumerable<NodeId> candidates, HomeRegion? home)
    {
        var regions = new PartnerRegions(home);
        var enterprise = hidden.Graph.Find<Enterprise>(hidden.Pair.Enterprise);
        return candidates.ToDictionary(id => id, id => regions.Nearness(NodeRegion.Of(hidden.Graph.Find(id)!), enterprise));
    }

    /// <summary>By the likeness of texts alone: the names of what the enterprise needs, develops and works in, and all texts of the
    /// partner.</summary>
    public static IReadOnlyDictionary<NodeId,
        double> TextOnly(HiddenCollaboration hidden, HomeRegion? home, CancellationToken cancellationToken)
    {
        var matcher = new PartnerMatcher(hidden.Graph, home, PartnerWeights.Default, hidden.Texts);
        var asked = matcher.Read(new PartnerQuestion.OfEnterprise(hidden.Pair.Enterprise), cancellationToken);
        return hidden.Texts.Partners.FindAll(asked.Texts, LeastLikeness, cancellationToken)
            .GroupBy(hit => hit.Entry.Owner).ToDictionary(hits => hits.Key, hits => hits.Max(hit => hit.Score));
    }

    /// <summary>By the number of neighbours in common: technologies, and organisations worked with.</summary>
    public static IReadOnlyDictionary<NodeId, double> CommonNeighbours(HiddenCollaboration hidden, IEnumerable<NodeId> candidates)
    {
        var own = NeighboursOf(hidden.Graph, hidden.Pair.Enterprise);
        return candidates.ToDictionary(id => id, id => (double)NeighboursOf(hidden.Graph, id).Count(own.Contains));
    }

    private static HashSet<NodeId> NeighboursOf(GraphView graph, NodeId id)
    {
        HashSet<NodeId> neighbours = [.. graph.From<Develops>(id).Select(edge => edge.To), .. graph.From<Needs>(id)
            .Select(edge => edge.To)];
        neighbours.UnionWith(graph.From<Researches>(id).Select(edge => edge.To));
        foreach (var part in Activity.Of(graph, id))
        {
            neighbours.UnionWith(graph.From<About>(part.From).Select(edge => edge.To));
            neighbours.UnionWith(Activity.Parties(graph, part.From).Select(edge => edge.To).Where(party => party != id));
        }
        foreach (var host in graph.To<HostedBy>(id))
            neighbours.UnionWith(graph.From<Researches>(host.From).Select(edge => edge.To));
        return neighbours;
    }
}
