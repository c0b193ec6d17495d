namespace Graph.Model;

/// <summary>The edges of one kind while a snapshot is made: their ends by ordinal, sorted by counting.</summary>
internal sealed class EdgeTable(Edge[] edges, int[] from, int[] to)
{
    /// <summary>Both directions. With <paramref name="keepOrder"/> a node's outgoing edges stay in the order given, otherwise they are
    /// sorted by end.</summary>
    public (Adjacency Forward, Adjacency Backward) Build(bool keepOrder)
    {
        if (edges.Length == 0)
            return (Adjacency.None, Adjacency.None);
        var ordered = keepOrder || IsSorted() ? this : SortedBy(to);
        var forward = ordered.IsByFrom() ? ordered : ordered.SortedBy(ordered.From);
        var backward = forward.SortedBy(forward.To);
        return (Rows(forward.From, forward.To, forward.Edges), Rows(backward.To, backward.From, backward.Edges));
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

    private bool IsByFrom()
    {
        for (var i = 1; i < from.Length; i++)
        {
            if (from[i - 1] > from[i])
                return false;
        }
        return true;
    }

    /// <summary>A stable sort by one of the ends.</summary>
    private EdgeTable SortedBy(int[] keys)
    {
        var (least, next) = Starts(keys);
        EdgeTable sorted = new(new Edge[keys.Length], new int[keys.Length], new int[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[keys[i] - least]++;
            (sorted.Edges[place], sorted.From[place], sorted.To[place]) = (edges[i], from[i], to[i]);
        }
        return sorted;
    }

    private static Adjacency Rows(int[] keys, int[] ends, Edge[] edges)
    {
        var (first, starts) = Starts(keys);
        return new(first, starts, ends, edges);
    }

    /// <summary>The least of some ordinals, and for each from there on where its row begins once they are sorted.</summary>
    private static (int Least, int[] Starts) Starts(int[] keys)
    {
        var (least, most) = (int.MaxValue, -1);
        foreach (var key in keys)
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        var starts = new int[most - least + 2];
        foreach (var key in keys)
            starts[key - least + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        return (least, starts);
    }
}
