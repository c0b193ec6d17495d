namespace Graph.Search;

/// <summary>The entries that a search of names found. Their order is worked out, and a match made, only where they are read: a short text
/// is in the names of tens of thousands of entries, of which a page shows ten.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class NameMatches
{
    private readonly HitSet _found;
    private readonly HitTable? _wanted; // those that a condition has left; null for all

    internal NameMatches(HitSet found, HitTable? wanted = null) => (_found, _wanted) = (found, wanted);

    /// <summary>How many there are.</summary>
    public int Count => _wanted?.Count ?? _found.Count;

    /// <summary>The highest score; 0 where there are none.</summary>
    public double BestScore
    {
        get
        {
            if (_wanted is null)
                return _found.BestScore;
            var best = 0.0;
            foreach (ref readonly var hit in _wanted.Hits)
                best = Math.Max(best, hit.Score);
            return best;
        }
    }

    /// <summary>Whether an entry is among them.</summary>
    public bool Contains(string id) => Array.BinarySearch(_found.Corpus.Ids, id, StringComparer.Ordinal) is >= 0 and var entry
        && (_wanted?.Contains(entry) ?? _found.Contains(entry));

    /// <summary>Those that score at least so much.</summary>
    public NameMatches AtLeast(double score) => _found.LeastScore >= score ? this : Where(hit => hit.Score >= score);

    /// <summary>Those that match in certain ways.</summary>
    public NameMatches Matching(Predicate<MatchKind> ways) => _found.AreAll(ways) ? this : Where(hit => ways(hit.How));

    /// <summary>The best of them, best first; equal scores in ordinal order of their ids.</summary>
    /// <param name="count">How many at most.</param>
    public IEnumerable<SearchMatch> Best(int count)
    {
        var keys = _wanted is null ? _found.Best(count) : _wanted.Best(count);
        var hits = _wanted ?? _found.Of(keys.Select(Hit.EntryOf));
        return keys.Select(key => Match(hits[Hit.EntryOf(key)]));
    }

    private NameMatches Where(Predicate<Hit> isWanted)
    {
        var (all, wanted) = (_wanted ?? _found.All(), new HitTable());
        foreach (ref readonly var hit in all.Hits)
        {
            if (isWanted(hit))
                wanted.Keep(hit);
        }

        return wanted.Count == all.Count ? this : new(_found, wanted);
    }

    private SearchMatch Match(in Hit hit)
    {
        var corpus = _found.Corpus;
        var matched = FoldedText.Of(corpus.Sources[hit.Value]).SourceOf(hit.Start, hit.End);
        return new(corpus.Ids[hit.Entry], hit.Score, SearchMatch.NameOf(corpus.Values[hit.Value].Field), matched, hit.How);
    }
}

/// <summary>The entries with the least ranks, each once, while they are being found.</summary>
/// <param name="count">How many are wanted, at least one.</param>
internal sealed class BestEntries(int count)
{
    // The best so far, and behind them those that came since; when there is no room for more, only the best stay.
    private readonly long[] _kept = new long[2 * count];
    private readonly HashSet<int> _entries = [];
    private int _filled;
    private long _greatest = long.MaxValue;

    /// <summary>What ranks behind this is not among them. It falls.</summary>
    public int Worst => (int)(_greatest >> 32);

    /// <summary>Offers an entry, which may have been offered before.</summary>
    public void Offer(int rank, int entry)
    {
        var key = Hit.KeyOf(rank, entry);
        if (key > _greatest)
            return;
        _kept[_filled++] = key;
        if (_filled == _kept.Length)
            Cut();
    }

    /// <summary>Their keys, in order.</summary>
    public ArraySegment<long> InOrder()
    {
        Cut();
        return new(_kept, 0, _filled);
    }

    private void Cut()
    {
        Array.Sort(_kept, 0, _filled);
        _entries.Clear();
        var distinct = 0;
        for (var at = 0; at < _filled && distinct < count; at++)
        {
            if (_entries.Add(Hit.EntryOf(_kept[at])))
                _kept[distinct++] = _kept[at];
        }

        _filled = distinct;
        if (distinct == count)
            _greatest = _kept[count - 1];
    }
}
