using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Which gaps to show. A condition that is null does not narrow; an empty list lets nothing through.</summary>
/// <param name="Chains">Only gaps of these chains.</param>
/// <param name="Kinds">Only gaps of these kinds.</param>
/// <param name="MinSeverity">Only gaps at least this grave, 0 to 1.</param>
/// <param name="Regions">Only gaps at which one of these regions has something; see <see cref="ChainGap.Regions"/>. A county asks with it which
/// gaps it could help to close.</param>
public sealed record GapFilter(
    IReadOnlyList<NodeId>? Chains = null, IReadOnlyList<ChainGapKind>? Kinds = null, double? MinSeverity = null, IReadOnlyList<string>? Regions = null)
{
    /// <summary>Whether a gap passes.</summary>
    public bool Accepts(ChainGap gap) => Accepts(gap.Chain, gap.Regions)
        && (Kinds is null || Kinds.Contains(gap.Kind)) && !(gap.Severity.Value < MinSeverity);

    /// <summary>Whether an undecided segment passes: it follows chains and regions, having neither kind nor severity.</summary>
    public bool Accepts(UndecidedSegment segment) => Accepts(segment.Chain, segment.Regions);

    private bool Accepts(NodeId chain, IReadOnlyList<string> regions) =>
        (Chains is null || Chains.Contains(chain)) && (Regions is null || Regions.Any(regions.Contains));
}
