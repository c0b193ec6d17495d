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
    public T this[int index] => (uint)index < (uint)Count ? (T)_nodes[_range.First + index]
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return (T)_nodes[_range.First + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Edges of one type at a node, without copying them.</summary>
/// <typeparam name="T">The type of edge.</typeparam>
public readonly struct EdgeList<T> : IReadOnlyList<T> where T : Edge
{
    private readonly Edge[] _edges;
    private readonly int _start;

    /// <summary>A list of edges that are in no snapshot. The array is not copied and must not change.</summary>
    public EdgeList(T[] edges) : this(edges, 0, edges.Length)
    {
    }

    internal EdgeList(Edge[] edges, int start, int count) => (_edges, _start, Count) = (edges, start, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The edge at a place, counted from 0.</summary>
    public T this[int index] => (uint)index < (uint)Count ? (T)_edges[_start + index]
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the edges; <c>foreach</c> over this type allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A place in the list.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly EdgeList<T> _list;
        private int _place = -1;

        internal Enumerator(EdgeList<T> list) => _list = list;

        /// <inheritdoc/>
        public readonly T Current => _list[_place];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_place < _list.Count;

        /// <inheritdoc/>
        public void Reset() => _place = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}

/// <summary>The ordinals of one kind's nodes: <paramref name="Count"/> of them from <paramref name="First"/> on.</summary>
public readonly record struct OrdinalRange(int First, int Count)
{
    /// <summary>The first ordinal behind the range.</summary>
    public int End => First + Count;

    /// <summary>Whether an ordinal is in it.</summary>
    public bool Contains(int ordinal) => ordinal >= First && ordinal < End;
}
