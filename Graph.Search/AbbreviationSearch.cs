namespace Graph.Search;

/// <summary>Finds names of which the text is an abbreviation: characters of a Chinese name (上交 for 上海交通大学), or the initials of the
/// words of an English one (SJTU).</summary>
internal static class AbbreviationSearch
{
    private const int MaxIdeographs = 5;
    private const int MaxExpansion = 4;

    /// <summary>Adds the English names whose words have the text as their initials.</summary>
    public static void FindEnglish(NameCorpus corpus, HitSet hits)
    {
        foreach (var number in corpus.NamesWithInitials(hits.Query.Text))
            hits.Add(number, 0, corpus.Values[number].Length, Reading.Abbreviation);
    }

    /// <summary>Adds the names that begin with the first of two to five ideographs, hold the others in order, and are at most four times as
    /// long.</summary>
    public static void FindChinese(NameCorpus corpus, HitSet hits)
    {
        var text = hits.Query.Text;
        if (text.Length is < 2 or > MaxIdeographs || hits.Query.Ideographs != text.Length)
            return;
        var range = corpus.Words.Find(text.AsSpan(0, 1));
        var places = corpus.Words.Places(range);
        var shapes = corpus.WordNames.Shapes(range);
        for (var at = 0; at < places.Length; at++)
        {
            if (shapes[at].IsStart && shapes[at].ShortRest <= text.Length * MaxExpansion)
                Add(corpus, hits, places[at]);
        }
    }

    private static void Add(NameCorpus corpus, HitSet hits, int place)
    {
        var number = corpus.ValueAt(place);
        ref readonly var value = ref corpus.Values[number];
        var (start, text) = (place - value.Start, hits.Query.Text);
        var end = EndOfSubsequence(corpus.Text.AsSpan(place, value.Length - start), text);
        if (end > 0)
            hits.Add(number, start, start + end, text.Length, Reading.Abbreviation);
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

/// <summary>The initials of the syllables of an English word that spells ideographs in pinyin.</summary>
internal static class PinyinInitials
{
    /// <summary>The initials (<c>nt</c> for Nantong in 南通大学); null where the word does not spell two or more ideographs of the
    /// name.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <param name="name">The Chinese name, folded.</param>
    public static string? Of(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var initials = word.Length <= 256 ? stackalloc char[256] : new char[word.Length];
        for (var start = 0; start < name.Length; start++)
        {
            if (Read(word, name[start..], initials) is > 1 and var count)
                return new(initials[..count]);
        }

        return null;
    }

    // How many syllables the word has; -1 where it does not spell what the name begins with.
    private static int Read(ReadOnlySpan<char> word, ReadOnlySpan<char> name, Span<char> initials)
    {
        if (word.IsEmpty)
            return 0;
        if (name.IsEmpty)
            return -1;
        foreach (var (syllable, _) in HanTable.Shared.ReadingsOf(name[0]))
        {
            var rest = word.StartsWith(syllable, StringComparison.Ordinal)
                ? Read(word[syllable.Length..], name[1..], initials[1..]) : -1;
            if (rest < 0)
                continue;
            initials[0] = syllable[0];
            return 1 + rest;
        }

        return -1;
    }
}
