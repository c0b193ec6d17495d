namespace Graph.Model.Search;

/// <summary>Finds names that contain the text as it is, or in which its characters stand in order.</summary>
internal static class LiteralSearch
{
    private const int MaxAbbreviation = 5;
    private const int MaxExpansion = 4;

    /// <summary>Adds the names that contain the text: at the beginning of a word, or from three letters on anywhere.</summary>
    public static void Find(NameCorpus corpus, HitSet hits)
    {
        var text = hits.Query.Text;
        hits.Add(corpus.Words, corpus.Words.Find(text), Reading.Literal);
        if (text.Length >= NameCorpus.MinInnerLetters && !text.AsSpan(0, NameCorpus.MinInnerLetters).ContainsAnyInRange('\u2e80', char.MaxValue))
            hits.Add(corpus.Inner, corpus.Inner.Find(text), Reading.Literal);
    }

    /// <summary>Adds the names of which a text of two to five ideographs is an abbreviation: they begin with its first character,
    /// hold the others in order, and are at most four times as long.</summary>
    public static void FindAbbreviated(NameCorpus corpus, HitSet hits)
    {
        var text = hits.Query.Text;
        if (text.Length is < 2 or > MaxAbbreviation || hits.Query.Ideographs != text.Length)
            return;
        foreach (var place in corpus.Words.Places(corpus.Words.Find(text.AsSpan(0, 1))))
        {
            var number = corpus.ValueAt(place);
            ref readonly var value = ref corpus.Values[number];
            var start = place - value.Start;
            if (!MatchScore.IsStart(value, start) || value.ShortEnd - start > text.Length * MaxExpansion)
                continue;
            var end = EndOfSubsequence(corpus.Text.AsSpan(place, value.Length - start), text);
            if (end > 0)
                hits.Add(number, start, start + end, Reading.Abbreviation);
        }
    }

    private static int EndOfSubsequence(ReadOnlySpan<char> name, string text)
    {
        var at = 0;
        foreach (var character in text)
        {
            var found = name[at..].IndexOf(character);
            if (found < 0)
                return 0;
            at += found + 1;
        }
        return at;
    }
}
