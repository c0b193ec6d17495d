using System.Numerics;

namespace Graph.Search;

/// <summary>Many entries, as a bit for each entry that there is.</summary>
/// <remarks>The bits are in parts, each made when an entry in it is added: a part is small enough not to be a large object, of which each
/// search over a million entries would make some, until the runtime collects the whole memory.</remarks>
/// <param name="all">How many entries there are.</param>
internal sealed class EntrySet(int all)
{
    private const int PartShift = 16; // bits of a part, as a power of two
    private const int WordShift = 6; // bits of a word, as a power of two
    private const int WordsOfPart = 1 << (PartShift - WordShift);

    private readonly ulong[]?[] _parts = new ulong[(all >> PartShift) + 1][];

    /// <summary>How many are in the set.</summary>
    public int Count { get; private set; }

    /// <summary>The entries, ascending.</summary>
    public IEnumerable<int> Entries
    {
        get
        {
            for (var part = 0; part < _parts.Length; part++)
            {
                for (var place = 0; place < (_parts[part]?.Length ?? 0); place++)
                {
                    for (var word = _parts[part]![place]; word != 0; word &= word - 1)
                        yield return (part << PartShift) + (place << WordShift) + BitOperations.TrailingZeroCount(word);
                }
            }
        }
    }

    /// <summary>Whether an entry is in the set.</summary>
    public bool Contains(int entry) => _parts[entry >> PartShift] is { } part && (part[WordOf(entry)] >> entry & 1) != 0;

    /// <summary>Adds an entry; false where it was in the set.</summary>
    public bool Add(int entry)
    {
        var part = _parts[entry >> PartShift] ??= new ulong[WordsOfPart];
        ref var word = ref part[WordOf(entry)];
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
        for (var part = 0; part < _parts.Length; part++)
        {
            if (_parts[part] is not { } ours || other._parts[part] is not { } theirs)
                continue;
            var common = both._parts[part] = new ulong[WordsOfPart];
            for (var place = 0; place < common.Length; place++)
            {
                common[place] = ours[place] & theirs[place];
                both.Count += BitOperations.PopCount(common[place]);
            }
        }

        return both;
    }

    private static int WordOf(int entry) => entry >> WordShift & (WordsOfPart - 1);
}
