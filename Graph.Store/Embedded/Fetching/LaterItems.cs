using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Makes the items of pages whose nodes have no relations that are read.</summary>
/// <remarks>Safe for concurrent use, also after the request that it was made for: it reads nothing but the snapshot.</remarks>
/// <param name="order">Says where an item stands; null where nobody asks for that. Its terms are no counts.</param>
/// <param name="nodes">Reads the nodes.</param>
/// <param name="edges">Reads the edges, which have no citations that are read.</param>
internal sealed class ItemReader(ListOrder? order, NodeReader nodes, EdgeReader edges)
{
    /// <summary>An item.</summary>
    public FetchedItem Item(int ordinal, Edge? edge)
    {
        var node = nodes.Node(ordinal);
        var position = order is null ? PagePosition.None : new PagePosition(order.ValuesOf(ordinal, edge), node.Id.ToString());
        return new(node, position, edges.ValuesOf(edge), []);
    }
}

/// <summary>Items of a page that are made when they are wanted.</summary>
/// <param name="reader">Makes them.</param>
/// <param name="ordinals">The nodes, in order.</param>
/// <param name="edges">The edges of the relation that lead to them; null where it follows no single edge.</param>
/// <param name="first">The row of the first edge, where the others follow it.</param>
/// <param name="rows">The rows of the edges, where they do not follow one another; otherwise null.</param>
internal sealed class LaterItems(
    ItemReader reader, ReadOnlyMemory<int> ordinals, Adjacency? edges = null, int first = 0, int[]? rows = null)
    : SnapshotItems(ordinals)
{
    /// <inheritdoc/>
    public override FetchedItem this[int index] => reader.Item(OrdinalAt(index), edges is null ? null : edges.Edges[RowAt(index)]);

    /// <inheritdoc/>
    public override int RowAt(int place) => edges is null ? NoRow : rows is null ? first + place : rows[place];
}
