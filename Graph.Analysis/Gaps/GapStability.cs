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

    /// <summary>Takes out each document in turn and compares the first gaps of each chain. Grows with documents × the graph: for reports, not requests.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="keepStructure">See <see cref="SourceRemoval.From"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>For each document and each chain that has gaps, by document, then chain.</returns>
    public static IReadOnlyList<GapStability> Measure(GraphView graph, bool keepStructure = false, CancellationToken cancellationToken = default)
    {
        var full = GapAnalysis.Analyze(graph);
        var chains = full.Gaps.Select(gap => gap.Chain).Distinct().Order().ToList();
        List<GapStability> results = [];
        foreach (var source in graph.Nodes<Source>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var without = GapAnalysis.Analyze(SourceRemoval.From(graph, source.Id, keepStructure));
            results.AddRange(chains.Select(chain => Compare(chain, source.Id, IdsOf(full, chain), IdsOf(without, chain))));
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

    // Truncated at the depth and scaled so that equal rankings give 1; where a ranking is shorter, agreement is measured against the longer one.
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
