using Graph.Model;

namespace Graph.Analysis;

/// <summary>The graph as analyses read it: typed nodes and edges of a snapshot, looked up by id, in a fixed order; a change may be laid
/// over it.</summary>
/// <remarks>Immutable. Equal content gives equal order, regardless of the order of the input: nodes come by id, edges by their other
/// end.</remarks>
public sealed class GraphView
{
    private readonly GraphOverlay? _overlay;
    private readonly Action? _onRead;

    private GraphView(GraphSnapshot snapshot, GraphOverlay? overlay, Action? onRead) =>
        (Snapshot, _overlay, _onRead) = (snapshot, overlay, onRead);

    /// <summary>The snapshot that is viewed, without a change laid over it.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>The version of the snapshot.</summary>
    public GraphVersion Version => Snapshot.Version;

    /// <summary>The nodes of all kinds, by id.</summary>
    public IReadOnlyList<Node> All => _overlay is null ? Snapshot.Nodes() : _overlay.Nodes(Snapshot.Nodes());

    /// <summary>A view of a snapshot.</summary>
    public static GraphView Of(GraphSnapshot snapshot) => new(snapshot, null, null);

    /// <summary>A view of nodes and edges, for tests and evaluation. An edge that lacks an end is left out, and so is a node's citation of
    /// a source that is not there.</summary>
    /// <exception cref="ArgumentException">A node or an edge occurs twice.</exception>
    public static GraphView Of(GraphVersion version, IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        List<Node> all = [.. nodes];
        HashSet<NodeId> ids = [.. all.Select(node => node.Id)];
        return Of(GraphSnapshot.Create(version, null, all.Select(node => WithKnownCitations(node, ids)),
            [.. edges.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))]));
    }

    /// <summary>A view of the same graph with a change laid over it.</summary>
    /// <exception cref="InvalidOperationException">A change is laid over this view already.</exception>
    public GraphView With(GraphOverlay overlay) => _overlay is null ? new(Snapshot, overlay, _onRead)
        : throw new InvalidOperationException("A change is laid over this view already.");

    /// <summary>A view of the same graph in which a node is replaced; also of one over which a change is laid.</summary>
    internal GraphView Replacing(Node node) =>
        new(Snapshot, _overlay is null ? new(this, [node], [], []) : _overlay.Replacing(node), _onRead);

    /// <summary>The nodes of a type, by id.</summary>
    public IReadOnlyList<T> Nodes<T>() where T : Node => _overlay is null ? Snapshot.Nodes<T>() : _overlay.Nodes(Snapshot.Nodes<T>());

    /// <summary>The node with this id; null where there is none.</summary>
    public Node? Find(NodeId id)
    {
        var ordinal = OrdinalOf(id);
        var below = ordinal < 0 ? null : Snapshot[ordinal];
        return _overlay is null ? below : _overlay.Find(id, below);
    }

    /// <summary>The node with this id; null where there is none, or it is of another type.</summary>
    public T? Find<T>(NodeId id) where T : Node => Find(id) as T;

    /// <summary>The edges of a type that start at a node, by the id of their end.</summary>
    public EdgeList<T> From<T>(NodeId id) where T : Edge
    {
        var below = Snapshot.From<T>(OrdinalOf(id));
        return _overlay is null ? below : _overlay.From(typeof(T), id, below);
    }

    /// <summary>The edges of a type that end at a node, by the id of their start.</summary>
    public EdgeList<T> To<T>(NodeId id) where T : Edge
    {
        var below = Snapshot.To<T>(OrdinalOf(id));
        return _overlay is null ? below : _overlay.To(typeof(T), id, below);
    }

    /// <summary>The edges of a kind that start at a node, by the id of their end; for readers that treat all kinds alike.</summary>
    public EdgeList<Edge> From(EdgeKind kind, NodeId id)
    {
        var below = Snapshot.From(kind, OrdinalOf(id));
        return _overlay is null ? below : _overlay.From(kind.RecordType, id, below);
    }

    /// <summary>The edges of a kind that end at a node, by the id of their start; for readers that treat all kinds alike.</summary>
    public EdgeList<Edge> To(EdgeKind kind, NodeId id)
    {
        var below = Snapshot.To(kind, OrdinalOf(id));
        return _overlay is null ? below : _overlay.To(kind.RecordType, id, below);
    }

    /// <summary>A view of the same graph that reports each look-up, so that work can be counted.</summary>
    internal GraphView Observed(Action onRead) => new(Snapshot, _overlay, onRead);

    private int OrdinalOf(NodeId id)
    {
        _onRead?.Invoke();
        return Snapshot.TryFind(id, out var ordinal) ? ordinal : -1;
    }

    private static Node WithKnownCitations(Node node, HashSet<NodeId> ids) =>
        node.Citations.All(citation => ids.Contains(citation.Source)) ? node
        : node with { Citations = [.. node.Citations.Where(citation => ids.Contains(citation.Source))] };
}
