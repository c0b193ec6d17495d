using System.Numerics;

namespace Graph.Search;

/// <summary>Many entries, as a bit for each entry that there is.</summary>
/// <param name="all">How many entries there are.</param>
internal sealed class EntrySet(int all)
{
    private readonly ulong[] _bits = new ulong[(all >> 6) + 1];

    /// <summary>How many are in the set.</summary>
    public int Count { get; private set; }

    /// <summary>The entries, ascending.</summary>
    public IEnumerable<int> Entries
    {
        get
        {
            for (var place = 0; place < _bits.Length; place++)
            {
                for (var word = _bits[place]; word != 0; word &= word - 1)
                    yield return (place << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>Whether an entry is in the set.</summary>
    public bool Contains(int entry) => (_bits[entry >> 6] >> entry & 1) != 0;

    /// <summary>Adds an entry; false where it was in the set.</summary>
    public bool Add(int entry)
    {
        ref var word = ref _bits[entry >> 6];
        var bit = 1UL << entry;
        if ((word & bit) != 0)
            return false;
        word |= bit;
        Count++;
        return true;
    }

    /// <summary>Adds entries.</summary>
    public void AddAll(IEnumerable<int> entries)
    {
        foreach (var entry in entries)
            Add(entry);
    }

    /// <summary>The entries that are in both sets.</summary>
    public EntrySet And(EntrySet other)
    {
        EntrySet both = new(all);
        for (var place = 0; place < _bits.Length; place++)
        {
            both._bits[place] = _bits[place] & other._bits[place];
            both.Count += BitOperations.PopCount(both._bits[place]);
        }

        return both;
    }
}
