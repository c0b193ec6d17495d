namespace Graph.Analysis;

/// <summary>A score with its reasons, so that a reader can check the sum.</summary>
/// <param name="Terms">The reasons, in the order of their analysis.</param>
public sealed record Score(IReadOnlyList<ScoreTerm> Terms)
{
    /// <summary>The sum of what the terms add.</summary>
    public double Value => Terms.Sum(term => term.Contribution);
}
