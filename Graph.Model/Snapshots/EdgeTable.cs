namespace Graph.Model;

/// <summary>The edges of one kind while a snapshot is made: their ends by ordinal, sorted by counting.</summary>
internal sealed class EdgeTable(Edge[] edges, int[] from, int[] to)
{
    /// <summary>Both directions. With <paramref name="keepOrder"/> a node's outgoing edges stay in the order given, otherwise they are
    /// sorted by end.</summary>
    /// <exception cref="ArgumentException">An edge occurs twice; where the order is kept, it may.</exception>
    public (Adjacency Forward, Adjacency Backward) Build(bool keepOrder)
    {
        if (edges.Length == 0)
            return (Adjacency.None, Adjacency.None);
        var ordered = keepOrder || IsSorted() ? this : SortedBy(to);
        var forward = ordered.IsByFrom() ? ordered : ordered.SortedBy(ordered.From);
        if (!keepOrder)
            forward.RejectRepeats();
        return (forward.Forward(), forward.Backward());
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

    private void RejectRepeats()
    {
        for (var i = 1; i < from.Length; i++)
        {
            if (to[i - 1] == to[i] && from[i - 1] == from[i])
                throw new ArgumentException($"{GraphSchema.KindOf(edges[i])} from {edges[i].From} to {edges[i].To} occurs twice.");
        }
    }

    /// <summary>A stable sort by one of the ends.</summary>
    private EdgeTable SortedBy(int[] keys)
    {
        var (least, next) = Starts(keys);
        EdgeTable sorted = new(new Edge[keys.Length], new int[keys.Length], new int[keys.Length]);
        var placed = sorted.Edges.AsSpan(); // writing into a span is not checked for the type of the edge
        for (var i = 0; i < keys.Length; i++)
        {
            var place = next[keys[i] - least]++;
            (placed[place], sorted.From[place], sorted.To[place]) = (edges[i], from[i], to[i]);
        }
        return sorted;
    }

    /// <summary>The edges from where they start; they are in that order.</summary>
    private Adjacency Forward()
    {
        var (first, starts) = Starts(from);
        return new(first, starts, to, edges);
    }

    /// <summary>The edges from where they end, in the order that they have here.</summary>
    private Adjacency Backward()
    {
        var (first, starts) = Starts(to);
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var (sorted, ends) = (new Edge[to.Length], new int[to.Length]);
        var placed = sorted.AsSpan();
        for (var i = 0; i < to.Length; i++)
        {
            var place = next[to[i] - first]++;
            (placed[place], ends[place]) = (edges[i], from[i]);
        }
        return new(first, starts, ends, sorted);
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
