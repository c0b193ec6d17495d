namespace Graph.Search;

/// <summary>The entries that a search of names found. Their order is worked out, and a match made, only where they are read: a short text
/// is in the names of tens of thousands of entries, of which a page shows ten.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class NameMatches
{
    private readonly NameCorpus _corpus;
    private readonly IReadOnlyDictionary<int, Hit> _hits;
    private readonly Predicate<Hit> _isWanted;
    private readonly long[] _keys; // of the wanted ones, see HitSet.KeyOf; in no order

    internal NameMatches(NameCorpus corpus, HitSet hits)
        : this(corpus, hits.ByEntry, _ => true, hits.Keys())
    {
    }

    private NameMatches(NameCorpus corpus, IReadOnlyDictionary<int, Hit> hits, Predicate<Hit> isWanted, long[] keys) =>
        (_corpus, _hits, _isWanted, _keys) = (corpus, hits, isWanted, keys);

    /// <summary>How many there are.</summary>
    public int Count => _keys.Length;

    /// <summary>The highest score; 0 where there are none.</summary>
    public double BestScore => _keys.Length == 0 ? 0 : _hits[HitSet.EntryOf(_keys.Min())].Score;

    /// <summary>Whether an entry is among them.</summary>
    public bool Contains(string id) => Array.BinarySearch(_corpus.Ids, id, StringComparer.Ordinal) is >= 0 and var entry
        && _hits.TryGetValue(entry, out var hit) && _isWanted(hit);

    /// <summary>Those that score at least so much.</summary>
    public NameMatches AtLeast(double score) => Where(hit => hit.Score >= score);

    /// <summary>Those that match in certain ways.</summary>
    public NameMatches Matching(Predicate<MatchKind> ways) => Where(hit => ways(hit.How));

    /// <summary>The best of them, best first; equal scores in ordinal order of their ids.</summary>
    /// <param name="count">How many at most.</param>
    public IEnumerable<SearchMatch> Best(int count) => TopKeys.Of(_keys, count).Select(key => HitSet.EntryOf(key)).Select(Match);

    private NameMatches Where(Predicate<Hit> isWanted) => new(_corpus, _hits, hit => _isWanted(hit) && isWanted(hit),
        Array.FindAll(_keys, key => isWanted(_hits[HitSet.EntryOf(key)])));

    private SearchMatch Match(int entry)
    {
        var hit = _hits[entry];
        var value = _corpus.Values[hit.Value];
        var matched = FoldedText.Of(value.Source).SourceOf(hit.Start, hit.End);
        return new(_corpus.Ids[entry], hit.Score, SearchMatch.NameOf(value.Field), matched, hit.How);
    }
}

/// <summary>The least of many keys, in order, without sorting them all.</summary>
internal static class TopKeys
{
    private const int WorthSelecting = 4; // times as many keys as are wanted

    /// <summary>The least keys, in order.</summary>
    /// <param name="keys">The keys; they stay as they are.</param>
    /// <param name="count">How many at most.</param>
    public static ArraySegment<long> Of(long[] keys, int count)
    {
        if (count <= 0)
            return ArraySegment<long>.Empty;
        if (count > keys.Length / WorthSelecting)
            return Sorted(keys, count);
        // The best so far, and behind them those that came since; when there is no room for more, only the best stay.
        var (kept, filled, greatest) = (new long[2 * count], 0, long.MaxValue);
        foreach (var key in keys)
        {
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

    private static ArraySegment<long> Sorted(long[] keys, int count)
    {
        long[] sorted = [.. keys];
        Array.Sort(sorted);
        return new(sorted, 0, Math.Min(count, sorted.Length));
    }
}
