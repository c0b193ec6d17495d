using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Model.Analysis;

/// <summary>The graph as analyses read it: typed nodes and edges, looked up by id, in a fixed order.</summary>
/// <remarks>Immutable. Equal content gives equal order, whatever the order of the input: nodes stand by id, edges by their other end.</remarks>
public sealed class AnalysisGraph
{
    private readonly FrozenDictionary<NodeId, Node> _nodes;
    private readonly FrozenDictionary<(Type, NodeId), Edge[]> _from;
    private readonly FrozenDictionary<(Type, NodeId), Edge[]> _to;
    private readonly Dictionary<Type, Array> _byType;

    private AnalysisGraph(GraphVersion version, IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        Version = version;
        _nodes = nodes.ToFrozenDictionary(node => node.Id);
        All = [.. _nodes.Values.OrderBy(node => node.Id)];
        _byType = _nodes.Values.GroupBy(node => node.GetType()).ToDictionary(group => group.Key, Sorted);
        var known = edges.Where(edge => _nodes.ContainsKey(edge.From) && _nodes.ContainsKey(edge.To)).ToList();
        _from = known.GroupBy(edge => (edge.GetType(), edge.From)).ToFrozenDictionary(group => group.Key, group => group.OrderBy(edge => edge.To).ThenBy(Place, StringComparer.Ordinal).ToArray());
        _to = known.GroupBy(edge => (edge.GetType(), edge.To)).ToFrozenDictionary(group => group.Key, group => group.OrderBy(edge => edge.From).ThenBy(Place, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The version of the graph it was read from.</summary>
    public GraphVersion Version { get; }

    /// <summary>How many nodes it has, of all kinds.</summary>
    public int Count => _nodes.Count;

    /// <summary>The nodes of all kinds, by id.</summary>
    public IReadOnlyList<Node> All { get; }

    /// <summary>A graph of nodes and edges; an edge that lacks an end is left out.</summary>
    public static AnalysisGraph Of(GraphVersion version, IEnumerable<Node> nodes, IEnumerable<Edge> edges) => new(version, nodes, edges);

    /// <summary>The nodes of a type, by id.</summary>
    public IReadOnlyList<T> Nodes<T>() where T : Node => _byType.TryGetValue(typeof(T), out var nodes) ? (T[])nodes : [];

    /// <summary>The node with this id; null where there is none.</summary>
    public Node? Find(NodeId id) => _nodes.GetValueOrDefault(id);

    /// <summary>The node with this id; null where there is none, or it is of another type.</summary>
    public T? Find<T>(NodeId id) where T : Node => _nodes.GetValueOrDefault(id) as T;

    /// <summary>The edges of a type that start at a node, by the id of their end.</summary>
    public EdgeList<T> From<T>(NodeId id) where T : Edge => new(_from.TryGetValue((typeof(T), id), out var edges) ? edges : []);

    /// <summary>The edges of a type that end at a node, by the id of their start.</summary>
    public EdgeList<T> To<T>(NodeId id) where T : Edge => new(_to.TryGetValue((typeof(T), id), out var edges) ? edges : []);

    /// <summary>The edges of a kind that start at a node, by the id of their end; for readers that treat all kinds alike.</summary>
    public EdgeList<Edge> From(EdgeKind kind, NodeId id) => new(_from.TryGetValue((kind.RecordType, id), out var edges) ? edges : []);

    // A node may cite a source at several places: the one kind of edge whose two ends do not decide its order.
    private static string? Place(Edge edge) =>
        edge is CitedIn cited ? string.Create(CultureInfo.InvariantCulture, $"{cited.Locator}@{cited.CheckedOn:yyyy-MM-dd}") : null;

    private static Array Sorted(IGrouping<Type, Node> group)
    {
        var nodes = group.OrderBy(node => node.Id).ToArray();
        var typed = Array.CreateInstance(group.Key, nodes.Length);
        Array.Copy(nodes, typed, nodes.Length);
        return typed;
    }
}
