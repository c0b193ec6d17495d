using System.Collections;

namespace Graph.Model;

/// <summary>Some nodes of a snapshot, as a list of their ids, which are only read where they are wanted.</summary>
/// <param name="graph">The snapshot.</param>
/// <param name="ordinals">The ordinals of the nodes; nobody changes them afterwards.</param>
public sealed class SnapshotNodes(GraphSnapshot graph, IReadOnlyList<int> ordinals) : IReadOnlyList<NodeId>
{
    /// <inheritdoc/>
    public int Count => ordinals.Count;

    /// <inheritdoc/>
    public NodeId this[int index] => graph[ordinals[index]].Id;

    /// <inheritdoc/>
    public IEnumerator<NodeId> GetEnumerator() => ordinals.Select(ordinal => graph[ordinal].Id).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The condition that a node is one of them.</summary>
    public Filter Condition() => new Filter.In("id", new Values(this), Negated: false);

    /// <summary>The ordinals of the nodes that a condition lists; null where it does not list nodes of this snapshot by their
    /// ordinals.</summary>
    /// <param name="filter">The condition.</param>
    /// <param name="graph">The snapshot that is read.</param>
    public static IReadOnlyList<int>? OrdinalsIn(Filter.In filter, GraphSnapshot graph)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Values is Values values && values.Nodes.Graph == graph ? values.Nodes.Ordinals : null;
    }

    private GraphSnapshot Graph => graph;

    private IReadOnlyList<int> Ordinals => ordinals;

    /// <summary>The ids as values of a condition, for stores that hold no snapshot.</summary>
    private sealed class Values(SnapshotNodes nodes) : IReadOnlyList<object>
    {
        public SnapshotNodes Nodes => nodes;

        public int Count => nodes.Count;

        public object this[int index] => nodes[index].ToString();

        public IEnumerator<object> GetEnumerator() => nodes.Select(id => (object)id.ToString()).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
