using System.Collections.Frozen;
using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>All nodes and edges of a graph, made ready for walking in either direction. Built once for a version.</summary>
/// <remarks>Immutable and safe for concurrent use. Takes about 13 bytes for each end of an edge.</remarks>
public sealed class WalkIndex
{
    private readonly FrozenDictionary<NodeId, int> _numbers;
    private readonly IReadOnlyList<Node> _nodes;

    private WalkIndex(GraphView graph)
    {
        _nodes = graph.All;
        _numbers = _nodes.Select((node, number) => KeyValuePair.Create(node.Id, number)).ToFrozenDictionary();
        var steps = new List<Adjacency.Step>?[_nodes.Count];
        foreach (var node in _nodes)
            AddStepsFrom(node, graph, steps);
        // Of several edges between two nodes the first declared kind comes first, and the one that points along the walk before the one against it.
        Steps = Adjacency.Of(_nodes.Count, node => (steps[node] ?? [])
            .OrderBy(step => step.Target).ThenBy(step => step.Kind).ThenBy(step => step.Edge.From != _nodes[node].Id), withKinds: true);
    }

    /// <summary>From a node to its neighbours, along and against edges.</summary>
    internal Adjacency Steps { get; }

    /// <summary>Makes a graph ready for walking.</summary>
    public static WalkIndex Of(GraphView graph) => new(graph);

    /// <summary>The number of a node; -1 where the graph has none with this id.</summary>
    internal int NumberOf(NodeId id) => _numbers.GetValueOrDefault(id, -1);

    internal NodeId IdOf(int number) => _nodes[number].Id;

    private void AddStepsFrom(Node node, GraphView graph, List<Adjacency.Step>?[] steps)
    {
        var from = _numbers[node.Id];
        for (byte kind = 0; kind < GraphSchema.Edges.Count; kind++)
        {
            foreach (var edge in graph.From(GraphSchema.Edges[kind], node.Id))
            {
                var to = _numbers[edge.To];
                (steps[from] ??= []).Add(new(to, edge, kind));
                if (to != from)
                    (steps[to] ??= []).Add(new(from, edge, kind));
            }
        }
    }
}
