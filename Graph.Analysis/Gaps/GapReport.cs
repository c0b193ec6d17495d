using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>The gaps of chains, and what could not be decided.</summary>
/// <param name="Gaps">Gravest first; equally grave ones by id.</param>
/// <param name="Undecided">Those on which most stands first; equal ones by id.</param>
public sealed record GapReport(IReadOnlyList<ChainGap> Gaps, IReadOnlyList<UndecidedSegment> Undecided)
{
    /// <summary>The gaps of a chain, gravest first.</summary>
    public IReadOnlyList<ChainGap> OfChain(NodeId chain) => [.. Gaps.Where(gap => gap.Chain == chain)];

    /// <summary>The gaps in a segment, gravest first, with those of technologies that it shares with others.</summary>
    public IReadOnlyList<ChainGap> OfSegment(NodeId segment) => [.. Gaps.Where(gap => gap.IsIn(segment))];

    /// <summary>What passes a filter, in the same order.</summary>
    public GapReport Where(GapFilter filter) => new([.. Gaps.Where(filter.Accepts)], [.. Undecided.Where(filter.Accepts)]);

    internal static GapReport Of(IEnumerable<ChainGap> gaps, IEnumerable<UndecidedSegment> undecided) => new(
        [.. gaps.OrderByDescending(gap => gap.Severity.Value).ThenBy(gap => gap.Id, StringComparer.Ordinal)],
        [.. undecided.OrderByDescending(segment => segment.StructuralWeight).ThenBy(segment => segment.Segment).ThenBy(segment => segment.Chain)]);
}
