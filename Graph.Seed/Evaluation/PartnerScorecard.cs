namespace Graph.Seed.Evaluation;

/// <summary>How well partner matching finds known collaborations again, beside simple methods.</summary>
/// <param name="Candidates">How many institutions and laboratories are ranked each time.</param>
/// <param name="Groups">The figures, by part.</param>
public sealed record PartnerScorecard(int Candidates, IReadOnlyList<EvaluationGroup> Groups);

/// <summary>Figures over a part of the known collaborations.</summary>
/// <param name="Name"><c>reported</c> (the half on which weights were not chosen), <c>reportedCold</c> and <c>reportedWarm</c> (its
/// enterprises without and
/// with another known partner), <c>reportedTraceable</c> (those of both of whom the documents left say anything), <c>chosenOn</c> (the half
/// on which they were), and the
/// same of <c>all</c>.</param>
/// <param name="Collaborations">How many pairs of enterprise and partner it has.</param>
/// <param name="Enterprises">How many enterprises they are of.</param>
/// <param name="Methods">The matcher first, then the baselines.</param>
public sealed record EvaluationGroup(string Name, int Collaborations, int Enterprises, IReadOnlyList<MethodResult> Methods);

/// <summary>What one method reached.</summary>
/// <param name="Method">Its name: <c>matcher</c>, <c>popularity</c>, <c>sameRegion</c>, <c>textOnly</c>, <c>commonNeighbours</c>.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Lead">By how much the matcher is better, pair by pair, on the same resamples; null for the matcher itself. A lead whose
/// interval includes 0 is a tie.</param>
public sealed record MethodResult(string Method, RankingFigures Figures, RankingFigures? Lead);

/// <summary>How well a method found what was hidden, over some collaborations.</summary>
/// <param name="Mrr">Mean reciprocal rank, 0 to 1.</param>
/// <param name="HitAt5">Share found among the first five.</param>
/// <param name="HitAt10">Share found among the first ten.</param>
/// <param name="NdcgAt10">Mean of 1 ÷ log₂(1 + rank) within the first ten, 0 beyond: NDCG with one right answer.</param>
public sealed record RankingFigures(Interval Mrr, Interval HitAt5, Interval HitAt10, Interval NdcgAt10);
