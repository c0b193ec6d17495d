using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>A place where a chain breaks or is thin.</summary>
/// <remarks>Unknown is not missing: a segment about which the data says too little is an <see cref="UndecidedSegment"/> and has no gap in its
/// supply. Lists make equality that of references: compare by <see cref="Id"/> and <see cref="Severity"/>.</remarks>
/// <param name="Id">A readable id that stays the same from version to version: <c>gap:missing:wind-power:wp-grid-connection</c>,
/// <c>gap:bottleneck:integrated-circuits:photoresist</c>.</param>
/// <param name="Kind">In what way the chain falls short.</param>
/// <param name="Chain">The chain.</param>
/// <param name="Segment">The segment; of a technology used in several segments of the chain, the one on which most stands.</param>
/// <param name="AlsoIn">The other segments of the chain that use the technology, by id; empty where the gap is the segment itself.</param>
/// <param name="Technology">The technology of a bottleneck; null where the gap is one of the segment.</param>
/// <param name="StructuralWeight">How much stands on it, <see cref="GapWeights.StructuralFloor"/> to 1.</param>
/// <param name="Severity">How grave it is, 0 to 1: the terms add up to it, each being structural weight × share of the deficit × value.</param>
/// <param name="Explanation">The gap in words, written from the facts.</param>
/// <param name="Evidence">The facts, each with its citations.</param>
/// <param name="Regions">The regions that have something at the gap, by code point: its local enterprises, those of the neighbouring segments
/// in the chain, the parks made for it, and the laboratories that operate on its technologies.</param>
public sealed record ChainGap(
    string Id, ChainGapKind Kind, NodeId Chain, NodeId Segment, IReadOnlyList<NodeId> AlsoIn, NodeId? Technology, double StructuralWeight,
    Score Severity, Bilingual Explanation, IReadOnlyList<Evidence> Evidence, IReadOnlyList<string> Regions)
{
    /// <summary>Whether the gap is in this segment: its own, or one of those that use the technology.</summary>
    public bool IsIn(NodeId segment) => Segment == segment || AlsoIn.Contains(segment);
}
