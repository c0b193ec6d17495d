namespace Graph.Model.Search;

/// <summary>Finds entries whose names hold the words of the text, in any order and with anything between.</summary>
internal sealed class WordSearch(NameCorpus corpus, HitSet hits)
{
    private const int MaxWords = 8;
    private const int MaxCutLength = 24;
    private const int MinPiece = 2;
    private readonly Dictionary<string, HitSet> _found = new(StringComparer.Ordinal);

    /// <summary>Adds the entries that hold all the words.</summary>
    public void FindAll(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MaxWords)
            return;
        var sets = words.Select(Find).OrderBy(set => set.ByEntry.Count).ToArray();
        foreach (var entry in sets[0].ByEntry.Keys)
        {
            if (Array.TrueForAll(sets, set => set.ByEntry.ContainsKey(entry)))
                Add(sets.Select(set => set.ByEntry[entry]), Reading.Words);
        }
    }

    /// <summary>Adds the entries that hold a text of ideographs cut into two or three pieces (微电子通富).</summary>
    public void FindPieces(string text)
    {
        if (text.Length is < 2 * MinPiece or > MaxCutLength)
            return;
        for (var cut = MinPiece; cut <= text.Length - MinPiece; cut++)
        {
            if (!Stands(text[..cut]))
                break; // neither does anything longer
            if (Stands(text[cut..]))
                FindAll([text[..cut], text[cut..]]);
            for (var second = cut + MinPiece; second <= text.Length - MinPiece; second++)
            {
                if (Stands(text[cut..second]) && Stands(text[second..]))
                    FindAll([text[..cut], text[cut..second], text[second..]]);
            }
        }
    }

    /// <summary>Adds the entries that hold words which make up at least half of the text.</summary>
    public void FindSome(IReadOnlyList<string> words)
    {
        if (words.Count is < 2 or > MaxWords)
            return;
        var total = words.Sum(SearchQuery.Weight);
        var found = words.SelectMany(word => Find(word).ByEntry.Select(pair => (pair.Key, Word: word, Hit: pair.Value)));
        foreach (var entry in found.GroupBy(item => item.Key))
        {
            if (entry.Sum(item => SearchQuery.Weight(item.Word)) * 2 >= total)
                Add(entry.Select(item => item.Hit), Reading.SomeWords);
        }
    }

    private bool Stands(string piece) => !corpus.Words.Find(piece).IsEmpty;

    private HitSet Find(string word)
    {
        if (_found.TryGetValue(word, out var known))
            return known;
        var found = hits.For(word);
        LiteralSearch.Find(corpus, found);
        if (word.Length > 1)
            SoundSearch.Find(corpus, found);
        if (found.ByEntry.Count == 0)
            TypoSearch.Find(corpus, found);
        return _found[word] = found;
    }

    // The name with most of the words in it stands for the entry.
    private void Add(IEnumerable<Hit> words, Reading reading)
    {
        var best = words.GroupBy(hit => hit.Value).OrderByDescending(group => group.Sum(hit => hit.Length)).ThenBy(group => group.Key).First();
        hits.Add(best.Key, best.Min(hit => hit.Start), best.Max(hit => hit.End), reading);
    }
}
