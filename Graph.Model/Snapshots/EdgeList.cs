using System.Collections;

namespace Graph.Model;

/// <summary>Edges of one type at a node, without copying them.</summary>
/// <typeparam name="T">The type of edge.</typeparam>
public readonly struct EdgeList<T> : IReadOnlyList<T> where T : Edge
{
    private readonly Edge[] _edges;
    private readonly int _start;

    /// <summary>A list of edges that stand in no snapshot. The array is not copied and must not change.</summary>
    public EdgeList(T[] edges) : this(edges, 0, edges.Length)
    {
    }

    internal EdgeList(Edge[] edges, int start, int count) => (_edges, _start, Count) = (edges, start, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The edge at a place, counted from 0.</summary>
    public T this[int index] => (uint)index < (uint)Count ? (T)_edges[_start + index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return (T)_edges[_start + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
