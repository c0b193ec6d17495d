using System.Numerics;
using System.Runtime.InteropServices;

namespace Graph.Model;

/// <summary>Finds the place of a node among others by its id.</summary>
/// <remarks>Safe for concurrent reading. Analyses look ids up by the million: a slot has the hash beside the place, so that a look-up reads
/// one slot and one id as a rule, and needs no text of its own.</remarks>
public sealed class IdTable
{
    private const ulong Mix = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio
    private const int Together = 64; // look-ups that are under way at the same time

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

    /// <summary>The places of many nodes. In a large graph a look-up mostly waits for the memory: here many wait together.</summary>
    /// <param name="ids">The ids, one behind the other; they may be any texts.</param>
    /// <param name="ends">Where each of them ends.</param>
    /// <param name="places">Gets the place of the node with each id; -1 where there is none.</param>
    /// <param name="found">Gets the id of each of these nodes; not set where there is none.</param>
    public void FindAll(ReadOnlySpan<char> ids, ReadOnlySpan<int> ends, Span<int> places, Span<NodeId> found)
    {
        var start = 0;
        for (var first = 0; first < ends.Length; first += Together)
        {
            var some = ends.Slice(first, Math.Min(Together, ends.Length - first));
            FindSome(ids, start, some, places.Slice(first, some.Length), found.Slice(first, some.Length));
            start = some[^1];
        }
    }

    // Each pass reads memory that does not depend on what the pass itself has read, so that the processor need not wait in between.
    private void FindSome(ReadOnlySpan<char> ids, int start, ReadOnlySpan<int> ends, Span<int> places, Span<NodeId> found)
    {
        Span<ulong> hashes = stackalloc ulong[Together];
        Span<int> lengths = stackalloc int[Together];
        for (int i = 0, from = start; i < ends.Length; from = ends[i++])
            hashes[i] = HashOf(ids[from..ends[i]]);
        for (var i = 0; i < ends.Length; i++)
            places[i] = (int)(uint)_slots[(int)hashes[i] & _mask] - 1;
        for (var i = 0; i < ends.Length; i++)
            places[i] = LikelyPlace(hashes[i]);
        for (var i = 0; i < ends.Length; i++)
            found[i] = places[i] < 0 ? default : _nodes[places[i]].Id;
        for (var i = 0; i < ends.Length; i++)
            lengths[i] = found[i].ToString().Length;
        for (int i = 0, from = start; i < ends.Length; from = ends[i++])
        {
            var id = ids[from..ends[i]];
            if (places[i] >= 0 && (lengths[i] != id.Length || !id.SequenceEqual(found[i].ToString())))
                (places[i], found[i]) = TryFind(id, out var place) ? (place, _nodes[place].Id) : (-1, default);
        }
    }

    /// <summary>The first place with this upper half of a hash, where the id almost certainly is; -1 where it is nowhere.</summary>
    private int LikelyPlace(ulong hash)
    {
        var at = (int)hash & _mask;
        while (_slots[at] is var slot && slot != 0 && slot >> 32 != hash >> 32)
            at = (at + 1) & _mask;
        return (int)(uint)_slots[at] - 1;
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
