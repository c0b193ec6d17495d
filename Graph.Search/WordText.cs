namespace Graph.Search;

/// <summary>A text as words are looked for in it: of half width, in lower case, in simplified characters.</summary>
/// <remarks>Character by character, so that a place in <see cref="Text"/> is the same place in <see cref="Source"/>.</remarks>
public sealed class WordText
{
    /// <summary>The longest part of a text that is looked at, in characters.</summary>
    public const int Bound = 2_000;

    private const int WidthOffset = 0xfee0;

    private WordText(string source, string text) => (Source, Text) = (source, text);

    /// <summary>The text as it was written, up to <see cref="Bound"/>.</summary>
    public string Source { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    public static WordText Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bounded = source.Length > Bound ? source[..Bound] : source;
        var han = HanTable.Shared;
        var same = 0;
        while (same < bounded.Length && Fold(han, bounded[same]) == bounded[same])
            same++;
        return new(bounded, same == bounded.Length ? bounded : string.Create(bounded.Length, bounded, (span, text) =>
        {
            for (var at = 0; at < span.Length; at++)
                span[at] = Fold(han, text[at]);
        }));
    }

    private static char Fold(HanTable han, char character) => han.Simplify(char.ToLowerInvariant(
        character is >= '\uff01' and <= '\uff5e' ? (char)(character - WidthOffset) : character));

    /// <summary>A word as it was written.</summary>
    public string SourceOf(TextWord word) => Source.Substring(word.Start, word.Length);
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has, at least one.</param>
/// <param name="Kind">What sort of word it is.</param>
public readonly record struct TextWord(int Start, int Length, WordKind Kind)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}

/// <summary>What sort of word a word of a text is.</summary>
public enum WordKind
{
    /// <summary>A run of letters and digits.</summary>
    Letters,

    /// <summary>An ideograph that no word begins with.</summary>
    Character,

    /// <summary>A word of general Chinese that means something by itself.</summary>
    General,

    /// <summary>A word of grammar: a pronoun, an adverb, a preposition, a number.</summary>
    Function,

    /// <summary>A name or a term that the segmenter was given.</summary>
    Own,
}
