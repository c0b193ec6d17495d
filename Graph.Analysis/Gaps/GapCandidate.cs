using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>An enterprise that could help to close a gap.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Score">How well it fits, 0 to 1, with the terms that add up to it.</param>
/// <param name="Evidence">The facts, each with its citations, in the order of the terms.</param>
public sealed record GapCandidate(NodeId Enterprise, Score Score, IReadOnlyList<Evidence> Evidence);
