namespace Graph.Analysis.Partners;

/// <summary>The stem of an English word, by cutting its ending: <c>packaging</c> and <c>packages</c> are both <c>packag</c>.</summary>
/// <remarks>A light form of Porter's rules (1980): plural, then participle, then the last e. Names and formulas are left alone.</remarks>
internal static class WordStem
{
    private const int Shortest = 3;
    private static readonly (string Ending, string Instead)[] _first = [("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", "")];
    private static readonly (string Ending, string Instead)[] _then = [("ingly", ""), ("edly", ""), ("ing", ""), ("ation", "at"), ("ed", ""), ("ly", "")];
    private static readonly (string Ending, string Instead)[] _last = [("y", "i"), ("e", "")];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word) => word.All(char.IsAsciiLetterLower) ? Cut(Cut(Cut(word, _first), _then), _last) : word;

    private static string Cut(string word, (string Ending, string Instead)[] rules)
    {
        foreach (var (ending, instead) in rules)
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.Length - ending.Length;
                return stem >= Shortest ? string.Concat(word.AsSpan(0, stem), instead) : word;
            }
        return word;
    }
}
