using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>What of a text was not understood. <see cref="Texts.AdviceTexts"/> puts it into words.</summary>
/// <param name="Unread">The words that nothing in the graph has, as they were written, from left to right; general words are left
/// out.</param>
/// <param name="IsEmpty">Whether nothing was found at all.</param>
/// <param name="Elsewhere">The places asked for in which nothing was found, where the answer is from other places; empty otherwise.</param>
public sealed record ReadingAdvice(IReadOnlyList<string> Unread, bool IsEmpty, IReadOnlyList<string> Elsewhere)
{
    private const double Enough = 0.5;

    /// <summary>The advice for a problem; null where at least half of its words, by their length, were understood.</summary>
    internal static ReadingAdvice? OfProblem(PartnerTextIndexes texts, string problem, PartnerMatches found)
    {
        var text = WordText.Of(problem);
        var telling = texts.Reader.WordsOf(text).Where(word => FeatureReader.IsTelling(text, word)
            && texts.Places.Find(text.Text.Substring(word.Start, word.Length)).Count == 0).ToList();
        var unread = Unknown(telling.Select(text.SourceOf), found.Understood.SelectMany(meaning => meaning.Words));
        if (found.TotalCount == 0 && found.Understood.Count == 0)
            return new(unread, true, []);
        return unread.Sum(word => word.Length) > telling.Sum(word => word.Length) * Enough ? new(unread, false, []) : null;
    }

    /// <summary>The words that none of those that were read is a part of, or has as a part.</summary>
    internal static List<string> Unknown(IEnumerable<string> words, IEnumerable<string> read)
    {
        var known = read.ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(word => !known.Any(other => word.Contains(other, StringComparison.Ordinal)
            || other.Contains(word, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
    }
}
