using Graph.Model;

namespace Graph.Analysis;

/// <summary>The graph as analyses read it: typed nodes and edges of a snapshot, looked up by id, in a fixed order.</summary>
/// <remarks>Immutable. Equal content gives equal order, whatever the order of the input: nodes come by id, edges by their other end.</remarks>
public sealed class GraphView
{
    private GraphView(GraphSnapshot snapshot) => Snapshot = snapshot;

    /// <summary>The snapshot that is viewed.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>The version of the graph.</summary>
    public GraphVersion Version => Snapshot.Version;

    /// <summary>The nodes of all kinds, by id.</summary>
    public IReadOnlyList<Node> All => Snapshot.Nodes();

    /// <summary>A view of a snapshot.</summary>
    public static GraphView Of(GraphSnapshot snapshot) => new(snapshot);

    /// <summary>A view of nodes and edges. An edge that lacks an end is left out, and so is a node's citation of a source that is not there.</summary>
    public static GraphView Of(GraphVersion version, IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        List<Node> all = [.. nodes];
        HashSet<NodeId> ids = [.. all.Select(node => node.Id)];
        return new(GraphSnapshot.Create(version, null, all.Select(node => WithKnownCitations(node, ids)),
            [.. edges.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))]));
    }

    /// <summary>The nodes of a type, by id.</summary>
    public IReadOnlyList<T> Nodes<T>() where T : Node => Snapshot.Nodes<T>();

    /// <summary>The node with this id; null where there is none.</summary>
    public Node? Find(NodeId id) => Snapshot.TryFind(id, out var ordinal) ? Snapshot[ordinal] : null;

    /// <summary>The node with this id; null where there is none, or it is of another type.</summary>
    public T? Find<T>(NodeId id) where T : Node => Find(id) as T;

    /// <summary>The edges of a type that start at a node, by the id of their end.</summary>
    public EdgeList<T> From<T>(NodeId id) where T : Edge => Snapshot.From<T>(OrdinalOf(id));

    /// <summary>The edges of a type that end at a node, by the id of their start.</summary>
    public EdgeList<T> To<T>(NodeId id) where T : Edge => Snapshot.To<T>(OrdinalOf(id));

    /// <summary>The edges of a kind that start at a node, by the id of their end; for readers that treat all kinds alike.</summary>
    public EdgeList<Edge> From(EdgeKind kind, NodeId id) => Snapshot.From(kind, OrdinalOf(id));

    private int OrdinalOf(NodeId id) => Snapshot.TryFind(id, out var ordinal) ? ordinal : -1;

    private static Node WithKnownCitations(Node node, HashSet<NodeId> ids) => node.Citations.All(citation => ids.Contains(citation.Source)) ? node
        : node with { Citations = [.. node.Citations.Where(citation => ids.Contains(citation.Source))] };
}
