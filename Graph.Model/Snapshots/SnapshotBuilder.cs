namespace Graph.Model;

/// <summary>Makes a snapshot of nodes and of edges whose ends are known by ordinal, as they are while a file is read in
/// order.</summary>
/// <remarks>While one thread adds a kind of edges, others index the kinds before. For one thread; the snapshot is made once.</remarks>
public sealed class SnapshotBuilder
{
    private readonly GraphSnapshot _graph;
    private readonly List<Task> _tasks = [];

    /// <summary>Begins with the nodes.</summary>
    /// <param name="version">The version that the snapshot is.</param>
    /// <param name="dataSet">The description of the data set.</param>
    /// <param name="nodes">The nodes, by id.</param>
    /// <exception cref="ArgumentException">A node occurs twice, or is not where its id belongs.</exception>
    public SnapshotBuilder(GraphVersion version, DataSet? dataSet, Node[] nodes)
    {
        _graph = GraphSnapshot.WithoutEdges(version, dataSet, nodes);
        _tasks.Add(Task.Run(_graph.IndexCitations));
    }

    /// <summary>The ordinals of many nodes.</summary>
    /// <param name="ids">Their ids, one behind the other; they may be any texts.</param>
    /// <param name="ends">Where each id ends.</param>
    /// <param name="ordinals">Gets the ordinal of the node with each id; -1 where there is no such node.</param>
    /// <param name="found">Gets the id of each of these nodes, which the snapshot keeps; not set where there is no such node.</param>
    public void FindAll(ReadOnlySpan<char> ids, ReadOnlySpan<int> ends, Span<int> ordinals, Span<NodeId> found) =>
        _graph.FindAll(ids, ends, ordinals, found);

    /// <summary>Adds all edges of a kind, in any order. Each kind is added once at most.</summary>
    /// <param name="kind">The kind; not <see cref="GraphSchema.CitedIn"/>, whose edges follow from the citations of nodes.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="from">The ordinals of their starts, parallel to them.</param>
    /// <param name="to">The ordinals of their ends, parallel to them.</param>
    public void Add(EdgeKind kind, Edge[] edges, int[] from, int[] to) =>
        _tasks.Add(Task.Run(() => _graph.Index(kind, new(edges, from, to))));

    /// <summary>The snapshot.</summary>
    /// <exception cref="ArgumentException">An edge occurs twice, or a citation names a source that is not there.</exception>
    public GraphSnapshot Build()
    {
        foreach (var task in _tasks)
            task.GetAwaiter().GetResult();
        return _graph;
    }
}
