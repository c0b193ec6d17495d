using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>The nodes of a list, and the edges that lead to them.</summary>
/// <param name="ordinals">The nodes.</param>
/// <param name="rows">For each node, which of the edges leads to it; empty where it is that of its own place.</param>
/// <param name="edges">The edges; empty where the list follows no single edge.</param>
internal readonly ref struct ListItems(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> rows, ReadOnlySpan<Edge> edges)
{
    private readonly ReadOnlySpan<int> _ordinals = ordinals;
    private readonly ReadOnlySpan<int> _rows = rows;
    private readonly ReadOnlySpan<Edge> _edges = edges;

    /// <summary>Nodes to which no edge leads.</summary>
    public ListItems(ReadOnlySpan<int> ordinals) : this(ordinals, [], [])
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => _ordinals.Length;

    /// <summary>The nodes.</summary>
    public ReadOnlySpan<int> Ordinals => _ordinals;

    /// <summary>The node at a place.</summary>
    public int OrdinalAt(int place) => _ordinals[place];

    /// <summary>The edge that leads to the node at a place; null where the list follows no single edge.</summary>
    public Edge? EdgeAt(int place) => _edges.IsEmpty ? null : _edges[RowAt(place)];

    /// <summary>Which of the edges leads to the node at a place.</summary>
    public int RowAt(int place) => _rows.IsEmpty ? place : _rows[place];

    /// <summary>Whether all edges lead to nodes of the list, each to that of its own place.</summary>
    public bool IsWhole => _rows.IsEmpty;
}
