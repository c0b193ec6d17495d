namespace Graph.Model;

/// <summary>The order of text in every store: by Unicode code point.</summary>
/// <remarks>That is byte order of UTF-8. <see cref="string.CompareOrdinal(string, string)"/> is not: it puts characters beyond U+FFFF,
/// which UTF-16 writes as surrogates (U+D800–U+DFFF), before U+E000–U+FFFF.</remarks>
public sealed class CodePointOrder : IComparer<string>
{
    private CodePointOrder()
    {
    }

    /// <summary>The one instance.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <summary>Which of two texts comes first; null before any.</summary>
    public int Compare(string? x, string? y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        if (x is null || y is null)
            return x is null ? -1 : 1;
        var common = x.AsSpan().CommonPrefixLength(y);
        return common == x.Length || common == y.Length ? x.Length - y.Length : Weight(x[common]) - Weight(y[common]);
    }

    // Surrogates move above the rest of the plane; everything below them stays where it is.
    private static int Weight(char c) => c < 0xD800 ? c : c < 0xE000 ? c + 0x2000 : c - 0x800;
}
