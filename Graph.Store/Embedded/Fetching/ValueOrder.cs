using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>How values of properties compare: text by code point, false before true, numbers and days as they are.</summary>
internal static class ValueOrder
{
    /// <summary>Which of two values comes first.</summary>
    /// <exception cref="ArgumentException">They are of different sorts.</exception>
    public static int Compare(object x, object y) => (x, y) switch
    {
        (string a, string b) => CodePointOrder.Instance.Compare(a, b),
        (int a, int b) => a.CompareTo(b),
        (int or long, int or long) => Convert.ToInt64(x, null).CompareTo(Convert.ToInt64(y, null)),
        (bool a, bool b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        _ => throw new ArgumentException($"A {x.GetType().Name} cannot be compared with a {y.GetType().Name}."),
    };

    /// <summary>The number of a value among sorted ones: that of an equal one is twice its place; one that is not among them has the odd
    /// number between its neighbours.</summary>
    /// <exception cref="ArgumentException">They are of different sorts.</exception>
    public static int NumberIn(ReadOnlySpan<object> sorted, object value)
    {
        var place = SortedSearch.CountWhile(sorted, (values, i) => Compare(values[i], value) < 0);
        return place < sorted.Length && Compare(sorted[place], value) == 0 ? 2 * place : (2 * place) - 1;
    }

    /// <summary>Whether two values are equal.</summary>
    /// <exception cref="ArgumentException">They are of different sorts.</exception>
    public static bool Same(object x, object y) => x is string a && y is string b ? a == b : Compare(x, y) == 0;
}
