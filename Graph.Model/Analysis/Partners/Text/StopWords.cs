using System.Collections.Frozen;

namespace Graph.Model.Analysis.Partners;

/// <summary>What carries no topic: function words, and what every firm says of itself and its trouble.</summary>
internal static class StopWords
{
    private const string FunctionCharacters = "的了和与及或是在我们你您他它这那有无也都很被把让使对于从吗呢吧啊请";

    private static readonly FrozenSet<string> _words = FrozenSet.ToFrozenSet(
    [
        "a", "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "but", "by", "can", "cannot",
        "company", "could", "do", "does", "during", "find", "firm", "for", "from", "get", "gets", "had", "has", "have", "help", "how", "i", "if", "in",
        "into", "is", "it", "its", "keep", "keeps", "may", "more", "much", "must", "need", "needs", "no", "not", "of", "off", "on", "or", "our", "out",
        "over", "problem", "should", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to",
        "too", "under", "up", "us", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "you",
        "your",
    ], StringComparer.Ordinal);

    /// <summary>Whether a folded word carries no topic.</summary>
    public static bool Contains(string word) => word.Length < 2 || _words.Contains(word);

    /// <summary>Whether a folded word makes a term together with the word before it: <c>fan out</c>, <c>pick up</c>.</summary>
    public static bool IsParticle(string word) => word is "out" or "up" or "off" or "in" or "on" or "over" or "under";

    /// <summary>Whether an ideograph is a function word nearly everywhere.</summary>
    public static bool IsFunctionCharacter(char character) => FunctionCharacters.Contains(character);
}
