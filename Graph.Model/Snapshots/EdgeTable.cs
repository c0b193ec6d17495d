namespace Graph.Model;

/// <summary>The edges of one kind while a snapshot is made: their ends by ordinal, sorted by counting.</summary>
internal sealed class EdgeTable(Edge[] edges, int[] from, int[] to)
{
    /// <summary>Both directions. With <paramref name="keepOrder"/> a node's outgoing edges stay in the order given, otherwise they are sorted by end.</summary>
    public (Adjacency Forward, Adjacency Backward) Build(bool keepOrder)
    {
        if (edges.Length == 0)
            return (Adjacency.None, Adjacency.None);
        var forward = (keepOrder || IsSorted() ? this : SortedBy(to, out _, out _)).ByFrom(out var first, out var starts);
        var backward = forward.SortedBy(forward.To, out var firstBack, out var startsBack);
        return (new(first, starts, forward.To, forward.Edges), new(firstBack, startsBack, backward.From, backward.Edges));
    }

    private Edge[] Edges => edges;

    private int[] From => from;

    private int[] To => to;

    /// <summary>Whether the edges come by start and end already, as they do from a file.</summary>
    private bool IsSorted()
    {
        for (var i = 1; i < from.Length; i++)
        {
            if (from[i - 1] > from[i] || (from[i - 1] == from[i] && to[i - 1] > to[i]))
                return false;
        }
        return true;
    }

    private EdgeTable ByFrom(out int first, out int[] starts) => SortedBy(from, out first, out starts);

    /// <summary>A stable sort by one of the ends, and where the rows of the ends then begin.</summary>
    private EdgeTable SortedBy(int[] keys, out int first, out int[] starts)
    {
        var (least, most) = (int.MaxValue, -1);
        foreach (var key in keys)
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        first = least;
        starts = new int[most - least + 2];
        foreach (var key in keys)
            starts[key - least + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        EdgeTable sorted = new(new Edge[keys.Length], new int[keys.Length], new int[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[keys[i] - least]++;
            (sorted.Edges[place], sorted.From[place], sorted.To[place]) = (edges[i], from[i], to[i]);
        }
        return sorted;
    }
}
