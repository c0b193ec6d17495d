namespace Graph.Store.Embedded.Fetching;

/// <summary>Sorts items by whole numbers in time that grows with their number alone, a digit after the other.</summary>
internal static class DigitSort
{
    private const int Bits = 8; // of a digit
    private const int Digits = 1 << Bits;
    private const int Few = 48; // items that are sorted one by one in less time

    /// <summary>Sorts items; those with equal keys stay in their order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="keys">The key of each item, none negative.</param>
    /// <param name="greatest">No key is greater.</param>
    /// <param name="room">Room for as many items, which is written over.</param>
    public static void Sort(Span<int> items, ReadOnlySpan<int> keys, int greatest, Span<int> room)
    {
        if (items.Length <= Few)
        {
            Insert(items, keys);
            return;
        }
        var from = items;
        var to = room[..items.Length];
        var passes = 0;
        for (var shift = 0; shift < 31 && greatest >> shift > 0; shift += Bits, passes++)
        {
            Pass(from, to, keys, shift);
            var sorted = to;
            to = from;
            from = sorted;
        }
        if (passes % 2 == 1)
            from.CopyTo(items);
    }

    private static void Pass(ReadOnlySpan<int> from, Span<int> to, ReadOnlySpan<int> keys, int shift)
    {
        Span<int> next = stackalloc int[Digits]; // where the next item with a digit goes
        next.Clear();
        foreach (var item in from)
            next[keys[item] >> shift & (Digits - 1)]++;
        var before = 0;
        foreach (ref var place in next)
        {
            var count = place;
            place = before;
            before += count;
        }
        foreach (var item in from)
            to[next[keys[item] >> shift & (Digits - 1)]++] = item;
    }

    private static void Insert(Span<int> items, ReadOnlySpan<int> keys)
    {
        for (var i = 1; i < items.Length; i++)
        {
            var (item, place) = (items[i], i);
            for (; place > 0 && keys[items[place - 1]] > keys[item]; place--)
                items[place] = items[place - 1];
            items[place] = item;
        }
    }
}
