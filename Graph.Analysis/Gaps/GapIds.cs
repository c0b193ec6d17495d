using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Readable ids of gaps: the kind, the chain, and the segment or technology.</summary>
internal static class GapIds
{
    public static string Of(ChainGapKind kind, NodeId chain, NodeId subject) => $"gap:{Word(kind)}:{chain.Slug}:{subject.Slug}";

    private static string Word(ChainGapKind kind) => kind switch
    {
        ChainGapKind.Missing => "missing",
        ChainGapKind.Weak => "weak",
        ChainGapKind.SingleSource => "single-source",
        ChainGapKind.Bottleneck => "bottleneck",
        ChainGapKind.NoResearchSupport => "no-research-support",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
