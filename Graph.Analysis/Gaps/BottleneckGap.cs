namespace Graph.Analysis.Gaps;

/// <summary>The gap of a technology: one for each chain that uses it, in the segment on which most stands.</summary>
internal static class BottleneckGap
{
    public static ChainGap Of(ChainFacts chain, TechnologyFacts technology)
    {
        var segments = chain.Using(technology.Technology);
        var structure = chain.Shape.WeightOf([.. segments.Select(segment => segment.Id)]);
        return new(
            GapIds.Of(ChainGapKind.Bottleneck, chain.Shape.Chain.Id, technology.Technology.Id), ChainGapKind.Bottleneck, chain.Shape.Chain.Id, segments[0].Id,
            [.. segments.Skip(1).Select(segment => segment.Id).Order()], technology.Technology.Id, Math.Round(structure, 4),
            GapTerms.Bottleneck(technology, structure), BottleneckWording.Of(chain, technology, segments), BottleneckEvidence.Of(chain, technology),
            [.. segments.SelectMany(segment => chain.RegionsAt(chain.Of(segment.Id), [technology])).Distinct().Order(StringComparer.Ordinal)]);
    }
}
