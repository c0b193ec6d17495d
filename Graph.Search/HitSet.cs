namespace Graph.Search;

/// <summary>The entries found so far, each with its best place.</summary>
/// <remarks>A short text is in the names of hundreds of thousands of entries, of which a page shows ten. So a long range of places is kept
/// as it is: its entries are marked, which counts them, and its places are scored by their shapes. Which place of an entry is its best is
/// worked out for those entries that are read.</remarks>
internal sealed class HitSet
{
    private const int WorthMarking = 512; // places
    private readonly NameCorpus _corpus;
    private readonly WantedEntries _wanted;
    private readonly HitTable _few = new(); // all but what is in the ranges
    private readonly List<FoundRange> _ranges = [];
    private EntrySet? _marked; // those of the ranges and the few; null where there are no ranges
    private uint _ways;

    /// <summary>An empty set.</summary>
    /// <param name="entries">The entries, with their names.</param>
    /// <param name="query">What is looked for in them.</param>
    /// <param name="kinds">The kinds of entries to keep; null for all.</param>
    public HitSet(EntryKinds entries, SearchQuery query, IReadOnlySet<string>? kinds) : this(entries.Corpus, query, entries.Of(kinds))
    {
    }

    private HitSet(NameCorpus corpus, SearchQuery query, WantedEntries wanted) => (_corpus, Query, _wanted) = (corpus, query, wanted);

    /// <summary>Whether the text was found as it is, by its sound, or all of its words were.</summary>
    public bool IsSure { get; private set; }

    /// <summary>The highest score so far.</summary>
    public double BestScore { get; private set; }

    /// <summary>No entry scores less.</summary>
    public double LeastScore { get; private set; } = 1;

    /// <summary>How many entries there are.</summary>
    public int Count => _marked?.Count ?? _few.Count;

    /// <summary>The entries, in no order.</summary>
    public IEnumerable<int> Entries => _marked?.Entries ?? _few.Entries;

    /// <summary>The entries, where they are many.</summary>
    public EntrySet? Marked => _marked;

    /// <summary>An empty set for a part of the text.</summary>
    public HitSet For(string word) => new(_corpus, SearchQuery.Of(word), _wanted);

    /// <summary>The query whose finds these are.</summary>
    public SearchQuery Query { get; }

    /// <summary>The names in which they were found.</summary>
    public NameCorpus Corpus => _corpus;

    /// <summary>Whether an entry is there.</summary>
    public bool Contains(int entry) => _marked?.Contains(entry) ?? _few.Contains(entry);

    /// <summary>Whether no place matches in other ways.</summary>
    public bool AreAll(Predicate<MatchKind> ways) => Array.TrueForAll(Enum.GetValues<MatchKind>(),
        how => (_ways >> (int)how & 1) == 0 || ways(how));

    /// <summary>Adds all places of a range.</summary>
    public void Add(PlaceNames places, PlaceRange range, Reading reading) => Add(new(places, range, reading, OnlyStarts: false));

    /// <summary>Adds those places of a range where a name or its short name begins.</summary>
    public void AddStarts(PlaceNames places, PlaceRange range, Reading reading) => Add(new(places, range, reading, OnlyStarts: true));

    /// <summary>Adds a part of a name.</summary>
    public void Add(int number, int start, int end, Reading reading) => Add(number, start, end, end - start, reading);

    /// <summary>Adds a part of a name of which the text accounts for some characters only.</summary>
    public void Add(int number, int start, int end, int covered, Reading reading)
    {
        if (IsWanted(_corpus.Values[number].Entry))
            Keep(HitAt(number, start, end, covered, reading), reading);
    }

    /// <summary>Adds a name that is in the text, from <paramref name="start"/> of the name to its end.</summary>
    /// <param name="number">The name.</param>
    /// <param name="start">Where the part that is in the text begins in the name.</param>
    /// <param name="share">How much of the text the name makes up, above 0 and at most 1.</param>
    public void AddMention(int number, int start, double share)
    {
        ref readonly var value = ref _corpus.Values[number];
        if (IsWanted(value.Entry))
        {
            Keep(new(Hit.Rounded(MatchScore.OfMention(share)), value.Entry, number, (short)start, value.Length, MatchKind.Words),
                Reading.SomeWords);
        }
    }

    /// <summary>Each entry with its best place.</summary>
    public HitTable All() => _marked is null ? _few : Gather(_marked);

    /// <summary>Some of the entries, each with its best place; others may be among them.</summary>
    public HitTable Of(IEnumerable<int> entries)
    {
        if (_marked is null)
            return _few;
        EntrySet some = new(_corpus.Ids.Length);
        some.AddAll(entries);
        return Gather(some);
    }

    /// <summary>The keys of the best entries, in order.</summary>
    /// <param name="count">How many at most.</param>
    public ArraySegment<long> Best(int count)
    {
        if (_marked is null || count <= 0 || count > Count / LeastKeys.WorthSelecting)
            return All().Best(count);
        BestEntries best = new(count);
        foreach (var range in _ranges)
            Offer(range, best);
        foreach (ref readonly var hit in _few.Hits)
            best.Offer(hit.Rank, hit.Entry);
        return best.InOrder();
    }

    private void Add(FoundRange found)
    {
        if (found.Range.Count < WorthMarking)
            AddEach(found);
        else
            Mark(found);
    }

    private void AddEach(FoundRange found)
    {
        foreach (var place in found.Places)
        {
            var (number, start) = NameAt(place);
            if (!found.OnlyStarts || MatchScore.IsStart(_corpus.Values[number], start))
                Add(number, start, start + found.Range.Depth, found.Reading);
        }
    }

    private void Mark(FoundRange found)
    {
        if (_marked is null)
        {
            _marked = new(_corpus.Ids.Length);
            _marked.AddAll(_few.Entries);
        }

        _ranges.Add(found);
        var entries = found.Entries;
        var shapes = found.Shapes;
        ScoredShapes scored = new(found.Range.Depth);
        for (var at = 0; at < entries.Length; at++)
        {
            if ((found.OnlyStarts && !shapes[at].IsStart) || !IsWanted(entries[at]))
                continue;
            _marked.Add(entries[at]);
            if (!scored.TryGet(shapes[at], out _))
                Note(scored.Add(shapes[at], HitAt(found, at)), found.Reading);
        }
    }

    private void Offer(FoundRange found, BestEntries best)
    {
        var entries = found.Entries;
        var shapes = found.Shapes;
        ScoredShapes scored = new(found.Range.Depth);
        for (var at = 0; at < entries.Length; at++)
        {
            if (found.OnlyStarts && !shapes[at].IsStart)
                continue;
            if (!scored.TryGet(shapes[at], out var rank))
                rank = scored.Add(shapes[at], HitAt(found, at)).Rank;
            if (rank <= best.Worst && IsWanted(entries[at]))
                best.Offer(rank, entries[at]);
        }
    }

    private HitTable Gather(EntrySet some)
    {
        HitTable gathered = new();
        foreach (var found in _ranges)
        {
            var entries = found.Entries;
            var shapes = found.Shapes;
            for (var at = 0; at < entries.Length; at++)
            {
                if (some.Contains(entries[at]) && (!found.OnlyStarts || shapes[at].IsStart) && IsWanted(entries[at]))
                    gathered.Keep(HitAt(found, at));
            }
        }

        foreach (ref readonly var hit in _few.Hits)
        {
            if (some.Contains(hit.Entry))
                gathered.Keep(hit);
        }

        return gathered;
    }

    private bool IsWanted(int entry) => _wanted.Contains(entry);

    private void Keep(in Hit hit, Reading reading)
    {
        Note(hit, reading);
        _marked?.Add(hit.Entry);
        _few.Keep(hit);
    }

    private Hit Note(in Hit hit, Reading reading)
    {
        (BestScore, LeastScore) = (Math.Max(BestScore, hit.Score), Math.Min(LeastScore, hit.Score));
        _ways |= 1u << (int)hit.How;
        // Wider words, and parts of words of the trade, are too vague to stop the looser readings of names.
        IsSure |= reading is Reading.Literal or Reading.Sound or Reading.Words
            && (hit.How is MatchKind.Term || !MatchScore.IsTerm(_corpus.Values[hit.Value].Field));
        return hit;
    }

    private (int Number, int Start) NameAt(int place)
    {
        var number = _corpus.ValueAt(place);
        return (number, place - _corpus.Values[number].Start);
    }

    private Hit HitAt(FoundRange found, int at)
    {
        var (number, start) = NameAt(found.Places[at]);
        return HitAt(number, start, start + found.Range.Depth, found.Range.Depth, found.Reading);
    }

    private Hit HitAt(int number, int start, int end, int covered, Reading reading)
    {
        ref readonly var value = ref _corpus.Values[number];
        var (score, how) = MatchScore.Of(value, start, end, covered, _corpus.IsWordStart(value.Start + start), reading);
        if (reading is Reading.Literal)
            (score, how) = AsWritten(number, start, end, score, how);
        return new(Hit.Rounded(score), value.Entry, number, (short)start, (short)end, how);
    }

    private (double Score, MatchKind How) AsWritten(int number, int start, int end, double score, MatchKind how)
    {
        ref readonly var value = ref _corpus.Values[number];
        if (how is MatchKind.Exact && value.Field is NameField.Name && _corpus.Sources[number] == Query.Source)
            return (1, how);
        var isVariant = value.HasVariant
            ? !FoldedText.KeepingVariants(_corpus.Sources[number]).AsSpan(start, end - start).SequenceEqual(Query.AsWritten)
            : Query.HasVariant;
        return isVariant ? (score - MatchScore.VariantLoss, MatchKind.Variant) : (score, how);
    }

    /// <summary>Places that were found in one way.</summary>
    private sealed record FoundRange(PlaceNames Names, PlaceRange Range, Reading Reading, bool OnlyStarts)
    {
        public ReadOnlySpan<int> Places => Names.Array.Places(Range);

        public ReadOnlySpan<int> Entries => Names.Entries(Range);

        public ReadOnlySpan<PlaceShape> Shapes => Names.Shapes(Range);
    }
}
