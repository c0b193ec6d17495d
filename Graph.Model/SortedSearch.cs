namespace Graph.Model;

/// <summary>Binary search in sorted lists.</summary>
public static class SortedSearch
{
    /// <summary>How many items at the start of a list a test holds for.</summary>
    /// <param name="list">The list.</param>
    /// <param name="holds">The test, given the list and a place in it. It holds up to some place and for nothing behind that.</param>
    public static int CountWhile<T>(ReadOnlySpan<T> list, Func<ReadOnlySpan<T>, int, bool> holds) =>
        CountWhile(list, list.Length, holds);

    /// <summary>The same for a list of any sort.</summary>
    /// <param name="list">The list.</param>
    /// <param name="count">How many items it has.</param>
    /// <param name="holds">The test, given the list and a place in it. It holds up to some place and for nothing behind that.</param>
    public static int CountWhile<TList>(TList list, int count, Func<TList, int, bool> holds) where TList : allows ref struct
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(list, middle))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
