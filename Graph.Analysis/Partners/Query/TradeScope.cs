using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>The trade that a problem names beside what it is about: 新能源汽车 in 新能源汽车续航衰减.</summary>
/// <remarks>If another word of the problem is understood within that trade, what has only the word for the trade is hardly meant.
/// Otherwise the word for the trade is all that is known, and means what it can: 家纺甲醛超标 is about home textiles, though 甲醛 leads to
/// makers of formaldehyde.</remarks>
/// <param name="words">The words of the problem for its trade.</param>
/// <param name="trades">Knows what is within a trade.</param>
internal sealed class TradeScope(List<TextFeature> words, TradeWords trades)
{
    private const double OfTradeAlone = 0.3;
    private const double Clear = 0.25;

    /// <summary>How much each of the things found is meant, above 0 and at most 1, in their order.</summary>
    /// <param name="found">What shares words with the problem, most alike first.</param>
    public IReadOnlyList<double> SharesOf(IReadOnlyList<TopicFound> found)
    {
        var keys = words.ConvertAll(word => word.Key);
        var isNarrowed = words.Count > 0 && found.Any(topic => topic.Score >= found[0].Score * Clear
            && IsSpecific(topic) && trades.IsWithin(topic.Owner, keys));
        return [.. found.Select(topic => isNarrowed && IsOfTrade(topic) ? OfTradeAlone : 1)];
    }

    // A name or a term has a word of the problem that is neither for the trade nor for a fault.
    private bool IsSpecific(TopicFound topic) => topic.Hits.Any(hit => hit.Entry.Weight >= PartnerTextIndexes.Term
        && hit.Shared.Any(part => !IsInTrade(part) && !FaultWords.IsFault(part.Key)
            && !FaultWords.IsFault(hit.Question[part.Start..part.End])));

    private bool IsOfTrade(TopicFound topic) => topic.Hits.All(hit => hit.Shared.All(IsInTrade));

    private bool IsInTrade(TextFeature part) => words.Exists(word => word.Start <= part.Start && part.End <= word.End);
}

/// <summary>A technology or a segment that shares words with a problem.</summary>
/// <param name="Owner">The node.</param>
/// <param name="Score">How alike they are.</param>
/// <param name="Hits">Its texts that share words with the problem.</param>
internal sealed record TopicFound(NodeId Owner, double Score, IReadOnlyList<TextHit> Hits);
