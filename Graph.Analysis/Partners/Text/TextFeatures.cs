namespace Graph.Analysis.Partners;

/// <summary>Takes a text apart for comparing: Chinese into runs of one to three ideographs, other scripts into stems, beginnings and pairs of
/// words.</summary>
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
    public static List<TextFeature> Of(string text)
    {
        List<TextFeature> features = [];
        TextToken? before = null;
        foreach (var token in TextTokens.Of(text))
        {
            if (token.IsIdeographic)
                AddIdeographs(features, token);
            else
                AddWord(features, token, before, text);
            before = token;
        }
        return features;
    }

    private static void AddIdeographs(List<TextFeature> features, TextToken token)
    {
        for (var at = 0; at < token.Text.Length; at++)
        {
            Add(1, Unigram);
            Add(2, Bigram);
            Add(3, Trigram);

            void Add(int length, double weight)
            {
                if (at + length <= token.Text.Length)
                    features.Add(new(token.Text.Substring(at, length), weight, token.Start + at, token.Start + at + length));
            }
        }
    }

    private static void AddWord(List<TextFeature> features, TextToken token, TextToken? before, string text)
    {
        if (before is { IsIdeographic: false } first && IsPair(first, token, text))
            features.Add(new($"{WordStem.Of(first.Text)} {WordStem.Of(token.Text)}", Pair, first.Start, token.Start + token.Text.Length));
        if (StopWords.Contains(token.Text))
            return;
        var end = token.Start + token.Text.Length;
        var stem = WordStem.Of(token.Text);
        features.Add(new(stem, IsHyphenated(token, text) ? PartOfPair : Word, token.Start, end));
        if (stem.Length > BeginningLength)
            features.Add(new(stem[..BeginningLength] + '-', Beginning, token.Start, end));
        else if (stem.Length == BeginningLength)
            features.Add(new(stem + '-', Beginning, token.Start, end));
    }

    // "fan-out", "fan out": a particle says nothing by itself, and much beside its word.
    private static bool IsPair(TextToken first, TextToken second, string text)
    {
        var end = first.Start + first.Text.Length;
        return second.Start - end == 1
            && (text[end] is '-' || (!StopWords.Contains(first.Text) && (StopWords.IsParticle(second.Text) || !StopWords.Contains(second.Text))));
    }

    private static bool IsHyphenated(TextToken token, string text)
    {
        var end = token.Start + token.Text.Length;
        return (token.Start > 0 && text[token.Start - 1] is '-') || (end < text.Length && text[end] is '-');
    }
}
