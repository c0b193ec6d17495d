using System.Numerics;

namespace Graph.Search;

/// <summary>Reads a name character by character and keeps all the ways in which it can come within one typing error of a text.</summary>
/// <typeparam name="TBits">The bits.</typeparam>
/// <param name="None">Bit i: the name so far is the first i characters of the text.</param>
/// <param name="One">Bit i: the same with one error.</param>
/// <param name="Swap">Bit i: as <paramref name="None"/>, and character i + 1 came in place of character i.</param>
/// <remarks>The bit-parallel automaton of Wu and Manber, with exchange of neighbours added. A text of n characters needs n + 2
/// bits.</remarks>
internal readonly record struct TypoAutomaton<TBits>(TBits None, TBits One, TBits Swap)
    where TBits : IBinaryInteger<TBits>
{
    /// <summary>Nothing read yet: none of the text, or its first character left out.</summary>
    public static TypoAutomaton<TBits> Start { get; } = new(TBits.One, TBits.One << 1, TBits.Zero);

    /// <summary>The first characters of the text were read as they are, and the next may be left out.</summary>
    public static TypoAutomaton<TBits> At(int length) => new(TBits.One << length, TBits.One << (length + 1), TBits.Zero);

    /// <summary>Whether no continuation can come within one error any more.</summary>
    public bool IsDead => TBits.IsZero(None | One | Swap);

    /// <summary>Whether no further error is allowed.</summary>
    public bool HasErred => TBits.IsZero(None);

    /// <summary>Reads one character.</summary>
    /// <param name="at">Bit i: the character is character i of the text.</param>
    public TypoAutomaton<TBits> Read(TBits at)
    {
        var none = (None & at) << 1;
        var one = ((One & at) << 1) | None | (None << 1) | (none << 1) | ((Swap & at) << 2);
        return new(none, one, None & (at >> 1));
    }

    /// <summary>Both at once.</summary>
    public TypoAutomaton<TBits> Or(TypoAutomaton<TBits> other) => new(None | other.None, One | other.One, Swap | other.Swap);

    /// <summary>Whether the whole text of a length was read.</summary>
    public bool Accepts(int length) => !TBits.IsZero(((None | One) >> length) & TBits.One);

    /// <summary>The same without what lies beyond the end of a text of a length.</summary>
    public TypoAutomaton<TBits> Within(int length)
    {
        var mask = (TBits.One << (length + 1)) - TBits.One;
        return new(None & mask, One & mask, Swap & mask);
    }
}
