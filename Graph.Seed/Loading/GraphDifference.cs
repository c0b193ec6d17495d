using Graph.Model;

namespace Graph.Seed;

/// <summary>What must be written to make one graph of another.</summary>
/// <param name="Batch">The write; nothing in it where the graphs are equal.</param>
/// <param name="Nodes">Nodes added, changed and deleted.</param>
/// <param name="Edges">Edges added, changed and deleted.</param>
internal sealed record GraphDifference(GraphBatch Batch, ChangeCounts Nodes, ChangeCounts Edges)
{
    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Batch.Count is 0 && Batch.DataSet is null;

    /// <summary>The difference between what shall be and what is.</summary>
    public static GraphDifference Between(GraphBatch wanted, GraphBatch existing)
    {
        var oldNodes = existing.Upserts.ToDictionary(node => node.Id);
        var oldEdges = existing.EdgeUpserts.ToDictionary(edge => edge.Key);
        List<Node> nodes = [.. wanted.Upserts.Where(node => !oldNodes.TryGetValue(node.Id, out var old) || !RecordComparison.Same(node, old))];
        List<Edge> edges = [.. wanted.EdgeUpserts.Where(edge => !oldEdges.TryGetValue(edge.Key, out var old) || !RecordComparison.Same(edge, old))];
        var (newNodes, newEdges) = (wanted.Upserts.Select(node => node.Id).ToHashSet(), wanted.EdgeUpserts.Select(edge => edge.Key).ToHashSet());
        List<NodeId> gone = [.. oldNodes.Keys.Where(id => !newNodes.Contains(id)).Order()];
        List<EdgeKey> goneEdges = [.. existing.EdgeUpserts.Select(edge => edge.Key).Where(key => !newEdges.Contains(key))];
        var addedNodes = nodes.Count(node => !oldNodes.ContainsKey(node.Id));
        var addedEdges = edges.Count(edge => !oldEdges.ContainsKey(edge.Key));
        return new(new(nodes, edges, gone, goneEdges, RecordComparison.Same(wanted.DataSet, existing.DataSet) ? null : wanted.DataSet),
            new(addedNodes, nodes.Count - addedNodes, gone.Count), new(addedEdges, edges.Count - addedEdges, goneEdges.Count));
    }
}
