namespace Graph.Analysis.Partners;

/// <summary>Takes a text apart for comparing: Chinese into runs of one to three ideographs, other scripts into stems, beginnings and pairs
/// of words.</summary>
internal static class TextFeatures
{
    private const double Unigram = 0.2;
    private const double Bigram = 1.0;
    private const double Trigram = 0.5;
    private const double Word = 1.0;
    private const double PartOfPair = 0.4;
    private const double Beginning = 0.4;
    private const double Pair = 0.8;
    private const int BeginningLength = 5;

    /// <summary>The parts of a text, in the order in which they begin; nothing for a text of stop words.</summary>
    public static List<TextFeature> Of(string text) => Of(text, key => key.ToString());

    /// <summary>The parts of a text, whose keys are made by the caller, one call for each part in order.</summary>
    public static List<TextFeature> Of(string text, TextKey keyOf)
    {
        List<TextFeature> features = [];
        TextToken? before = null;
        foreach (var token in TextTokens.Of(text))
        {
            if (token.IsIdeographic)
                AddIdeographs(features, token, keyOf);
            else
                AddWord(features, token, before, text, keyOf);
            before = token;
        }
        return features;
    }

    private static void AddIdeographs(List<TextFeature> features, TextToken token, TextKey keyOf)
    {
        for (var at = 0; at < token.Text.Length; at++)
        {
            Add(1, Unigram);
            Add(2, Bigram);
            Add(3, Trigram);

            void Add(int length, double weight)
            {
                if (at + length <= token.Text.Length)
                    features.Add(new(keyOf(token.Text.AsSpan(at, length)), weight, token.Start + at, token.Start + at + length));
            }
        }
    }

    private static void AddWord(List<TextFeature> features, TextToken token, TextToken? before, string text, TextKey keyOf)
    {
        if (before is { IsIdeographic: false } first && IsPair(first, token, text))
        {
            features.Add(new(keyOf($"{WordStem.Of(first.Text)} {WordStem.Of(token.Text)}"), Pair, first.Start, token.Start
                + token.Text.Length));
        }

        if (StopWords.Contains(token.Text))
            return;
        var end = token.Start + token.Text.Length;
        var stem = WordStem.Of(token.Text);
        features.Add(new(keyOf(stem), IsHyphenated(token, text) ? PartOfPair : Word, token.Start, end));
        if (stem.Length > BeginningLength)
            features.Add(new(keyOf(stem[..BeginningLength] + '-'), Beginning, token.Start, end));
        else if (stem.Length == BeginningLength)
            features.Add(new(keyOf(stem + '-'), Beginning, token.Start, end));
    }

    // "fan-out", "fan out": a particle says nothing by itself, and much beside its word.
    private static bool IsPair(TextToken first, TextToken second, string text)
    {
        var end = first.Start + first.Text.Length;
        return second.Start - end == 1
            && (text[end] is '-' || (!StopWords.Contains(first.Text)
                && (StopWords.IsParticle(second.Text) || !StopWords.Contains(second.Text))));
    }

    private static bool IsHyphenated(TextToken token, string text)
    {
        var end = token.Start + token.Text.Length;
        return (token.Start > 0 && text[token.Start - 1] is '-') || (end < text.Length && text[end] is '-');
    }
}

/// <summary>Makes the key of a part of a text.</summary>
internal delegate string TextKey(ReadOnlySpan<char> part);

/// <summary>A part of a text by which texts are compared: a word's stem or beginning, or one to three ideographs.</summary>
/// <param name="Key">The part as it is compared.</param>
/// <param name="Weight">How much such a part says beside the others, 0 to 1: two ideographs say more than one.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
internal readonly record struct TextFeature(string Key, double Weight, int Start, int End);

/// <summary>Tells where two Chinese words meet, so that 能电 in 储能电池 does not find 节能电机.</summary>
/// <remarks>Two ideographs that occur together in fewer texts than those before and those after them do are taken for such a place.
/// Statistics instead of a
/// dictionary: the texts of the graph are the words of its trades.</remarks>
internal static class WordBoundaries
{
    private const double Share = 0.2;

    /// <summary>The parts of a text, those across a meeting of two words at a fifth of their weight.</summary>
    /// <param name="features">The parts.</param>
    /// <param name="textsWith">In how many texts the part at a place of <paramref name="features"/> occurs.</param>
    public static List<TextFeature> Weigh(List<TextFeature> features, Func<int, int> textsWith)
    {
        if (!features.Exists(feature => TextTokens.IsIdeographic(feature.Key[0])))
            return features;
        var meetings = Meetings(TextsByPlace(features, textsWith));
        return features.ConvertAll(feature => Crosses(feature, meetings) ? feature with { Weight = feature.Weight * Share } : feature);
    }

    // In how many texts the pair of ideographs at each place occurs; -1 where there is no pair.
    private static int[] TextsByPlace(List<TextFeature> features, Func<int, int> textsWith)
    {
        var texts = new int[features.Max(feature => feature.End) + 1];
        Array.Fill(texts, -1);
        for (var at = 0; at < features.Count; at++)
        {
            var feature = features[at];
            if (texts[feature.Start] < 0 && feature.Key.Length == 2 && feature.End - feature.Start == 2
                && TextTokens.IsIdeographic(feature.Key[0]))
            {
                texts[feature.Start] = textsWith(at);
            }
        }

        return texts;
    }

    private static bool[] Meetings(int[] texts)
    {
        var meetings = new bool[texts.Length];
        for (var at = 1; at < texts.Length - 1; at++)
            meetings[at] = texts[at] >= 0 && texts[at] < texts[at - 1] && texts[at] < texts[at + 1];
        return meetings;
    }

    private static bool Crosses(TextFeature feature, bool[] meetings)
    {
        if (!TextTokens.IsIdeographic(feature.Key[0]))
            return false;
        for (var at = feature.Start; at < feature.End - 1; at++)
        {
            if (meetings[at])
                return true;
        }

        return false;
    }
}

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
