using System.Collections;

namespace Graph.Model;

/// <summary>The nodes of one type, by id, without copying them.</summary>
/// <typeparam name="T">The type of node.</typeparam>
public readonly struct NodeList<T> : IReadOnlyList<T> where T : Node
{
    private readonly Node[] _nodes;
    private readonly OrdinalRange _range;

    internal NodeList(Node[] nodes, OrdinalRange range) => (_nodes, _range) = (nodes, range);

    /// <summary>How many there are.</summary>
    public int Count => _range.Count;

    /// <summary>The node at a place, counted from 0.</summary>
    public T this[int index] => (uint)index < (uint)Count ? (T)_nodes[_range.First + index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return (T)_nodes[_range.First + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
