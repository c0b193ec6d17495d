using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graph.Search;

/// <summary>Puts places of a text in the order of what follows them up to a terminator.</summary>
/// <remarks>Multikey quicksort (Bentley and Sedgewick 1997), four characters at a time as one number. Code of its own, compiled at once and
/// whole: in a process that has just started, the sort of the library for such keys runs as code that is not optimized yet and counts its
/// own steps, which takes several times as long.</remarks>
internal static class SuffixSort
{
    private const char Terminator = NameCorpus.Terminator;
    private const int Packed = 4;
    private const int Few = 16;

    /// <summary>Sorts places. Those that are followed by the same are in no particular order.</summary>
    /// <param name="text">The text; a terminator follows each place.</param>
    /// <param name="places">The places.</param>
    public static void Sort(char[] text, Span<int> places) => Sort(text, places, new ulong[places.Length], 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(char[] text, Span<int> places, Span<ulong> keys, int depth)
    {
        for (var number = 0; number < places.Length; number++)
            keys[number] = Key(text, places[number] + depth);
        Split(text, places, keys, depth, 2 * BitOperations.Log2((uint)places.Length | 1));
    }

    // Splits the places into those with lesser, equal and greater keys. Where that fails to make them few, the library's sort takes over.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Split(char[] text, Span<int> places, Span<ulong> keys, int depth, int splits)
    {
        for (; places.Length > Few && splits > 0; splits--)
        {
            var pivot = Middle(keys[0], keys[keys.Length / 2], keys[^1]);
            var (low, next, high) = (0, 0, keys.Length);
            while (next < high)
            {
                var key = keys[next];
                if (key < pivot)
                    Swap(places, keys, low++, next++);
                else if (key > pivot)
                    Swap(places, keys, next, --high);
                else
                    next++;
            }
            Split(text, places[..low], keys[..low], depth, splits - 1);
            Deepen(text, places[low..high], pivot, keys[low..high], depth);
            places = places[high..];
            keys = keys[high..];
        }

        if (places.Length > Few)
            keys.Sort(places);
        else
            Insert(places, keys);
        for (var (low, high) = (0, 0); low < places.Length; low = high)
        {
            while (high < places.Length && keys[high] == keys[low])
                high++;
            Deepen(text, places[low..high], keys[low], keys[low..high], depth);
        }
    }

    // A key that ends in the terminator holds all there is to compare.
    private static void Deepen(char[] text, Span<int> places, ulong key, Span<ulong> keys, int depth)
    {
        if (places.Length > 1 && (key & char.MaxValue) != Terminator)
            Sort(text, places, keys, depth + Packed);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Insert(Span<int> places, Span<ulong> keys)
    {
        for (var number = 1; number < keys.Length; number++)
        {
            var (key, place, at) = (keys[number], places[number], number);
            for (; at > 0 && keys[at - 1] > key; at--)
                (keys[at], places[at]) = (keys[at - 1], places[at - 1]);
            (keys[at], places[at]) = (key, place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Swap(Span<int> places, Span<ulong> keys, int one, int other)
    {
        (keys[one], keys[other]) = (keys[other], keys[one]);
        (places[one], places[other]) = (places[other], places[one]);
    }

    private static ulong Middle(ulong one, ulong other, ulong third) =>
        Math.Max(Math.Min(one, other), Math.Min(Math.Max(one, other), third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(char[] text, int place)
    {
        var key = 0UL;
        for (var number = 0; number < Packed; number++)
        {
            key <<= 16;
            if (text[place] != Terminator)
                key |= text[place++];
        }
        return key;
    }
}
