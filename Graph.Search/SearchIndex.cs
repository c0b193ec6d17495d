namespace Graph.Search;

/// <summary>Finds nodes by what people type: names and parts of names, short names, English in any case, pinyin and its first letters,
/// traditional characters, words in any order, and all that with one typing error.</summary>
/// <remarks>Immutable and safe for any number of threads. The answer depends on the set of entries alone, not on their order.
/// The looser readings (same sound, typing errors, some of the words) are tried only where the stricter find nothing
/// among the requested kinds.</remarks>
public sealed class SearchIndex
{
    private readonly NameCorpus _corpus;
    private readonly EntryKinds _entries;

    private SearchIndex(NameCorpus corpus) => (_corpus, _entries) = (corpus, new(corpus));

    /// <summary>Builds an index.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <param name="regions">Names of regions that organisations carry in front of their names (the home region, its counties),
    /// beside the provinces of China and the places that names show to be such by 省, 市 or 县. May be left out.</param>
    /// <exception cref="ArgumentException">Two entries have the same id.</exception>
    /// <exception cref="OverflowException">The entries have more than 256 kinds.</exception>
    public static SearchIndex Build(IEnumerable<NameEntry> entries, IEnumerable<string>? regions = null) =>
        new(NameCorpus.Of(Sorted(entries), regions ?? []));

    /// <summary>Builds an index over entries most of which another index has. It answers as one built from the entries alone.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <param name="regions">As for an index built from the entries alone.</param>
    /// <param name="like">The other index. What it has worked out of names that are the same is taken over.</param>
    /// <exception cref="ArgumentException">Two entries have the same id.</exception>
    /// <exception cref="OverflowException">The entries have more than 256 kinds.</exception>
    public static SearchIndex Build(IEnumerable<NameEntry> entries, IEnumerable<string>? regions, SearchIndex like)
    {
        ArgumentNullException.ThrowIfNull(like);
        return new(NameCorpus.Of(Sorted(entries), regions ?? [], like._corpus));
    }

    private static NameEntry[] Sorted(IEnumerable<NameEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var sorted = entries.OrderBy(entry => entry.Id, StringComparer.Ordinal).ToArray();
        for (var number = 1; number < sorted.Length; number++)
        {
            if (sorted[number].Id == sorted[number - 1].Id)
                throw new ArgumentException($"Two entries have the id '{sorted[number].Id}'; ids must be unique.", nameof(entries));
        }
        return sorted;
    }

    /// <summary>Answers a search. Never throws for any text; a text without letters, digits or ideographs finds nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Skip or take is negative.</exception>
    public SearchResult Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Take);
        var found = Find(request);
        return new([.. found.Best((int)Math.Min(int.MaxValue, (long)request.Skip + request.Take)).Skip(request.Skip)], found.Count);
    }

    /// <summary>Answers a search with all that is found, whatever part is requested.</summary>
    public NameMatches Find(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = SearchQuery.Of(request.Text);
        var hits = new HitSet(_entries, query, request.Kinds);
        if (query.Text.Length > 0)
            Find(query, hits, request.IsStrict);
        return new(hits);
    }

    private void Find(SearchQuery query, HitSet hits, bool isStrict)
    {
        var words = new WordSearch(_corpus, hits);
        LiteralSearch.Find(_corpus, hits);
        SoundSearch.Find(_corpus, hits);
        AbbreviationSearch.FindEnglish(_corpus, hits);
        if (query.Words.Count > 1)
            words.FindAll(query.Words);
        if (hits.BestScore < MatchScore.Beginning)
            AbbreviationSearch.FindChinese(_corpus, hits);
        if (!hits.IsSure)
            FindApart(query, words);
        if (!hits.IsSure && !isStrict)
            FindLoosely(query, hits, words);
    }

    private static void FindApart(SearchQuery query, WordSearch words)
    {
        if (query.Parts is not [var only] || only != query.Text)
            words.FindAll(query.Parts);
        if (query.Ideographs == query.Text.Length)
            words.FindPieces(query.Text);
    }

    private void FindLoosely(SearchQuery query, HitSet hits, WordSearch words)
    {
        SoundSearch.FindSameSound(_corpus, hits);
        TypoSearch.Find(_corpus, hits);
        if (hits.Count == 0)
            FindCut(words.Cut(query.Parts), hits, words);
        if (hits.Count == 0)
            words.FindNamesWithin();
    }

    // Chinese is written without blanks: the words are looked for as if they were parted.
    private static void FindCut(IReadOnlyList<string> cut, HitSet hits, WordSearch words)
    {
        words.FindAll(cut);
        if (hits.Count == 0)
            words.FindSome(cut);
    }
}

/// <summary>What an entity is called.</summary>
/// <param name="Id">Its id; unique among the entries of an index.</param>
/// <param name="Kind">Its kind, by which a search can be narrowed.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is known.</param>
/// <param name="Aliases">Other names.</param>
public sealed record NameEntry(string Id, string Kind, string Name, string? NameEn, IReadOnlyList<string> Aliases)
{
    /// <summary>Words for it that are no names: trade words, older names, abbreviations. They rank below names and aliases.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Words for something wider that contains it. They rank below <see cref="Terms"/>.</summary>
    public IReadOnlyList<string> BroaderTerms { get; init; } = [];
}

/// <summary>What to look for, and which part of the answer to bring.</summary>
/// <param name="Text">What a person typed. Any text is allowed; what lies beyond 200 characters is ignored.</param>
/// <param name="Kinds">The kinds of nodes wanted; null for all, empty for none.</param>
/// <param name="Skip">How many matches to leave out from the start; not negative.</param>
/// <param name="Take">How many matches to bring at most; not negative.</param>
public sealed record SearchRequest(string Text, IReadOnlySet<string>? Kinds, int Skip, int Take)
{
    /// <summary>Whether to leave out the looser readings (same sound, typing errors, some of the words), which cost most.</summary>
    public bool IsStrict { get; init; }
}
