using System.Collections.Frozen;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>Cuts a text into words and runs of ideographs.</summary>
internal static class TextTokens
{
    /// <summary>The longest part of a text that is looked at, in characters.</summary>
    public const int Bound = 2000;

    private const char FirstIdeographic = '\u2e80';
    private const int WidthOffset = 0xfee0;

    private enum Script
    {
        None,
        Word,
        Ideographic,
    }

    /// <summary>The words and runs, from left to right.</summary>
    public static List<TextToken> Of(string text)
    {
        var folded = Folded(text.Length > Bound ? text[..Bound] : text);
        List<TextToken> tokens = [];
        for (var at = 0; at < folded.Length;)
        {
            var script = ScriptAt(folded, at);
            var start = at++;
            while (at < folded.Length && ScriptAt(folded, at) == script)
                at++;
            if (script is Script.Ideographic)
                tokens.Add(new(folded[start..EndOfTopic(folded, start, at)], start, true));
            else if (script is Script.Word)
                tokens.Add(new(folded[start..at], start, false));
        }
        return tokens;
    }

    /// <summary>Whether a character is written without blanks around it.</summary>
    public static bool IsIdeographic(char character) => character >= FirstIdeographic;

    // Character by character, so that places in the folded text are places in the text.
    private static string Folded(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var at = 0; at < span.Length; at++)
        {
            var narrow = source[at] is >= '\uff01' and <= '\uff5e' ? (char)(source[at] - WidthOffset) : source[at];
            span[at] = HanTable.Shared.Simplify(char.ToLowerInvariant(narrow));
        }
    });

    // 收率低, 漏电流大: what is said of a thing is not part of its name.
    private static int EndOfTopic(string text, int start, int end) =>
        end - start > 2 && StopWords.IsPredicate(text[end - 1]) ? end - 1 : end;

    private static Script ScriptAt(string text, int at) =>
        StopWords.IsFunctionCharacter(text[at]) || StopWords.IsCondition(text, at) ? Script.None
        : !char.IsLetterOrDigit(text[at]) ? Script.None
        : IsIdeographic(text[at]) ? Script.Ideographic
        : Script.Word;
}

/// <summary>A word of a text, or a run of ideographs between two blanks, marks or function words.</summary>
/// <param name="Text">Folded: half width, lower case.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="IsIdeographic">Whether it is a run of ideographs.</param>
internal readonly record struct TextToken(string Text, int Start, bool IsIdeographic);

/// <summary>Words without a topic: function words, and what every firm says about itself and its problem.</summary>
internal static class StopWords
{
    private const string FunctionCharacters = "的了和与及或是在我们你您他它这那有无也都很被把让使对于从吗呢吧啊请";

    private const string Predicates = "高低大小多少难差慢快长短";
    private const string Conditions = "温境件力载况态";

    private static readonly FrozenSet<string> _words = FrozenSet.ToFrozenSet(
    [
        "a", "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "but", "by", "can",
            "cannot",
        "company", "could", "do", "does", "during", "find", "firm", "for", "from", "get", "gets", "had", "has", "have", "help", "how",
            "i", "if", "in",
        "into", "is", "it", "its", "keep", "keeps", "may", "more", "much", "must", "need", "needs", "no", "not", "of", "off", "on", "or",
            "our", "out",
        "over", "problem", "should", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they",
            "this", "to",
        "too", "under", "up", "us", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with",
            "would", "you",
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
