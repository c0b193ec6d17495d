using System.Numerics;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>A set of nodes of one kind: a bit for each.</summary>
internal sealed class NodeSet
{
    private const int WordBits = 64;

    private readonly OrdinalRange _range;
    private readonly ulong[] _words;

    private NodeSet(OrdinalRange range, ulong[] words) => (_range, _words) = (range, words);

    /// <summary>How many nodes are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Bytes of memory that it takes.</summary>
    public long Bytes => sizeof(ulong) * (long)_words.Length;

    /// <summary>A set without nodes.</summary>
    public static NodeSet Empty(OrdinalRange range) => new(range, new ulong[(range.Count + WordBits - 1) / WordBits]);

    /// <summary>The nodes of a kind that pass a test.</summary>
    public static NodeSet Where(OrdinalRange range, Func<int, bool> test)
    {
        var set = Empty(range);
        for (var ordinal = range.First; ordinal < range.End; ordinal++)
        {
            if (test(ordinal))
                set.Add(ordinal);
        }
        return set;
    }

    /// <summary>Whether a node of the kind is in it.</summary>
    public bool Contains(int ordinal) => (_words[(ordinal - _range.First) / WordBits] >> ((ordinal - _range.First) % WordBits) & 1) != 0;

    /// <summary>Adds a node of the kind, while the set is made.</summary>
    public void Add(int ordinal) => _words[(ordinal - _range.First) / WordBits] |= 1UL << ((ordinal - _range.First) % WordBits);

    /// <summary>The nodes that are in both.</summary>
    public NodeSet And(NodeSet other) => Combine(other, static (a, b) => a & b);

    /// <summary>The nodes that are in one of them.</summary>
    public NodeSet Or(NodeSet other) => Combine(other, static (a, b) => a | b);

    /// <summary>The nodes of the kind that are not in it.</summary>
    public NodeSet Not()
    {
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = ~_words[i];
        if (_range.Count % WordBits is > 0 and var used)
            words[^1] &= (1UL << used) - 1;
        return new(_range, words);
    }

    /// <summary>The nodes in it, ascending.</summary>
    public int[] ToOrdinals()
    {
        var ordinals = new int[Count];
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
                ordinals[count++] = _range.First + (i * WordBits) + BitOperations.TrailingZeroCount(word);
        }
        return ordinals;
    }

    private NodeSet Combine(NodeSet other, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = combine(_words[i], other._words[i]);
        return new(_range, words);
    }
}
