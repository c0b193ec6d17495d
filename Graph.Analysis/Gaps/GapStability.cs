using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>How much the first gaps of a chain depend on one document.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Source">The document that was taken out.</param>
/// <param name="Overlap">The share of the first gaps that are still among the first, 0 to 1.</param>
/// <param name="RankBiasedOverlap">The agreement of the two rankings, the first places counting most, 0 to 1.</param>
public sealed record GapStability(NodeId Chain, NodeId Source, double Overlap, double RankBiasedOverlap)
{
    /// <summary>How many gaps are compared.</summary>
    public const int Depth = 10;

    // With 0.9 the first ten places carry 86 % of the weight of an endless ranking (Webber, Moffat, Zobel 2010).
    private const double Persistence = 0.9;

    /// <summary>Takes out each document in turn and compares the first gaps of each chain. Grows with documents × the graph: for reports,
    /// not requests.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>For each document and each chain that has gaps, by document, then chain.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<GapStability> Measure(GraphView graph, CancellationToken cancellationToken) =>
        Measure(graph, graph.Nodes<Source>().Select(source => source.Id), keepStructure: false, cancellationToken);

    /// <summary>The same for some documents.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sources">The documents.</param>
    /// <param name="keepStructure">See <see cref="SourceRemoval.From"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>For each document and each chain that has gaps, by document, then chain.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<GapStability> Measure(GraphView graph, IEnumerable<NodeId> sources, bool keepStructure,
        CancellationToken cancellationToken)
    {
        var full = GapAnalysis.Analyze(graph, cancellationToken);
        var chains = full.Gaps.Select(gap => gap.Chain).Distinct().Order().ToList();
        List<GapStability> results = [];
        foreach (var source in sources)
        {
            var without = GapAnalysis.Analyze(SourceRemoval.From(graph, source, keepStructure), cancellationToken);
            results.AddRange(chains.Select(chain => Compare(chain, source, IdsOf(full, chain), IdsOf(without, chain))));
        }
        return results;
    }

    /// <summary>Compares two rankings to the depth of <see cref="Depth"/>; equal rankings agree wholly, short ones too.</summary>
    public static GapStability Compare(NodeId chain, NodeId source, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (one, other) = (before.Take(Depth).ToList(), after.Take(Depth).ToList());
        var overlap = one.Count == 0 ? 1 : (double)one.Intersect(other).Count() / one.Count;
        return new(chain, source, overlap, RankBiased(one, other));
    }

    private static IReadOnlyList<string> IdsOf(GapReport report, NodeId chain) => [.. report.OfChain(chain).Select(gap => gap.Id)];

    // Truncated at the depth and scaled so that equal rankings give 1; where a ranking is shorter, agreement is measured against the longer
    // one.
    private static double RankBiased(List<string> one, List<string> other)
    {
        var (sum, weights, weight) = (0.0, 0.0, 1.0);
        for (var depth = 1; depth <= Math.Max(one.Count, other.Count); depth++, weight *= Persistence)
        {
            var longer = Math.Max(Math.Min(depth, one.Count), Math.Min(depth, other.Count));
            sum += weight * one.Take(depth).Intersect(other.Take(depth)).Count() / longer;
            weights += weight;
        }
        return weights == 0 ? 1 : sum / weights;
    }
}

/// <summary>A graph without one document: every node and edge goes that cites it and nothing else. What experts say cites nothing, and
/// stays.</summary>
public static class SourceRemoval
{
    /// <summary>A copy without the facts of one document alone.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">The document.</param>
    /// <param name="keepStructure">Whether that which a chain is made of stays (clusters, chains, segments, technologies, and how they hang
    /// together), so that only what is known of enterprises, research and parks goes.</param>
    public static GraphView From(GraphView graph, NodeId source, bool keepStructure = false) => GraphView.Of(graph.Version,
        graph.All.Where(node => node.Id != source
            && (!Only(node.Citations, source) || keepStructure && node is (Cluster or Chain or Segment or Technology))),
        graph.Snapshot.AllEdges().Where(edge => !Only(edge.Citations, source) || keepStructure && IsStructure(edge))
            .Select(edge => Without(edge, source)));

    private static bool Only(IReadOnlyList<Citation> citations, NodeId source) =>
        citations.Count > 0 && citations.All(citation => citation.Source == source);

    private static bool IsStructure(Edge edge) => edge is InCluster or PartOf or Feeds or UsedIn or DependsOn;

    // The statements about who works in a segment are counted by document, so an edge that has others must lose this one.
    private static Edge Without(Edge edge, NodeId source) =>
        edge.Citations.Any(citation => citation.Source == source)
            ? edge with { Citations = [.. edge.Citations.Where(citation => citation.Source != source)] } : edge;
}
