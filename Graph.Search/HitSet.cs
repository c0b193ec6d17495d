namespace Graph.Search;

/// <summary>The entries found so far, each with its best place.</summary>
internal sealed class HitSet
{
    private readonly NameCorpus _corpus;
    private readonly bool[]? _isWanted; // by the number of the kind; null for all

    /// <summary>An empty set.</summary>
    /// <param name="corpus">The names.</param>
    /// <param name="query">What is looked for in them.</param>
    /// <param name="kinds">The kinds of entries to keep; null for all.</param>
    public HitSet(NameCorpus corpus, SearchQuery query, IReadOnlySet<string>? kinds)
        : this(corpus, query, kinds is null ? null : Array.ConvertAll(corpus.Kinds, kinds.Contains))
    {
    }

    private HitSet(NameCorpus corpus, SearchQuery query, bool[]? isWanted) => (_corpus, Query, _isWanted) = (corpus, query, isWanted);

    /// <summary>Whether the text was found as it is, by its sound, or all of its words were.</summary>
    public bool IsSure { get; private set; }

    /// <summary>The highest score so far.</summary>
    public double BestScore { get; private set; }

    /// <summary>The entries by their number.</summary>
    public HitTable ByEntry { get; } = new();

    /// <summary>An empty set for a part of the text.</summary>
    public HitSet For(string word) => new(_corpus, SearchQuery.Of(word), _isWanted);

    /// <summary>The query whose finds these are.</summary>
    public SearchQuery Query { get; }

    /// <summary>Adds all places of a range of a suffix array.</summary>
    public void Add(SuffixArray array, PlaceRange range, Reading reading)
    {
        foreach (var place in array.Places(range))
        {
            var number = _corpus.ValueAt(place);
            var start = place - _corpus.Values[number].Start;
            Add(number, start, start + range.Depth, reading);
        }
    }

    /// <summary>Adds a part of a name.</summary>
    public void Add(int number, int start, int end, Reading reading) => Add(number, start, end, end - start, reading);

    /// <summary>Adds a part of a name of which the text accounts for some characters only.</summary>
    public void Add(int number, int start, int end, int covered, Reading reading)
    {
        ref readonly var value = ref _corpus.Values[number];
        if (!IsWanted(value.Entry))
            return;
        var (score, how) = MatchScore.Of(value, start, end, covered, _corpus.IsWordStart(value.Start + start), reading);
        if (reading is Reading.Literal)
            (score, how) = AsWritten(number, start, end, score, how);
        // Wider words, and parts of words of the trade, are too vague to stop the looser readings of names.
        IsSure |= reading is Reading.Literal or Reading.Sound or Reading.Words
            && (how is MatchKind.Term || !MatchScore.IsTerm(value.Field));
        Keep(new(Hit.Rounded(score), value.Entry, number, (short)start, (short)end, how));
    }

    /// <summary>Adds a name that is in the text, from <paramref name="start"/> of the name to its end.</summary>
    /// <param name="number">The name.</param>
    /// <param name="start">Where the part that is in the text begins in the name.</param>
    /// <param name="share">How much of the text the name makes up, above 0 and at most 1.</param>
    public void AddMention(int number, int start, double share)
    {
        ref readonly var value = ref _corpus.Values[number];
        if (IsWanted(value.Entry))
            Keep(new(Hit.Rounded(MatchScore.OfMention(share)), value.Entry, number, (short)start, value.Length, MatchKind.Words));
    }

    private bool IsWanted(int entry) => _isWanted is null || _isWanted[_corpus.KindOf(entry)];

    private void Keep(Hit hit)
    {
        BestScore = Math.Max(BestScore, hit.Score);
        ref var best = ref ByEntry.GetOrAdd(hit.Entry, out var exists);
        if (!exists || hit.Score > best.Score
            || (hit.Score == best.Score && (hit.Value < best.Value || (hit.Value == best.Value && hit.Start < best.Start))))
        {
            best = hit;
        }
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
}

/// <summary>Finds names that contain the text as it is.</summary>
internal static class LiteralSearch
{
    /// <summary>Adds the names that contain the text: at the beginning of a word, or from three letters on anywhere.</summary>
    public static void Find(NameCorpus corpus, HitSet hits)
    {
        var text = hits.Query.Text;
        hits.Add(corpus.Words, corpus.Words.Find(text), Reading.Literal);
        if (text.Length >= NameCorpus.MinInnerLetters && !text.AsSpan(0, NameCorpus.MinInnerLetters)
            .ContainsAnyInRange('\u2e80', char.MaxValue))
        {
            hits.Add(corpus.Inner, corpus.Inner.Find(text), Reading.Literal);
        }
    }
}
