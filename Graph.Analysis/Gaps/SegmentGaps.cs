using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The gaps of a segment itself: at most one in its supply, and one in its research.</summary>
internal static class SegmentGaps
{
    public static IEnumerable<ChainGap> Of(ChainFacts chain, SegmentFacts segment)
    {
        if (!chain.IsDecided(segment))
            yield break;
        var structure = chain.Shape.WeightOf(segment.Segment.Id);
        if (SupplyKind(segment) is { } kind)
            yield return Gap(chain, segment, kind, structure, GapTerms.Supply(segment, structure), SupplyWording.Of(chain, segment, kind), SegmentEvidence.OfSupply(chain, segment));
        // Whether anybody works in the segment has no part in this: an enterprise that settles must not open a gap in research.
        if (segment.Technologies.Count >= GapWeights.TechnologiesToAskForResearch && segment.Backers.All(backer => backer.Backing == 0))
            yield return Gap(chain, segment, ChainGapKind.NoResearchSupport, structure, GapTerms.NoResearch(segment, structure),
                ResearchWording.Of(chain, segment), SegmentEvidence.OfResearch(chain, segment));
    }

    private static ChainGapKind? SupplyKind(SegmentFacts segment) => segment.Local.Count switch
    {
        0 => ChainGapKind.Missing,
        1 => ChainGapKind.SingleSource,
        _ when segment.Supply < GapWeights.WeakSupply => ChainGapKind.Weak,
        _ => null,
    };

    private static ChainGap Gap(
        ChainFacts chain, SegmentFacts segment, ChainGapKind kind, double structure, Score severity, Bilingual explanation, IReadOnlyList<Evidence> evidence) => new(
            GapIds.Of(kind, chain.Shape.Chain.Id, segment.Segment.Id), kind, chain.Shape.Chain.Id, segment.Segment.Id, [], null,
            Math.Round(structure, 4), severity, explanation, evidence, chain.RegionsAt(segment, segment.Technologies));
}
