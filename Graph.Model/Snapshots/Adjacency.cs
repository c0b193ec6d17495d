namespace Graph.Model;

/// <summary>The edges of one kind, seen from one side: for each node the ordinals of the other ends, in one array.</summary>
/// <remarks>Immutable. The ends of a node are in ascending order, which is that of their ids; those of <see
/// cref="GraphSchema.CitedIn"/>, seen from the node that cites, are in the order of the data and may repeat.</remarks>
public sealed class Adjacency
{
    private readonly int _first;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly Edge[] _edges;

    internal Adjacency(int first, int[] starts, int[] ends, Edge[] edges) =>
        (_first, _starts, _ends, _edges) = (first, starts, ends, edges);

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
        return (uint)row >= (uint)(_starts.Length - 1) ? [] : _ends.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);
    }

    /// <summary>A node's edges, parallel to <see cref="NeighborsOf"/>.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int ordinal)
    {
        var row = ordinal - _first;
        return (uint)row >= (uint)(_starts.Length - 1) ? [] : _edges.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);
    }

    /// <summary>A node's edges as a list of their type; empty where it has none.</summary>
    internal EdgeList<T> ListOf<T>(int ordinal) where T : Edge
    {
        var row = ordinal - _first;
        return (uint)row >= (uint)(_starts.Length - 1) ? new([], 0, 0) : new(_edges, _starts[row], _starts[row + 1] - _starts[row]);
    }
}
