using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>Takes a text apart for comparing: Chinese into words and the words that these are made of, other scripts into stems, beginnings
/// and pairs of words.</summary>
/// <remarks>General words (合格, 问题, 系统) and words of grammar are no parts. Nothing is compared that begins or ends within a word.</remarks>
internal sealed class FeatureReader(WordSegmenter segmenter)
{
    private const double Word = 1.0;
    private const double Compound = 0.7;
    private const double PartOfCompound = 0.8;
    private const double PartOfPair = 0.4;
    private const double Beginning = 0.4;
    private const double Pair = 0.8;
    private const int BeginningLength = 5;

    /// <summary>A reader that knows the names and terms of a graph.</summary>
    public static FeatureReader Of(GraphView graph) => new(GraphWords.SegmenterOf(graph));

    /// <summary>A reader that knows other names and terms.</summary>
    public FeatureReader With(WordChange change) => change.IsEmpty ? this : new(segmenter.With(change.Added, change.Removed));

    /// <summary>Whether a folded word is a name or a term of the graph.</summary>
    public bool IsOwn(string word) => segmenter.IsOwn(word);

    /// <summary>The words of a text.</summary>
    public IReadOnlyList<TextWord> WordsOf(WordText text) => segmenter.Cut(text);

    /// <summary>The parts of a text, in the order in which they begin; nothing for a text of general words.</summary>
    public List<TextFeature> Of(string text)
    {
        var (features, folded) = (new List<TextFeature>(), WordText.Of(text));
        TextWord? before = null;
        foreach (var word in segmenter.Cut(folded))
        {
            if (PairOf(folded, before, word) is { } pair)
                features.Add(pair);
            Add(features, folded, word);
            before = word;
        }

        return features;
    }

    /// <summary>Adds the parts that a word has by itself, whatever stands beside it. They depend on the word, its kind, and <see
    /// cref="IsHyphenated"/>.</summary>
    public void Add(List<TextFeature> features, WordText text, TextWord word)
    {
        if (word.Kind is WordKind.Letters)
            AddLetters(features, text, word);
        else
            AddWord(features, text, word, Word);
    }

    /// <summary>The part that two words of letters make together; null where they make none.</summary>
    public static TextFeature? PairOf(WordText text, TextWord? before, TextWord word)
    {
        if (word.Kind is not WordKind.Letters || before is not { Kind: WordKind.Letters } first || !IsPair(text.Text, first, word))
            return null;
        var stem = WordStem.Of(text.Text.Substring(first.Start, first.Length));
        return new($"{stem} {WordStem.Of(text.Text.Substring(word.Start, word.Length))}", Pair, first.Start, word.End);
    }

    /// <summary>Whether a hyphen joins a word to another.</summary>
    public static bool IsHyphenated(string text, TextWord word) =>
        (word.Start > 0 && text[word.Start - 1] is '-') || (word.End < text.Length && text[word.End] is '-');

    /// <summary>Whether a part is only the beginning of a word of letters.</summary>
    public static bool IsBeginning(string key) => key.Length == BeginningLength + 1 && key[^1] is '-';

    /// <summary>Whether a word of a text says something: neither one of grammar nor one that stands in any text.</summary>
    public static bool IsTelling(WordText text, TextWord word)
    {
        var characters = text.Text.AsSpan(word.Start, word.Length);
        return word.Kind switch
        {
            WordKind.Function or WordKind.Character => false,
            WordKind.Letters => !StopWords.Contains(characters) && !StopWords.NeedsNeighbour(characters),
            WordKind.General => word.Length > 1 && !CommonWords.Contains(characters),
            _ => !CommonWords.Contains(characters),
        };
    }

    private void AddWord(List<TextFeature> features, WordText text, TextWord word, double weight)
    {
        if (!IsTelling(text, word))
            return;
        var parts = WordSenses.Of(text, word, segmenter.PartsOf(text, word));
        var isCompound = parts.Any(part => IsTelling(text, part));
        features.Add(new(text.Text.Substring(word.Start, word.Length), isCompound ? weight * Compound : weight, word.Start, word.End));
        foreach (var part in parts)
            AddWord(features, text, part, weight * PartOfCompound);
    }

    private static void AddLetters(List<TextFeature> features, WordText text, TextWord word)
    {
        var letters = text.Text.Substring(word.Start, word.Length);
        if (StopWords.Contains(letters) || StopWords.NeedsNeighbour(letters))
            return;
        var stem = WordStem.Of(letters);
        features.Add(new(stem, IsHyphenated(text.Text, word) ? PartOfPair : Word, word.Start, word.End));
        if (stem.Length >= BeginningLength)
            features.Add(new($"{stem.AsSpan(0, BeginningLength)}-", Beginning, word.Start, word.End));
    }

    // "fan-out", "fan out": a particle says nothing by itself, and much beside its word.
    private static bool IsPair(string text, TextWord first, TextWord second)
    {
        var one = text.AsSpan(first.Start, first.Length);
        var other = text.AsSpan(second.Start, second.Length);
        return second.Start - first.End == 1
            && (text[first.End] is '-' || (!StopWords.Contains(one) && (StopWords.IsParticle(other) || !StopWords.Contains(other))));
    }
}

/// <summary>A part of a text by which texts are compared: a word, its stem, its beginning, a pair of words.</summary>
/// <param name="Key">The part as it is compared.</param>
/// <param name="Weight">How much such a part says beside the others, 0 to 1: a word says more than a part of it.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
internal readonly record struct TextFeature(string Key, double Weight, int Start, int End);

/// <summary>The stem of an English word, by cutting its ending: <c>packaging</c> and <c>packages</c> are both <c>packag</c>.</summary>
/// <remarks>A light form of Porter's rules (1980): plural, then participle, then the last e. Names and formulas are left alone.</remarks>
internal static class WordStem
{
    private const int Shortest = 3;
    private static readonly (string Ending, string Instead)[] _first =
        [("sses", "ss"), ("ies", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", "")];
    private static readonly (string Ending, string Instead)[] _then =
        [("ingly", ""), ("edly", ""), ("ing", ""), ("ation", "at"), ("ed", ""), ("ly", "")];
    private static readonly (string Ending, string Instead)[] _last = [("y", "i"), ("e", "")];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word) => word.All(char.IsAsciiLetterLower) ? Cut(Cut(Cut(word, _first), _then), _last) : word;

    private static string Cut(string word, (string Ending, string Instead)[] rules)
    {
        foreach (var (ending, instead) in rules)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.Length - ending.Length;
                return stem >= Shortest ? string.Concat(word.AsSpan(0, stem), instead) : word;
            }
        }

        return word;
    }
}
