namespace Graph.Model;

/// <summary>The edges of one kind, seen from one side: for each node the ordinals of the other ends, in one array.</summary>
/// <remarks>Immutable. The ends of a node are in ascending order, which is that of their ids; those of <see
/// cref="GraphSchema.CitedIn"/>, seen from the node that cites, are in the order of the data and may repeat.</remarks>
public sealed class Adjacency
{
    private const int BlockBits = 6;

    private readonly int _first;
    private readonly int _rows;

    // Where the rows begin. Most are short, so that 16 bits say how far behind the first row of its block of 64 a row begins. Where a
    // block has too many edges for that, each row is a block of its own.
    private readonly int[] _blocks;
    private readonly ushort[]? _offsets;
    private readonly int[] _ends;
    private readonly Edge[] _edges;

    internal Adjacency(int first, int[] starts, int[] ends, Edge[] edges)
    {
        (_first, _rows, _ends, _edges) = (first, starts.Length - 1, ends, edges);
        _offsets = OffsetsOf(starts);
        _blocks = _offsets is null ? starts
            : [.. Enumerable.Range(0, (_rows >> BlockBits) + 1).Select(block => starts[block << BlockBits])];
    }

    /// <summary>No edges.</summary>
    internal static Adjacency None { get; } = new(0, [0], [], []);

    /// <summary>How many edges there are.</summary>
    public int Count => _ends.Length;

    /// <summary>All edges, by the node on this side and then in the order of its row.</summary>
    public ReadOnlySpan<Edge> Edges => _edges;

    /// <summary>The ordinals of the other ends of a node's edges.</summary>
    public ReadOnlySpan<int> NeighborsOf(int ordinal)
    {
        var row = ordinal - _first;
        if ((uint)row >= (uint)_rows)
            return [];
        var start = StartOf(row);
        return _ends.AsSpan(start, StartOf(row + 1) - start);
    }

    /// <summary>A node's edges, parallel to <see cref="NeighborsOf"/>.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int ordinal)
    {
        var row = ordinal - _first;
        if ((uint)row >= (uint)_rows)
            return [];
        var start = StartOf(row);
        return _edges.AsSpan(start, StartOf(row + 1) - start);
    }

    /// <summary>A node's edges as a list of their type; empty where it has none.</summary>
    internal EdgeList<T> ListOf<T>(int ordinal) where T : Edge
    {
        var row = ordinal - _first;
        if ((uint)row >= (uint)_rows)
            return new([], 0, 0);
        var start = StartOf(row);
        return new(_edges, start, StartOf(row + 1) - start);
    }

    private int StartOf(int row) => _offsets is { } offsets ? _blocks[row >> BlockBits] + offsets[row] : _blocks[row];

    private static ushort[]? OffsetsOf(int[] starts)
    {
        var offsets = new ushort[starts.Length];
        for (var row = 0; row < starts.Length; row++)
        {
            var offset = starts[row] - starts[row >> BlockBits << BlockBits];
            if (offset > ushort.MaxValue)
                return null;
            offsets[row] = (ushort)offset;
        }
        return offsets;
    }
}
