using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A partner that could help, and why.</summary>
/// <remarks>Lists make equality that of references.</remarks>
/// <param name="Partner">An institution or a laboratory.</param>
/// <param name="Score">Between 0 and 1. A term's value is how strongly its reasons speak by themselves; its weight is what the terms before it
/// left of 1.
/// So the score is 1 − (1 − value₁)(1 − value₂)…, and the contributions add up to it.</param>
/// <param name="Evidence">The reasons, strongest first and nearness last, each with its citations.</param>
/// <param name="Paths">Ways from what was asked to the partner, in the order of <paramref name="Evidence"/>, each once.</param>
/// <param name="Explanation">The strongest reasons in a sentence or two.</param>
public sealed record PartnerMatch(
    NodeId Partner, Score Score, IReadOnlyList<Evidence> Evidence, IReadOnlyList<GraphPath> Paths, Bilingual Explanation);
