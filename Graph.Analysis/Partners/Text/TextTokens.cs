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
    private static int EndOfTopic(string text, int start, int end) => end - start > 2 && StopWords.IsPredicate(text[end - 1]) ? end - 1 : end;

    private static Script ScriptAt(string text, int at) =>
        StopWords.IsFunctionCharacter(text[at]) || StopWords.IsCondition(text, at) ? Script.None
        : !char.IsLetterOrDigit(text[at]) ? Script.None
        : IsIdeographic(text[at]) ? Script.Ideographic
        : Script.Word;
}
