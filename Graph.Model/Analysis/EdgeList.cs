using System.Collections;

namespace Graph.Model.Analysis;

/// <summary>Edges of one type at a node, without copying them.</summary>
/// <typeparam name="T">The type of edge.</typeparam>
public readonly struct EdgeList<T> : IReadOnlyList<T> where T : Edge
{
    private readonly Edge[] _edges;

    internal EdgeList(Edge[] edges) => _edges = edges;

    /// <summary>How many there are.</summary>
    public int Count => _edges.Length;

    /// <summary>The edge at a place, counted from 0.</summary>
    public T this[int index] => (T)_edges[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var edge in _edges)
            yield return (T)edge;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
