namespace Graph.Seed.Evaluation;

/// <summary>How well a method found what was hidden, over some collaborations.</summary>
/// <param name="Mrr">Mean reciprocal rank, 0 to 1.</param>
/// <param name="HitAt5">Share found among the first five.</param>
/// <param name="HitAt10">Share found among the first ten.</param>
/// <param name="NdcgAt10">Mean of 1 ÷ log₂(1 + rank) within the first ten, 0 beyond: NDCG with one right answer.</param>
public sealed record RankingFigures(Interval Mrr, Interval HitAt5, Interval HitAt10, Interval NdcgAt10);
