namespace Graph.Search;

/// <summary>Finds entries whose names hold the words of the text, in any order and with anything between.</summary>
internal sealed class WordSearch(NameCorpus corpus, HitSet hits)
{
    private const int MaxWords = 8;
    private const int MaxCutLength = 24;
    private const int MinPiece = 2;
    private const int MinNameWeight = 4;
    private readonly Dictionary<string, HitSet> _found = new(StringComparer.Ordinal);

    /// <summary>Adds the entries that hold all the words; with a typing error where a word is nowhere as it is.</summary>
    public void FindAll(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MaxWords)
            return;
        foreach (var found in HoldersOf(words))
            Add(words, found, Array.Exists(found, hit => hit.How is MatchKind.Fuzzy) ? Reading.SomeWords : Reading.Words);
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
                FindDisjoint([text[..cut], text[cut..]]);
            for (var second = cut + MinPiece; second <= text.Length - MinPiece; second++)
            {
                if (Stands(text[cut..second]) && Stands(text[second..]))
                    FindDisjoint([text[..cut], text[cut..second], text[second..]]);
            }
        }
    }

    /// <summary>Cuts runs of ideographs where two words meet: 光刻胶企业 into 光刻胶 and 企业.</summary>
    /// <remarks>Two words meet where a pair of ideographs is in the names less than half as often as the pair before it and the pair
    /// after it.</remarks>
    public IReadOnlyList<string> Cut(IReadOnlyList<string> words) => [.. words.SelectMany(Cut).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds the entries of which a whole name is in the text, longer names first.</summary>
    public void FindNamesWithin()
    {
        var query = hits.Query;
        for (var start = 0; start < query.Text.Length; start++)
        {
            if (query.IsWordStart(start))
                FindNamesAt(query, start);
        }
    }

    /// <summary>Adds the entries that hold words which make up at least half of the text.</summary>
    public void FindSome(IReadOnlyList<string> words)
    {
        if (words.Count is < 2 or > MaxWords)
            return;
        var total = words.Sum(SearchQuery.Weight);
        var sets = words.Select(word => (Weight: SearchQuery.Weight(word), Hits: Find(word))).ToArray();
        var (seen, enough) = (new HashSet<int>(), new List<int>());
        foreach (var (_, some) in Telling(sets, total))
        {
            enough.AddRange(some.Entries.Where(entry => seen.Add(entry)
                && sets.Sum(set => set.Hits.Contains(entry) ? set.Weight : 0) * 2 >= total));
        }

        var tables = Array.ConvertAll(sets, set => set.Hits.Of(enough));
        foreach (var entry in enough)
            Add(words, [.. tables.Where(hits => hits.Contains(entry)).Select(hits => hits[entry])], Reading.SomeWords);
    }

    // Words that come to less than half of the text need not be looked through: an entry needs one of the others. Those that most entries
    // have are left out first.
    private static IEnumerable<(int Weight, HitSet Hits)> Telling((int Weight, HitSet Hits)[] sets, int total)
    {
        var left = 0;
        foreach (var set in sets.OrderByDescending(set => set.Hits.Count))
        {
            if ((left + set.Weight) * 2 < total)
                left += set.Weight;
            else
                yield return set;
        }
    }

    private void FindNamesAt(SearchQuery query, int start)
    {
        var range = corpus.Words.All;
        for (var end = start + 1; end <= query.Text.Length; end++)
        {
            range = corpus.Words.Narrow(range, query.Text[end - 1]);
            if (range.IsEmpty)
                return;
            if (query.IsWordEnd(end) && SearchQuery.Weight(query.Text[start..end]) >= MinNameWeight)
                AddNamesThatEnd(range, query);
        }
    }

    private void AddNamesThatEnd(PlaceRange range, SearchQuery query)
    {
        foreach (var place in corpus.Words.Places(corpus.Words.Narrow(range, NameCorpus.Terminator)))
        {
            var number = corpus.ValueAt(place);
            var start = place - corpus.Values[number].Start;
            if (MatchScore.IsStart(corpus.Values[number], start))
                hits.AddMention(number, start, (double)range.Depth / query.Text.Length);
        }
    }

    private IEnumerable<string> Cut(string word)
    {
        if (!word.All(FoldedText.IsIdeographic))
            return [word];
        var pairs = Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(at => corpus.Words.Find(word.AsSpan(at, 2)).Count).ToArray();
        var (cut, start) = (new List<string>(), 0);
        for (var at = 1; at < pairs.Length - 1; at++)
        {
            if (pairs[at] * 2 >= Math.Min(pairs[at - 1], pairs[at + 1]))
                continue;
            cut.Add(word[start..(at + 1)]);
            start = at + 1;
        }

        return [.. cut, word[start..]];
    }

    // Cut at will, pieces say less than words that a person parted: they must be in one name, one beside the other.
    private void FindDisjoint(string[] pieces)
    {
        var length = pieces.Sum(piece => piece.Length);
        foreach (var found in HoldersOf(pieces))
        {
            foreach (var number in corpus.NamesBeside(found[0].Value))
            {
                if (Stand(pieces, number) is var part && part.Covered == length)
                    hits.Add(number, part.Start, part.End, length, Reading.Words);
            }
        }
    }

    /// <summary>For each entry that holds all the words, where it holds each of them best.</summary>
    private IEnumerable<Hit[]> HoldersOf(IReadOnlyList<string> words)
    {
        var common = CommonEntries(words);
        HitTable[] sets = common.Count == 0 ? [] : [.. words.Select(word => Find(word).Of(common))];
        return common.Select(entry => Array.ConvertAll(sets, set => set[entry]));
    }

    // Long words first: they are rare, so that short ones, which half the names have, mostly need not be looked for.
    private List<int> CommonEntries(IReadOnlyList<string> words)
    {
        HitSet? first = null;
        EntrySet? many = null; // what is common, as long as all words are in many names
        List<int>? common = null;
        foreach (var word in words.OrderByDescending(SearchQuery.Weight))
        {
            var found = Find(word);
            if (first is null)
                (first, many) = (found, found.Marked);
            else if (common is null && many is not null && found.Marked is { } marked)
                many = many.And(marked);
            else if (common is null && many is not null)
                common = [.. found.Entries.Where(many.Contains)];
            else
                (common ??= [.. first.Entries]).RemoveAll(entry => !found.Contains(entry));
            if ((common?.Count ?? many?.Count ?? found.Count) == 0)
                return [];
        }

        return common ?? [.. many?.Entries ?? first?.Entries ?? []];
    }

    private bool Stands(string piece) => !corpus.Words.Find(piece).IsEmpty;

    private HitSet Find(string word)
    {
        if (_found.TryGetValue(word, out var known))
            return known;
        var found = hits.For(word);
        LiteralSearch.Find(corpus, found);
        SoundSearch.FindSyllables(corpus, found);
        if (found.Count == 0)
            TypoSearch.Find(corpus, found);
        return _found[word] = found;
    }

    // The name that holds most of the words represents the entry.
    private void Add(IReadOnlyList<string> words, Hit[] found, Reading reading)
    {
        var best = found.GroupBy(hit => hit.Value).Select(Part.Of)
            .Concat(corpus.NamesBeside(found[0].Value).Select(value => Stand(words, value)))
            .OrderByDescending(part => part.Covered).ThenBy(part => part.Value).First();
        hits.Add(best.Value, best.Start, best.End, Math.Min(best.Covered, best.End - best.Start), reading);
    }

    // Where the words are in a name without sharing a character.
    private Part Stand(IReadOnlyList<string> words, int number)
    {
        var value = corpus.Values[number];
        var rest = corpus.Text.AsSpan(value.Start, value.Length).ToArray();
        var part = new Part(number, value.Length, 0, 0);
        foreach (var word in words)
        {
            var at = rest.AsSpan().IndexOf(word);
            if (at < 0)
                continue;
            rest.AsSpan(at, word.Length).Clear();
            part = new(number, Math.Min(part.Start, at), Math.Max(part.End, at + word.Length), part.Covered + word.Length);
        }
        return part;
    }

    /// <summary>The part of a name from the first to the last of the words in it, and how many of its characters the words cover.</summary>
    private readonly record struct Part(int Value, int Start, int End, int Covered)
    {
        public static Part Of(IGrouping<int, Hit> hits) =>
            new(hits.Key, hits.Min(hit => hit.Start), hits.Max(hit => hit.End), hits.Sum(hit => hit.Length));
    }
}
