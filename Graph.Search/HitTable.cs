using System.Numerics;

namespace Graph.Search;

/// <summary>The best place at which each entry was found, looked up by entry.</summary>
/// <remarks>A short text is in the names of tens of thousands of entries, so the places lie in one array, and a table of their numbers
/// finds them: half of the time of a dictionary, and less memory.</remarks>
internal sealed class HitTable
{
    private const int Least = 16;
    private const uint Spread = 2654435769; // 2³² ÷ the golden ratio (Knuth)

    private Hit[] _hits = new Hit[Least / 2];
    private int[] _slots = new int[Least]; // the number of a hit, counted from 1; 0 where there is none
    private int _shift = 32 - BitOperations.Log2(Least);

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The places, in the order in which the entries were first found.</summary>
    public ReadOnlySpan<Hit> Hits => _hits.AsSpan(0, Count);

    /// <summary>The entries, in that order.</summary>
    public IEnumerable<int> Entries => Enumerable.Range(0, Count).Select(number => _hits[number].Entry);

    /// <summary>The place of an entry that is there.</summary>
    public ref readonly Hit this[int entry] => ref _hits[_slots[SlotOf(entry)] - 1];

    /// <summary>Whether an entry is there.</summary>
    public bool Contains(int entry) => _slots[SlotOf(entry)] != 0;

    /// <summary>The place of an entry, which is added where it is not there yet.</summary>
    public ref Hit GetOrAdd(int entry, out bool exists)
    {
        if (Count == _hits.Length)
            Grow();
        ref var number = ref _slots[SlotOf(entry)];
        exists = number != 0;
        if (!exists)
            number = ++Count;
        return ref _hits[number - 1];
    }

    /// <summary>The keys of the best entries, in order.</summary>
    /// <param name="count">How many at most.</param>
    public ArraySegment<long> Best(int count)
    {
        var keys = new long[Count];
        for (var number = 0; number < keys.Length; number++)
            keys[number] = _hits[number].Key;
        return LeastKeys.Of(keys, count);
    }

    /// <summary>Keeps a place where its entry has none, or a worse one.</summary>
    public void Keep(in Hit hit)
    {
        ref var best = ref GetOrAdd(hit.Entry, out var exists);
        if (!exists || hit.IsBetter(best))
            best = hit;
    }

    // Half of the slots are free, so that the next free one is near.
    private int SlotOf(int entry)
    {
        var slot = (int)((uint)entry * Spread >> _shift);
        while (_slots[slot] is not 0 and var number && _hits[number - 1].Entry != entry)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref _hits, _hits.Length * 2);
        (_slots, _shift) = (new int[_slots.Length * 2], _shift - 1);
        for (var number = 0; number < Count; number++)
            _slots[SlotOf(_hits[number].Entry)] = number + 1;
    }
}

/// <summary>The best place at which an entry was found: a part of one of its names.</summary>
/// <param name="Score">What it is worth.</param>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Value">The number of the name in the corpus.</param>
/// <param name="Start">Where the part begins in the folded name.</param>
/// <param name="End">Where it ends.</param>
/// <param name="How">In which way it matches.</param>
internal readonly record struct Hit(double Score, int Entry, int Value, short Start, short End, MatchKind How)
{
    // Scores are multiples of a millionth.
    private const double Steps = 1e6;

    /// <summary>How many characters it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is worth more than another place of the same entry; of equal ones the first counts.</summary>
    public bool IsBetter(in Hit other) => Score > other.Score
        || (Score == other.Score && (Value < other.Value || (Value == other.Value && Start < other.Start)));

    /// <summary>Score and entry in one integer: the lesser, the better; equal scores by entry. Sorting these is many times faster than
    /// comparing hits.</summary>
    public long Key => KeyOf(Rank, Entry);

    /// <summary>The score as an integer: the lesser, the better.</summary>
    public int Rank => (int)Math.Round((1 - Score) * Steps);

    /// <summary>The key of an entry.</summary>
    public static long KeyOf(int rank, int entry) => ((long)rank << 32) | (uint)entry;

    /// <summary>The entry of a key.</summary>
    public static int EntryOf(long key) => (int)key;

    /// <summary>A score as a multiple of a millionth.</summary>
    public static double Rounded(double score) => Math.Round(score * Steps) / Steps;
}
