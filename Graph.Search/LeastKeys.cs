namespace Graph.Search;

/// <summary>The least of many keys, in order, without sorting them all.</summary>
public static class LeastKeys
{
    /// <summary>How many times as many keys as are wanted are worth selecting from.</summary>
    internal const int WorthSelecting = 4;

    /// <summary>The least of some keys, in order.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="count">How many at most.</param>
    public static ArraySegment<long> Of(ReadOnlySpan<long> keys, int count)
    {
        if (count <= 0)
            return ArraySegment<long>.Empty;
        if (count > keys.Length / WorthSelecting)
            return Sorted(keys, count);
        // The least so far, and behind them those that came since; when there is no room for more, only the least stay.
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

    private static ArraySegment<long> Sorted(ReadOnlySpan<long> keys, int count)
    {
        var sorted = keys.ToArray();
        Array.Sort(sorted);
        return new(sorted, 0, Math.Min(count, sorted.Length));
    }
}
