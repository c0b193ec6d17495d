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

    /// <summary>The words of a text.</summary>
    public IReadOnlyList<TextWord> WordsOf(WordText text) => segmenter.Cut(text);

    /// <summary>The parts of a text, in the order in which they begin; nothing for a text of general words.</summary>
    public List<TextFeature> Of(string text) => Of(text, key => key.ToString());

    /// <summary>The parts of a text, whose keys are made by the caller, one call for each part in order.</summary>
    public List<TextFeature> Of(string text, TextKey keyOf)
    {
        var (features, folded) = (new List<TextFeature>(), WordText.Of(text));
        TextWord? before = null;
        foreach (var word in segmenter.Cut(folded))
        {
            if (word.Kind is WordKind.Letters)
                AddLetters(features, folded, word, before, keyOf);
            else
                AddWord(features, folded, word, Word, keyOf);
            before = word;
        }

        return features;
    }

    /// <summary>Whether a word of a text says something: neither one of grammar nor one that stands in any text.</summary>
    public static bool IsTelling(WordText text, TextWord word)
    {
        var characters = text.Text.AsSpan(word.Start, word.Length);
        return word.Kind switch
        {
            WordKind.Function or WordKind.Character => false,
            WordKind.Letters => !StopWords.Contains(characters),
            WordKind.General => word.Length > 1 && !CommonWords.Contains(characters),
            _ => !CommonWords.Contains(characters),
        };
    }

    private void AddWord(List<TextFeature> features, WordText text, TextWord word, double weight, TextKey keyOf)
    {
        if (!IsTelling(text, word))
            return;
        var parts = WordSenses.Of(text, word, segmenter.PartsOf(text, word));
        var isCompound = parts.Any(part => IsTelling(text, part));
        features.Add(new(keyOf(text.Text.AsSpan(word.Start, word.Length)), isCompound ? weight * Compound : weight, word.Start, word.End));
        foreach (var part in parts)
            AddWord(features, text, part, weight * PartOfCompound, keyOf);
    }

    private static void AddLetters(List<TextFeature> features, WordText text, TextWord word, TextWord? before, TextKey keyOf)
    {
        var letters = text.Text.Substring(word.Start, word.Length);
        if (before is { Kind: WordKind.Letters } first && IsPair(text.Text, first, word))
        {
            var stemBefore = WordStem.Of(text.Text.Substring(first.Start, first.Length));
            features.Add(new(keyOf($"{stemBefore} {WordStem.Of(letters)}"), Pair, first.Start, word.End));
        }

        if (StopWords.Contains(letters))
            return;
        var stem = WordStem.Of(letters);
        features.Add(new(keyOf(stem), IsHyphenated(text.Text, word) ? PartOfPair : Word, word.Start, word.End));
        if (stem.Length >= BeginningLength)
            features.Add(new(keyOf($"{stem.AsSpan(0, BeginningLength)}-"), Beginning, word.Start, word.End));
    }

    // "fan-out", "fan out": a particle says nothing by itself, and much beside its word.
    private static bool IsPair(string text, TextWord first, TextWord second)
    {
        var one = text.AsSpan(first.Start, first.Length);
        var other = text.AsSpan(second.Start, second.Length);
        return second.Start - first.End == 1
            && (text[first.End] is '-' || (!StopWords.Contains(one) && (StopWords.IsParticle(other) || !StopWords.Contains(other))));
    }

    private static bool IsHyphenated(string text, TextWord word) =>
        (word.Start > 0 && text[word.Start - 1] is '-') || (word.End < text.Length && text[word.End] is '-');
}

/// <summary>Makes the key of a part of a text.</summary>
internal delegate string TextKey(ReadOnlySpan<char> part);

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
