namespace Graph.Analysis.Dependencies;

/// <summary>The neighbours of a node by number, read from a row of ordinals: number = ordinal - the first ordinal of the kind.</summary>
internal readonly ref struct Neighbors
{
    private readonly ReadOnlySpan<int> _ordinals;
    private readonly int _first;

    /// <param name="ordinals">The ordinals of the neighbours.</param>
    /// <param name="first">The ordinal of the node with number 0.</param>
    public Neighbors(ReadOnlySpan<int> ordinals, int first)
    {
        _ordinals = ordinals;
        _first = first;
    }

    /// <summary>How many there are.</summary>
    public int Length => _ordinals.Length;

    /// <summary>The number of the neighbour at a place, counted from 0.</summary>
    public int this[int place] => _ordinals[place] - _first;

    /// <summary>The numbers in the order of the row.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the numbers.</summary>
    public ref struct Enumerator(Neighbors neighbors)
    {
        private readonly Neighbors _neighbors = neighbors;
        private int _place = -1;

        /// <summary>The number at this place.</summary>
        public readonly int Current => _neighbors[_place];

        /// <summary>Goes on to the next; false where there is none.</summary>
        public bool MoveNext() => ++_place < _neighbors.Length;
    }
}
