using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Strengths;

/// <summary>What research counts for a strength by where it is: a laboratory here is a strength of the region, one far away can be asked
/// for help.</summary>
internal static class ResearchNearness
{
    /// <summary>The research with what each counts from the home region, those that count most first; equal ones by id.</summary>
    public static IReadOnlyList<Backer> Weigh(GraphView graph, HomeRegion home, IReadOnlyList<Backer> backers) =>
        Backer.Distinct(backers.Select(backer => backer with { Backing = backer.Backing * ShareOf(graph, home, backer.Node) }));

    /// <summary>How many of those that count are in the home region.</summary>
    public static int CountHere(GraphView graph, HomeRegion home, IReadOnlyList<Backer> backers) =>
        backers.Count(backer => backer.Backing > 0 && RegionsOf(graph, backer.Node).Any(home.Contains));

    private static double ShareOf(GraphView graph, HomeRegion home, Node node)
    {
        var regions = RegionsOf(graph, node).ToList();
        return regions.Exists(home.Contains) ? 1
            : regions.Exists(region => home.Surroundings.Any(part => part.Contains(region))) ? StrengthWeights.NearResearch
            : StrengthWeights.FarResearch;
    }

    // A collaboration is where its parties are, a laboratory of unknown region where its hosts are.
    private static IEnumerable<string> RegionsOf(GraphView graph, Node node) => node switch
    {
        Collaboration => Ends(graph, graph.From<Involves>(node.Id)),
        Lab { Region: null } => Ends(graph, graph.From<HostedBy>(node.Id)),
        _ => NodeRegion.Of(node) is { } region ? [region] : [],
    };

    private static IEnumerable<string> Ends(GraphView graph, IEnumerable<Edge> edges) =>
        edges.Select(edge => graph.Find(edge.To)).OfType<Node>().Select(NodeRegion.Of).OfType<string>();
}
