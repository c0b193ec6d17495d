using System.Collections;

namespace Graph.Model;

/// <summary>The items of a page of nodes of a snapshot of which no relations are read: each is made when it is wanted, and who needs the
/// numbers of the records alone makes none.</summary>
/// <remarks>An item that is wanted twice is made twice.</remarks>
/// <param name="ordinals">The nodes, in order.</param>
public abstract class SnapshotItems(ReadOnlyMemory<int> ordinals) : IReadOnlyList<FetchedItem>
{
    /// <summary>The row of an item to which no single edge leads.</summary>
    public const int NoRow = -1;

    /// <inheritdoc/>
    public int Count => ordinals.Length;

    /// <inheritdoc/>
    public abstract FetchedItem this[int index] { get; }

    /// <summary>The node at a place of the page.</summary>
    public int OrdinalAt(int place) => ordinals.Span[place];

    /// <summary>The place of the edge to a node in <see cref="Adjacency.Edges"/> of the relation; <see cref="NoRow"/> where there is
    /// none.</summary>
    public abstract int RowAt(int place);

    /// <inheritdoc/>
    public IEnumerator<FetchedItem> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
