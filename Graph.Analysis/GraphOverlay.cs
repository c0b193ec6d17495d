using Graph.Model;

namespace Graph.Analysis;

/// <summary>A change laid over a graph without copying it: nodes that are added, replaced or removed, and edges that are added or
/// replaced.</summary>
/// <remarks>Immutable. A removed node takes its edges with it, and nodes that cite it lose the citation, as if the graph had been written
/// without it. Grows with the change and with the edges of the nodes that it removes.</remarks>
public sealed class GraphOverlay
{
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly HashSet<NodeId> _removed;
    private readonly Dictionary<(Type Kind, NodeId Node), List<Edge>> _from = [];
    private readonly Dictionary<(Type Kind, NodeId Node), List<Edge>> _to = [];

    /// <summary>A change to a graph.</summary>
    /// <param name="graph">The graph below.</param>
    /// <param name="nodes">Nodes to add; one whose id the graph has replaces that one. The citations of added nodes make no edges.</param>
    /// <param name="removed">The nodes to remove; ids that the graph lacks have no effect.</param>
    /// <param name="edges">Edges to add; one replaces the edge of its kind between the same ends. One that lacks an end is left
    /// out.</param>
    /// <exception cref="ArgumentException">An edge is a CITED_IN: those follow from the citations of nodes.</exception>
    public GraphOverlay(GraphView graph, IEnumerable<Node> nodes, IEnumerable<NodeId> removed, IEnumerable<Edge> edges)
    {
        _removed = [.. removed];
        foreach (var node in nodes.Where(node => !_removed.Contains(node.Id)))
            _nodes[node.Id] = node;
        foreach (var id in _removed)
            Remove(graph, id);
        foreach (var edge in edges.Where(edge => Has(graph, edge.From) && Has(graph, edge.To)))
            Add(edge);
    }

    private GraphOverlay(GraphOverlay below, Node node)
    {
        (_nodes, _removed, _from, _to) = (new(below._nodes) { [node.Id] = node }, below._removed, below._from, below._to);
    }

    /// <summary>The same change with one more node replaced.</summary>
    internal GraphOverlay Replacing(Node node) => new(this, node);

    /// <summary>The nodes that the change adds, replaces or removes.</summary>
    internal IEnumerable<NodeId> ChangedNodes => _nodes.Keys.Concat(_removed);

    /// <summary>The nodes that the change removes, with their edges; also ids that the graph lacks.</summary>
    internal IReadOnlySet<NodeId> RemovedNodes => _removed;

    /// <summary>The edges that the change adds or replaces.</summary>
    internal IEnumerable<Edge> AddedEdges => _from.Values.SelectMany(edges => edges);

    internal Node? Find(NodeId id, Node? below) => _removed.Contains(id) ? null : _nodes.GetValueOrDefault(id, below!);

    internal IReadOnlyList<T> Nodes<T>(IReadOnlyList<T> below) where T : Node =>
        [.. below.Where(node => !_removed.Contains(node.Id) && !_nodes.ContainsKey(node.Id)).Concat(_nodes.Values.OfType<T>())
            .OrderBy(node => node.Id)];

    internal EdgeList<T> From<T>(Type kind, NodeId id, EdgeList<T> below) where T : Edge =>
        Merge(below, _from.GetValueOrDefault((kind, id)), id, edge => edge.To);

    internal EdgeList<T> To<T>(Type kind, NodeId id, EdgeList<T> below) where T : Edge =>
        Merge(below, _to.GetValueOrDefault((kind, id)), id, edge => edge.From);

    private EdgeList<T> Merge<T>(EdgeList<T> below, List<Edge>? added, NodeId id, Func<Edge, NodeId> endOf) where T : Edge
    {
        if (_removed.Contains(id))
            return new(Array.Empty<T>());
        if (added is null && (_removed.Count == 0 || !below.Any(edge => _removed.Contains(endOf(edge)))))
            return below;
        List<T> own = [.. (added ?? []).Cast<T>()];
        HashSet<NodeId> hidden = [.. _removed, .. own.Select(endOf)];
        T[] merged = [.. below.Where(edge => !hidden.Contains(endOf(edge))).Concat(own).OrderBy(edge => endOf(edge))];
        return new(merged);
    }

    private bool Has(GraphView graph, NodeId id) => Find(id, graph.Find(id)) is not null;

    private void Remove(GraphView graph, NodeId id)
    {
        foreach (var citing in graph.To<CitedIn>(id).Select(edge => edge.From).Where(citing => !_removed.Contains(citing)))
        {
            var node = Find(citing, graph.Find(citing))!;
            _nodes[citing] = node with { Citations = [.. node.Citations.Where(citation => !_removed.Contains(citation.Source))] };
        }
    }

    private void Add(Edge edge)
    {
        if (edge is CitedIn)
            throw new ArgumentException("CITED_IN edges follow from the citations of nodes and are not given by themselves.", nameof(edge));
        Add(_from, (edge.GetType(), edge.From), edge);
        Add(_to, (edge.GetType(), edge.To), edge);
    }

    private static void Add(Dictionary<(Type Kind, NodeId Node), List<Edge>> edges, (Type Kind, NodeId Node) place, Edge edge)
    {
        if (!edges.TryGetValue(place, out var list))
            edges[place] = list = [];
        list.RemoveAll(known => known.From == edge.From && known.To == edge.To);
        list.Add(edge);
    }
}
