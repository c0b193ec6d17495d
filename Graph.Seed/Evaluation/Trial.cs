using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>A hidden collaboration with the candidates among whom it is to be found, ready to be evaluated.</summary>
/// <param name="Hidden">The collaboration.</param>
/// <param name="Candidates">All institutions and laboratories but those the enterprise hosts and its other known partners: these are right
/// answers too.</param>
internal sealed record Trial(HiddenCollaboration Hidden, IReadOnlyList<NodeId> Candidates)
{
    /// <summary>The trials of a graph, by enterprise, then partner.</summary>
    public static IReadOnlyList<Trial> In(GraphView graph, CancellationToken cancellationToken)
    {
        List<Trial> trials = [];
        foreach (var pair in KnownCollaboration.In(graph))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = PartnerTies.Of(graph, pair.Enterprise);
            var candidates = graph.Nodes<Institution>().Select(node => node.Id).Concat(graph.Nodes<Lab>().Select(node => node.Id))
                .Where(id => id == pair.Partner || !known.Contains(id)).ToList();
            trials.Add(new(HiddenCollaboration.Of(graph, pair), candidates));
        }
        return trials;
    }

    /// <summary>Where the matcher puts the hidden partner.</summary>
    public TiedRank RankBy(PartnerWeights weights, HomeRegion? home, CancellationToken cancellationToken)
    {
        var matcher = new PartnerMatcher(Hidden.Graph, home, weights, Hidden.Texts);
        var ranking = matcher.Rank(new PartnerQuestion.OfEnterprise(Hidden.Pair.Enterprise), PartnerFilter.All, cancellationToken);
        return RankBy(ranking.Scores.ToDictionary(ranked => ranked.Partner.Id, ranked => ranked.Score));
    }

    /// <summary>Where some scores put the hidden partner.</summary>
    public TiedRank RankBy(IReadOnlyDictionary<NodeId, double> scores) => TiedRank.Of(Hidden.Pair.Partner, Candidates, scores);
}

/// <summary>Where each method put one hidden partner.</summary>
/// <param name="Enterprise">The enterprise for which partners were requested.</param>
/// <param name="IsForChoosing">Whether weights were chosen on it.</param>
/// <param name="IsCold">Whether no other partner of the enterprise is known.</param>
/// <param name="IsTraceable">Whether anything is left of both: of the enterprise a segment or technology, of the partner anything it
/// does.</param>
/// <param name="Ranks">The rank, by method.</param>
internal sealed record TrialResult(NodeId Enterprise, bool IsForChoosing, bool IsCold, bool IsTraceable, IReadOnlyDictionary<string,
    TiedRank> Ranks)
{
    /// <summary>The name of the method under test.</summary>
    public const string Matcher = "matcher";

    /// <summary>The methods, the matcher first.</summary>
    public static IReadOnlyList<string> Methods { get; } = [Matcher, "popularity", "sameRegion", "textOnly", "commonNeighbours"];

    /// <summary>Asks every method.</summary>
    public static TrialResult Of(Trial trial, PartnerWeights weights, HomeRegion? home, CancellationToken cancellationToken)
    {
        var hidden = trial.Hidden;
        TiedRank[] ranks =
        [
            trial.RankBy(weights, home, cancellationToken),
            trial.RankBy(Baselines.Popularity(hidden, trial.Candidates)),
            trial.RankBy(Baselines.SameRegion(hidden, trial.Candidates, home)),
            trial.RankBy(Baselines.TextOnly(hidden, home, cancellationToken)),
            trial.RankBy(Baselines.CommonNeighbours(hidden, trial.Candidates)),
        ];
        var enterprise = hidden.Pair.Enterprise;
        var byMethod = Methods.Zip(ranks).ToDictionary(pair => pair.First, pair => pair.Second);
        return new(enterprise, EvaluationHalf.IsForChoosing(enterprise), hidden.IsCold, hidden.IsTraceable, byMethod);
    }
}

/// <summary>The rank of a result; results with an equal score may be in any order: figures are means over those orders.</summary>
/// <param name="Above">How many have a higher score.</param>
/// <param name="Tied">How many others have the same.</param>
internal readonly record struct TiedRank(int Above, int Tied)
{
    private const int Cut = 10;

    /// <summary>Mean of 1 ÷ rank.</summary>
    public double Reciprocal => Mean(rank => 1.0 / rank);

    /// <summary>Mean of 1 ÷ log₂(1 + rank) within the first ten.</summary>
    public double Gain => Mean(rank => rank <= Cut ? 1 / Math.Log2(1 + rank) : 0);

    /// <summary>The share of the orders in which it stands among the first k.</summary>
    public double IsWithin(int first) => Mean(rank => rank <= first ? 1 : 0);

    /// <summary>The rank of an answer among candidates; who has no score has 0.</summary>
    public static TiedRank Of(NodeId answer, IEnumerable<NodeId> candidates, IReadOnlyDictionary<NodeId, double> scores)
    {
        var own = scores.GetValueOrDefault(answer);
        var (above, tied) = (0, 0);
        foreach (var candidate in candidates)
        {
            if (candidate != answer && scores.GetValueOrDefault(candidate) is var score)
                (above, tied) = (above + (score > own ? 1 : 0), tied + (score.Equals(own) ? 1 : 0));
        }

        return new(above, tied);
    }

    private double Mean(Func<int, double> figure)
    {
        var sum = 0.0;
        for (var rank = Above + 1; rank <= Above + 1 + Tied; rank++)
            sum += figure(rank);
        return sum / (Tied + 1);
    }
}
