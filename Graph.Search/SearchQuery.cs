namespace Graph.Search;

/// <summary>What was typed, in the forms in which it is looked for.</summary>
internal sealed class SearchQuery
{
    private const string Particles = "的之与和及";
    private readonly Lazy<string> _asWritten;
    private readonly FoldedText _folded;

    private SearchQuery(FoldedText folded)
    {
        (Source, Text, HasVariant, _folded) = (folded.Source, folded.Text, folded.HasVariant, folded);
        _asWritten = new(() => FoldedText.KeepingVariants(folded.Source));
        Words = SplitAtGaps(folded);
        Parts = SplitEverywhere(folded);
        Letters = Text.Count(char.IsAsciiLetterLower);
        Ideographs = Text.Count(FoldedText.IsIdeographic);
    }

    /// <summary>The text as it was typed.</summary>
    public string Source { get; }

    /// <summary>The folded text without gaps.</summary>
    public string Text { get; }

    /// <summary>As <see cref="Text"/>, with traditional characters as they were typed.</summary>
    public string AsWritten => _asWritten.Value;

    /// <summary>Whether a traditional character was read as a simplified one.</summary>
    public bool HasVariant { get; }

    /// <summary>The folded words, as blanks and punctuation part them.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The folded words, parted also where the script changes and at particles such as 的, which are left out.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The number of Latin letters.</summary>
    public int Letters { get; }

    /// <summary>The number of ideographs.</summary>
    public int Ideographs { get; }

    /// <summary>Reads what was typed.</summary>
    public static SearchQuery Of(string text) => new(FoldedText.Of(text));

    /// <summary>Whether a word begins at a place of <see cref="Text"/>.</summary>
    public bool IsWordStart(int at) => _folded.WordStarts[at];

    /// <summary>Whether a word ends before a place of <see cref="Text"/>.</summary>
    public bool IsWordEnd(int at) => at == Text.Length || _folded.WordStarts[at];

    /// <summary>How much a word says: an ideograph as much as two letters.</summary>
    public static int Weight(string word) => word.Sum(character => FoldedText.IsIdeographic(character) ? 2 : 1);

    private static List<string> SplitAtGaps(FoldedText folded) => Split(folded.Text, _ => false, at => folded.AfterGap[at]);

    private static List<string> SplitEverywhere(FoldedText folded) => Split(folded.Text, Particles.Contains, at => folded.AfterGap[at]
        || FoldedText.IsIdeographic(folded.Text[at]) != FoldedText.IsIdeographic(folded.Text[at - 1]));

    private static List<string> Split(string text, Func<char, bool> isLeftOut, Func<int, bool> isCut)
    {
        var (words, start) = (new List<string>(), 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var isOut = at < text.Length && isLeftOut(text[at]);
            if (at < text.Length && !isOut && (at == start || !isCut(at)))
                continue;
            if (at > start)
                words.Add(text[start..at]);
            start = isOut ? at + 1 : at;
        }
        return words.Distinct(StringComparer.Ordinal).ToList();
    }
}
