using Graph.Model;

namespace Graph.Seed.Exporting;

/// <summary>The part of a graph that is exported: nodes of some kinds, or of some chains, with the documents that they cite.</summary>
internal sealed class ExportScope
{
    private readonly HashSet<NodeId> _nodes = [];

    /// <summary>A part of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="kinds">The kinds; empty for all.</param>
    /// <param name="chains">The chains; empty for all.</param>
    public ExportScope(GraphSnapshot graph, IReadOnlyList<NodeKind> kinds, IReadOnlyList<NodeId> chains)
    {
        (IsWhole, Kinds) = (kinds.Count == 0 && chains.Count == 0, kinds);
        for (var ordinal = 0; ordinal < graph.Count; ordinal++)
        {
            var kind = GraphSchema.KindOf(graph[ordinal]);
            if ((kinds.Count == 0 || kinds.Contains(kind)) && (chains.Count == 0 || graph.BelongsTo(ordinal, chains)))
                _nodes.Add(graph[ordinal].Id);
        }
        if (!IsWhole)
            AddSources(graph);
    }

    /// <summary>Whether it is all of the graph.</summary>
    public bool IsWhole { get; }

    /// <summary>The kinds that were asked for; empty for all.</summary>
    public IReadOnlyList<NodeKind> Kinds { get; }

    /// <summary>Whether a node belongs to it.</summary>
    public bool Contains(NodeId id) => _nodes.Contains(id);

    private void AddSources(GraphSnapshot graph)
    {
        var cited = graph.Nodes().Where(node => Contains(node.Id)).SelectMany(node => node.Citations)
            .Concat(graph.AllEdges().Where(edge => Contains(edge.From)).SelectMany(edge => edge.Citations)).Select(citation =>
                citation.Source).ToList();
        _nodes.UnionWith(cited);
    }
}
