using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>A segment about which the data says too little to call its supply sufficient or not.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Segment">The segment.</param>
/// <param name="StructuralWeight">How much stands on it, <see cref="GapWeights.StructuralFloor"/> to 1: what to find out first.</param>
/// <param name="Missing">What is known, and what would decide it.</param>
/// <param name="Evidence">The little that is known, with its citations; empty where nothing is.</param>
/// <param name="Regions">The regions that have something at the segment, as for <see cref="ChainGap.Regions"/>.</param>
public sealed record UndecidedSegment(
    NodeId Chain, NodeId Segment, double StructuralWeight, Bilingual Missing, IReadOnlyList<Evidence> Evidence, IReadOnlyList<string> Regions);
