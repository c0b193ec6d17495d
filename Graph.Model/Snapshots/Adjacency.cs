namespace Graph.Model;

/// <summary>The edges of one kind, seen from one side: for each node the ordinals of the other ends, in one array.</summary>
/// <remarks>Immutable. The ends of a node are in ascending order, which is that of their ids; those of <see
/// cref="GraphSchema.CitedIn"/>, seen from the node that cites, are in the order of the data and may repeat.</remarks>
public sealed class Adjacency
{
    private const int BlockBits = 6;
    private const int BlockRows = 1 << BlockBits;

    private readonly int _first;
    private readonly int _rows;

    // Where the rows begin: for each block of 64 rows its first, and for each row 16 bits that say how far behind it begins. A block has
    // an offset more, at which its last row ends. Where a block has too many edges for that, there are no offsets and each row is a block.
    private readonly int[] _blocks;
    private readonly ushort[]? _offsets;
    private readonly int[] _ends;
    private readonly Edge[] _edges;

    internal Adjacency(int first, int[] starts, int[] ends, Edge[] edges)
    {
        (_first, _rows, _ends, _edges) = (first, starts.Length - 1, ends, edges);
        _offsets = OffsetsOf(starts);
        _blocks = _offsets is null ? starts : [.. starts.Where((_, row) => (row & (BlockRows - 1)) == 0)];
    }

    /// <summary>No edges.</summary>
    internal static Adjacency None { get; } = new(0, [0], [], []);

    /// <summary>How many edges there are.</summary>
    public int Count => _ends.Length;

    /// <summary>All edges, by the node on this side and then in the order of its row.</summary>
    public ReadOnlySpan<Edge> Edges => _edges;

    /// <summary>The ordinals of the other ends, parallel to <see cref="Edges"/>.</summary>
    public ReadOnlyMemory<int> Ends => _ends;

    /// <summary>Where a node's edges stand in <see cref="Edges"/>.</summary>
    public (int Start, int Length) RowsOf(int ordinal)
    {
        var row = ordinal - _first;
        return (uint)row < (uint)_rows ? RowAt(row) : default;
    }

    /// <summary>The ordinals of the other ends of a node's edges.</summary>
    public ReadOnlySpan<int> NeighborsOf(int ordinal)
    {
        var row = ordinal - _first;
        if ((uint)row >= (uint)_rows)
            return [];
        var (start, length) = RowAt(row);
        return _ends.AsSpan(start, length);
    }

    /// <summary>A node's edges, parallel to <see cref="NeighborsOf"/>.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int ordinal)
    {
        var row = ordinal - _first;
        if ((uint)row >= (uint)_rows)
            return [];
        var (start, length) = RowAt(row);
        return _edges.AsSpan(start, length);
    }

    /// <summary>A node's edges as a list of their type; empty where it has none.</summary>
    internal EdgeList<T> ListOf<T>(int ordinal) where T : Edge
    {
        var row = ordinal - _first;
        if ((uint)row >= (uint)_rows)
            return new([], 0, 0);
        var (start, length) = RowAt(row);
        return new(_edges, start, length);
    }

    private (int Start, int Length) RowAt(int row)
    {
        if (_offsets is not { } offsets)
            return (_blocks[row], _blocks[row + 1] - _blocks[row]);
        var block = row >> BlockBits;
        int offset = offsets[row + block];
        return (_blocks[block] + offset, offsets[row + block + 1] - offset);
    }

    private static ushort[]? OffsetsOf(int[] starts)
    {
        var rows = starts.Length - 1;
        var offsets = new ushort[rows + (rows >> BlockBits) + 1];
        for (var row = 0; row < rows; row++)
        {
            var block = row >> BlockBits;
            var end = starts[row + 1] - starts[block << BlockBits];
            if (end > ushort.MaxValue)
                return null;
            offsets[row + block + 1] = (ushort)end;
        }
        return offsets;
    }
}
