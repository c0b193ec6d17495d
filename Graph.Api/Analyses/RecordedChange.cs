using Graph.Model;

namespace Graph.Api.Analyses;

/// <summary>What a version did to a node or an edge.</summary>
/// <param name="Version">The version.</param>
/// <param name="Node">The node; null for an edge.</param>
/// <param name="Edge">The edge; null for a node.</param>
internal sealed record RecordedChange(KeptVersion Version, NodeChange? Node, EdgeChange? Edge)
{
    /// <summary>What happened.</summary>
    public ChangeKind Kind => Node?.Kind ?? Edge!.Kind;

    /// <summary>The node, or where the edge starts.</summary>
    public NodeId About => Node?.Id ?? Edge!.Key.From;

    /// <summary>The name of the node; null for an edge.</summary>
    public string? Name => (Node?.After ?? Node?.Before)?.Name;

    /// <summary>The properties that differ.</summary>
    public IReadOnlyList<PropertyChange> Properties => Node?.Properties ?? Edge!.Properties;

    /// <summary>The nodes that it is about: one, or the ends of the edge.</summary>
    public IEnumerable<NodeId> Nodes => Edge is { Key: var key } ? [key.From, key.To] : [Node!.Id];
}

/// <summary>Which changes are asked for.</summary>
/// <param name="Kinds">The names of kinds: nodes of these, and edges at them; null for all.</param>
/// <param name="Chains">Chains: what belongs, or belonged before, to one of these; null for all.</param>
internal sealed record ChangeFilter(IReadOnlyList<string>? Kinds, IReadOnlyList<NodeId>? Chains)
{
    /// <summary>All changes.</summary>
    public static ChangeFilter None { get; } = new(null, null);

    /// <summary>Whether it lets a change pass.</summary>
    /// <param name="change">The change.</param>
    /// <param name="graphs">The graphs in which a node may belong to a chain: that before all changes, and the current one.</param>
    public bool Takes(RecordedChange change, params ReadOnlySpan<GraphSnapshot> graphs) => TakesKind(change) && TakesChain(change, graphs);

    private bool TakesKind(RecordedChange change) => Kinds is null || change.Nodes.Any(id => Kinds.Contains(id.Kind));

    private bool TakesChain(RecordedChange change, ReadOnlySpan<GraphSnapshot> graphs)
    {
        if (Chains is null)
            return true;
        foreach (var graph in graphs)
        {
            if (change.Nodes.Any(id => graph.TryFind(id, out var ordinal) && graph.BelongsTo(ordinal, Chains)))
                return true;
        }
        return false;
    }
}
