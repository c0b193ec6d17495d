namespace Graph.Seed.Evaluation;

/// <summary>What one method reached.</summary>
/// <param name="Method">Its name: <c>matcher</c>, <c>popularity</c>, <c>sameRegion</c>, <c>textOnly</c>, <c>commonNeighbours</c>.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Lead">By how much the matcher is better, pair by pair, on the same resamples; null for the matcher itself. A lead whose interval
/// includes 0 is a tie.</param>
public sealed record MethodResult(string Method, RankingFigures Figures, RankingFigures? Lead);
