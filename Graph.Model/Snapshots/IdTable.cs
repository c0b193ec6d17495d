using System.Numerics;
using System.Runtime.InteropServices;

namespace Graph.Model;

/// <summary>Finds the place of a node among others by its id.</summary>
/// <remarks>Safe for concurrent reading. Analyses look ids up by the million: a slot has the hash beside the place, so that a look-up reads
/// one slot and one id as a rule, and needs no text of its own.</remarks>
public sealed class IdTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio

    private readonly Node[] _nodes;
    private readonly ulong[] _slots; // the upper half of the hash, and the place plus one; 0 for none
    private readonly int _mask;

    /// <summary>A table of nodes.</summary>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public IdTable(Node[] nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        _nodes = nodes;
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * nodes.Length))];
        _mask = _slots.Length - 1;
        for (var place = 0; place < nodes.Length; place++)
            Add(nodes[place].Id, place);
    }

    /// <summary>A table of nodes with the same ids, in the same order, as those of another one.</summary>
    public IdTable(Node[] nodes, IdTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (_nodes, _slots, _mask) = (nodes, other._slots, other._mask);
    }

    /// <summary>The place of the node with this id, which may be any text; false where there is none.</summary>
    public bool TryFind(ReadOnlySpan<char> id, out int place)
    {
        var hash = HashOf(id);
        for (var at = (int)hash & _mask; _slots[at] is var slot && slot != 0; at = (at + 1) & _mask)
        {
            place = (int)(uint)slot - 1;
            if (slot >> 32 == hash >> 32 && id.SequenceEqual(_nodes[place].Id.ToString()))
                return true;
        }
        place = 0;
        return false;
    }

    private void Add(NodeId id, int place)
    {
        var hash = HashOf(id.ToString());
        var at = (int)hash & _mask;
        for (; _slots[at] != 0; at = (at + 1) & _mask)
        {
            if (_slots[at] >> 32 == hash >> 32 && _nodes[(int)(uint)_slots[at] - 1].Id == id)
                throw new ArgumentException($"{id} occurs twice.");
        }
        _slots[at] = (hash & 0xFFFFFFFF_00000000) | (uint)(place + 1);
    }

    private static ulong HashOf(ReadOnlySpan<char> id)
    {
        var hash = (ulong)id.Length;
        foreach (var part in MemoryMarshal.Cast<char, ulong>(id))
            hash = Step(hash, part);
        foreach (var character in id[(id.Length & ~3)..])
            hash = Step(hash, character);
        return hash;
    }

    private static ulong Step(ulong hash, ulong part)
    {
        var mixed = (hash ^ part) * Mix;
        return mixed ^ (mixed >> 29);
    }
}
