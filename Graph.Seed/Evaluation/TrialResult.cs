using Graph.Analysis.Partners;
using Graph.Model;
namespace Graph.Seed.Evaluation;

/// <summary>Where each method put one hidden partner.</summary>
/// <param name="Enterprise">The enterprise it was asked for.</param>
/// <param name="IsForChoosing">Whether weights were chosen on it.</param>
/// <param name="IsCold">Whether no other partner of the enterprise is known.</param>
/// <param name="IsTraceable">Whether anything is left of both: of the enterprise a segment or technology, of the partner anything it does.</param>
/// <param name="Ranks">The rank, by method.</param>
internal sealed record TrialResult(NodeId Enterprise, bool IsForChoosing, bool IsCold, bool IsTraceable, IReadOnlyDictionary<string, TiedRank> Ranks)
{
    /// <summary>The name of the method under test.</summary>
    public const string Matcher = "matcher";

    /// <summary>The methods, the matcher first.</summary>
    public static IReadOnlyList<string> Methods { get; } = [Matcher, "popularity", "sameRegion", "textOnly", "commonNeighbours"];

    /// <summary>Asks every method.</summary>
    public static TrialResult Of(Trial trial, PartnerWeights weights, HomeRegion? home)
    {
        var hidden = trial.Hidden;
        TiedRank[] ranks =
        [
            trial.RankBy(weights, home),
            trial.RankBy(Baselines.Popularity(hidden, trial.Candidates)),
            trial.RankBy(Baselines.SameRegion(hidden, trial.Candidates, home)),
            trial.RankBy(Baselines.TextOnly(hidden, home)),
            trial.RankBy(Baselines.CommonNeighbours(hidden, trial.Candidates)),
        ];
        var enterprise = hidden.Pair.Enterprise;
        var byMethod = Methods.Zip(ranks).ToDictionary(pair => pair.First, pair => pair.Second);
        return new(enterprise, EvaluationHalf.IsForChoosing(enterprise), hidden.IsCold, hidden.IsTraceable, byMethod);
    }
}
