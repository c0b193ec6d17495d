using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>The order of the entries of an index: by the id of the node, then by text, then by fact; equal ones stay as they
/// came.</summary>
internal static class EntryOrder
{
    /// <summary>The entries in order.</summary>
    /// <remarks>Ids begin alike, so that comparing them takes long, and nodes have ordinals in their order: entries are sorted by these,
    /// then the few of each node among themselves.</remarks>
    public static TextEntry[] Of(GraphView graph, IReadOnlyList<TextEntry> entries)
    {
        var (keys, place) = (new ulong[entries.Count], 0u);
        for (var at = 0; at < keys.Length; at++)
        {
            if (at == 0 || entries[at].Owner != entries[at - 1].Owner) // the texts of a node mostly come together
                place = PlaceOf(graph.Snapshot, entries[at].Owner);
            keys[at] = ((ulong)place << 32) | (uint)at;
        }

        Array.Sort(keys);
        var comparer = Comparer<ulong>.Create((one, other) => Compare(entries, (int)one, (int)other));
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] >> 32 == keys[start] >> 32; end++)
            {
            }

            Array.Sort(keys, start, end - start, comparer);
        }

        return Array.ConvertAll(keys, key => entries[(int)key]);
    }

    // A node that a change adds to the graph has the place before the node that it would be inserted before.
    private static uint PlaceOf(GraphSnapshot graph, NodeId owner) => graph.TryFind(owner, out var ordinal) ? (uint)ordinal * 2 + 1
        : (uint)graph.LowerBound(owner.ToString()) * 2;

    private static int Compare(IReadOnlyList<TextEntry> entries, int one, int other)
    {
        var (first, second) = (entries[one], entries[other]);
        var order = first.Owner.CompareTo(second.Owner);
        if (order == 0)
            order = string.CompareOrdinal(first.Text, second.Text);
        if (order == 0)
            order = Nullable.Compare(first.Fact, second.Fact);
        return order == 0 ? one.CompareTo(other) : order;
    }
}
