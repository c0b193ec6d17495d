namespace Graph.Seed.Evaluation;

/// <summary>How well partner matching finds known collaborations again, beside simple methods.</summary>
/// <param name="Candidates">How many institutions and laboratories are ranked each time.</param>
/// <param name="Groups">The figures, by part.</param>
public sealed record PartnerScorecard(int Candidates, IReadOnlyList<EvaluationGroup> Groups);
