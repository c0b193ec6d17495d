using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>One reason for one partner, before it is put into words.</summary>
/// <param name="Kind">What sort of reason it is.</param>
/// <param name="Strength">How strongly it speaks, above 0 and below 1.</param>
/// <param name="Path">The way from what was asked to the partner, or from the partner to the fact where nothing asked leads there.</param>
/// <param name="Subject">What the partner has to do with: a technology, a laboratory, a collaboration, a discipline; itself for words of its
/// name.</param>
/// <param name="Topics">The technologies or enterprises through which it bears on the question, weightiest first.</param>
/// <param name="Words">Words shared with the question, where words are the reason.</param>
/// <param name="Citations">Where the partner's part in it stands.</param>
internal sealed record Reason(
    ReasonKind Kind,
    double Strength,
    GraphPath Path,
    NodeId Subject,
    IReadOnlyList<RelatedTechnology> Topics,
    IReadOnlyList<string> Words,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>How strongly reasons speak together that are independent of each other: 1 − Π(1 − strength) (noisy or; Pearl 1988).</summary>
    public static double Together(IEnumerable<double> strengths) => 1 - strengths.Aggregate(1.0, (doubt, strength) => doubt * (1 - strength));
}
