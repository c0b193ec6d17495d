using Graph.Model;
namespace Graph.Seed.Evaluation;

/// <summary>Where an answer stands, when those with an equal score may stand in any order: figures are means over those orders.</summary>
/// <param name="Above">How many have a higher score.</param>
/// <param name="Tied">How many others have the same.</param>
internal readonly record struct TiedRank(int Above, int Tied)
{
    private const int Cut = 10;

    /// <summary>Mean of 1 ÷ rank.</summary>
    public double Reciprocal => Mean(rank => 1.0 / rank);

    /// <summary>Mean of 1 ÷ log₂(1 + rank) within the first ten.</summary>
    public double Gain => Mean(rank => rank <= Cut ? 1 / Math.Log2(1 + rank) : 0);

    /// <summary>The share of the orders in which it stands among the first so many.</summary>
    public double IsWithin(int first) => Mean(rank => rank <= first ? 1 : 0);

    /// <summary>The rank of an answer among candidates; who has no score has 0.</summary>
    public static TiedRank Of(NodeId answer, IEnumerable<NodeId> candidates, IReadOnlyDictionary<NodeId, double> scores)
    {
        var own = scores.GetValueOrDefault(answer);
        var (above, tied) = (0, 0);
        foreach (var candidate in candidates)
            if (candidate != answer && scores.GetValueOrDefault(candidate) is var score)
                (above, tied) = (above + (score > own ? 1 : 0), tied + (score.Equals(own) ? 1 : 0));
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
