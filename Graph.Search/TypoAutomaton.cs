namespace Graph.Search;

/// <summary>Reads a name character by character and keeps all the ways in which it can come within one typing error of a text.</summary>
/// <param name="None">Bit i: the name so far is the first i characters of the text.</param>
/// <param name="One">Bit i: the same with one error.</param>
/// <param name="Swap">Bit i: as <paramref name="None"/>, and character i + 1 came in place of character i.</param>
/// <remarks>The bit-parallel automaton of Wu and Manber, with exchange of neighbours added. Texts of at most <see cref="MaxLength"/>.</remarks>
internal readonly record struct TypoAutomaton(ulong None, ulong One, ulong Swap)
{
    /// <summary>The longest text.</summary>
    public const int MaxLength = 62;

    /// <summary>Nothing read yet: none of the text, or its first character left out.</summary>
    public static TypoAutomaton Start { get; } = new(1, 2, 0);

    /// <summary>Whether no continuation can come within one error any more.</summary>
    public bool IsDead => (None | One | Swap) == 0;

    /// <summary>Whether no further error is allowed.</summary>
    public bool HasErred => None == 0;

    /// <summary>Reads one character.</summary>
    /// <param name="at">Bit i: the character is character i of the text.</param>
    public TypoAutomaton Read(ulong at)
    {
        var none = (None & at) << 1;
        var one = ((One & at) << 1) | None | (None << 1) | (none << 1) | ((Swap & at) << 2);
        return new(none, one, None & (at >> 1));
    }

    /// <summary>Both at once.</summary>
    public TypoAutomaton Or(TypoAutomaton other) => new(None | other.None, One | other.One, Swap | other.Swap);

    /// <summary>Whether the whole text of a length was read.</summary>
    public bool Accepts(int length) => (((None | One) >> length) & 1) != 0;

    /// <summary>The same without what lies beyond the end of a text of a length.</summary>
    public TypoAutomaton Within(int length)
    {
        var mask = (2UL << length) - 1;
        return new(None & mask, One & mask, Swap & mask);
    }
}
