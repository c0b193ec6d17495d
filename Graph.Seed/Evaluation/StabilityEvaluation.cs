using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>How much the first gaps of each chain depend on single documents.</summary>
internal static class StabilityEvaluation
{
    /// <summary>Takes out each document in turn: minutes for a thousand documents.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static StabilityScorecard Run(GraphView graph, CancellationToken cancellationToken)
    {
        var all = GapStability.Measure(graph, cancellationToken);
        if (all.Count == 0)
            return new(null, 0, []);
        var main = all.GroupBy(result => result.Source).MinBy(group => group.Average(result => result.Overlap))!.Key;
        var kept = GapStability.Measure(graph, [main], keepStructure: true, cancellationToken);
        var gaps = GapAnalysis.Analyze(graph, cancellationToken);
        return new(main, all.Select(result => result.Source).Distinct().Count() - 1, [.. all.GroupBy(result => result.Chain).Select(chain =>
        {
            List<GapStability> others = [.. chain.Where(result => result.Source != main)];
            return new ChainStability(chain.Key, Math.Min(GapStability.Depth, gaps.OfChain(chain.Key).Count),
                others.Count(result => result.RankBiasedOverlap < 1), others.Select(result => result.Overlap).DefaultIfEmpty(1).Average(),
                others.Select(result => result.Overlap).DefaultIfEmpty(1).Min(),
                others.Select(result => result.RankBiasedOverlap).DefaultIfEmpty(1).Average(),
                others.Select(result => result.RankBiasedOverlap).DefaultIfEmpty(1).Min(),
                chain.Single(result => result.Source == main).Overlap, kept.Single(result => result.Chain == chain.Key).Overlap);
        })]);
    }
}

/// <summary>What happens to the first gaps of the chains when documents are taken out.</summary>
/// <param name="MainSource">The document that changes most; null where there are no documents or no gaps.</param>
/// <param name="OtherSources">How many others there are.</param>
/// <param name="Chains">The chains with gaps, by id.</param>
public sealed record StabilityScorecard(NodeId? MainSource, int OtherSources, IReadOnlyList<ChainStability> Chains);

/// <summary>The same for one chain. Shares and agreements lie between 0 and 1; 1 is no change.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Gaps">How many gaps are compared: the first ten, or all.</param>
/// <param name="Influential">How many of the other documents change anything.</param>
/// <param name="MeanOverlap">The share of the gaps that are still among the first, on average over the other documents.</param>
/// <param name="LowestOverlap">The lowest such share.</param>
/// <param name="MeanAgreement">The agreement of the rankings, the first places counting most, on average over the other
/// documents.</param>
/// <param name="LowestAgreement">The lowest.</param>
/// <param name="WithoutMain">The share without the main document.</param>
/// <param name="StructureKept">The same, if what it alone says of segments and technologies is kept.</param>
public sealed record ChainStability(NodeId Chain, int Gaps, int Influential, double MeanOverlap, double LowestOverlap, double MeanAgreement,
    double LowestAgreement, double WithoutMain, double StructureKept);
