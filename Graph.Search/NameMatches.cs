namespace Graph.Search;

/// <summary>The entries that a search of names found. Their order is worked out, and a match made, only where they are read: a short text
/// is in the names of tens of thousands of entries, of which a page shows ten.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class NameMatches
{
    private readonly NameCorpus _corpus;
    private readonly HitTable _hits;
    private readonly Predicate<Hit> _isWanted;
    private readonly ReadOnlyMemory<Hit> _wanted; // in no order

    internal NameMatches(NameCorpus corpus, HitTable hits)
        : this(corpus, hits, _ => true, hits.Hits)
    {
    }

    private NameMatches(NameCorpus corpus, HitTable hits, Predicate<Hit> isWanted, ReadOnlyMemory<Hit> wanted) =>
        (_corpus, _hits, _isWanted, _wanted) = (corpus, hits, isWanted, wanted);

    /// <summary>How many there are.</summary>
    public int Count => _wanted.Length;

    /// <summary>The highest score; 0 where there are none.</summary>
    public double BestScore
    {
        get
        {
            var best = 0.0;
            foreach (ref readonly var hit in _wanted.Span)
                best = Math.Max(best, hit.Score);
            return best;
        }
    }

    /// <summary>Whether an entry is among them.</summary>
    public bool Contains(string id) => Array.BinarySearch(_corpus.Ids, id, StringComparer.Ordinal) is >= 0 and var entry
        && _hits.Contains(entry) && _isWanted(_hits[entry]);

    /// <summary>Those that score at least so much.</summary>
    public NameMatches AtLeast(double score) => Where(hit => hit.Score >= score);

    /// <summary>Those that match in certain ways.</summary>
    public NameMatches Matching(Predicate<MatchKind> ways) => Where(hit => ways(hit.How));

    /// <summary>The best of them, best first; equal scores in ordinal order of their ids.</summary>
    /// <param name="count">How many at most.</param>
    public IEnumerable<SearchMatch> Best(int count) => TopKeys.Of(_wanted.Span, count).Select(key => Match(Hit.EntryOf(key)));

    private NameMatches Where(Predicate<Hit> isWanted)
    {
        var all = _wanted.Span;
        var first = 0;
        while (first < all.Length && isWanted(all[first]))
            first++;
        if (first == all.Length)
            return this; // as a rule all are
        List<Hit> wanted = [.. all[..first]];
        foreach (ref readonly var hit in all[(first + 1)..])
        {
            if (isWanted(hit))
                wanted.Add(hit);
        }
        return new(_corpus, _hits, hit => _isWanted(hit) && isWanted(hit), wanted.ToArray());
    }

    private SearchMatch Match(int entry)
    {
        ref readonly var hit = ref _hits[entry];
        var value = _corpus.Values[hit.Value];
        var matched = FoldedText.Of(_corpus.Sources[hit.Value]).SourceOf(hit.Start, hit.End);
        return new(_corpus.Ids[entry], hit.Score, SearchMatch.NameOf(value.Field), matched, hit.How);
    }
}

/// <summary>The least of many keys, in order, without sorting them all.</summary>
internal static class TopKeys
{
    private const int WorthSelecting = 4; // times as many keys as are wanted

    /// <summary>The least keys of some hits, in order.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="count">How many keys at most.</param>
    public static ArraySegment<long> Of(ReadOnlySpan<Hit> hits, int count)
    {
        if (count <= 0)
            return ArraySegment<long>.Empty;
        if (count > hits.Length / WorthSelecting)
            return Sorted(hits, count);
        // The best so far, and behind them those that came since; when there is no room for more, only the best stay.
        var (kept, filled, greatest) = (new long[2 * count], 0, long.MaxValue);
        foreach (ref readonly var hit in hits)
        {
            var key = hit.Key;
            if (key > greatest)
                continue;
            kept[filled++] = key;
            if (filled < kept.Length)
                continue;
            Array.Sort(kept);
            (filled, greatest) = (count, kept[count - 1]);
        }
        Array.Sort(kept, 0, filled);
        return new(kept, 0, Math.Min(filled, count));
    }

    private static ArraySegment<long> Sorted(ReadOnlySpan<Hit> hits, int count)
    {
        var sorted = new long[hits.Length];
        for (var number = 0; number < hits.Length; number++)
            sorted[number] = hits[number].Key;
        Array.Sort(sorted);
        return new(sorted, 0, Math.Min(count, sorted.Length));
    }
}
