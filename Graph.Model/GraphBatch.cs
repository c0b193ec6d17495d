namespace Graph.Model;

/// <summary>What one write changes, all or nothing.</summary>
/// <remarks>Deletes come first, then upserts: a node or an edge that is both deleted and upserted is there afterwards. Deleting a node
/// deletes the edges at it. An edge is told from others by its kind and its two ends.</remarks>
/// <param name="Upserts">Nodes to add or to replace whole.</param>
/// <param name="EdgeUpserts">Edges to add or to replace whole; both ends must be there after the write.</param>
/// <param name="Deletes">Ids of nodes to delete; an unknown id changes nothing.</param>
/// <param name="EdgeDeletes">Edges to delete; an unknown edge changes nothing.</param>
/// <param name="DataSet">What the graph as a whole is; null leaves it as it was.</param>
public sealed record GraphBatch(
    IReadOnlyList<Node> Upserts,
    IReadOnlyList<Edge> EdgeUpserts,
    IReadOnlyList<NodeId> Deletes,
    IReadOnlyList<EdgeKey> EdgeDeletes,
    DataSet? DataSet = null)
{
    /// <summary>Who writes it, and from what; null where nobody said.</summary>
    public WriteOrigin? Origin { get; init; }

    /// <summary>A batch that only adds or replaces.</summary>
    public static GraphBatch Of(IReadOnlyList<Node> nodes, IReadOnlyList<Edge> edges, DataSet? dataSet = null) =>
        new(nodes, edges, [], [], dataSet);

    /// <summary>How many nodes and edges the batch names.</summary>
    public int Count => Upserts.Count + EdgeUpserts.Count + Deletes.Count + EdgeDeletes.Count;
}

/// <summary>Who writes to a graph, and from what.</summary>
/// <param name="By">The person or program; null where not known.</param>
/// <param name="From">The files or the command; null where not known.</param>
public sealed record WriteOrigin(string? By, string? From);
