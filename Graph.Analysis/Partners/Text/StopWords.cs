using System.Collections.Frozen;

namespace Graph.Analysis.Partners;

/// <summary>What carries no topic: function words, and what every firm says of itself and its trouble.</summary>
internal static class StopWords
{
    private const string FunctionCharacters = "的了和与及或是在我们你您他它这那有无也都很被把让使对于从吗呢吧啊请";

    private const string Predicates = "高低大小多少难差慢快长短";
    private const string Conditions = "温境件力载况态";

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

    /// <summary>Whether an ideograph at the end of a run says how a thing is.</summary>
    public static bool IsPredicate(char character) => Predicates.Contains(character);

    /// <summary>Whether an ideograph is the 下 of 低温下, 高压环境下: under a condition.</summary>
    public static bool IsCondition(string text, int at) => text[at] is '下' && at > 0 && Conditions.Contains(text[at - 1]);
}
