namespace Graph.Model;

/// <summary>Goes back from a version of the graph to an earlier one.</summary>
public static class Rollback
{
    /// <summary>The code of the error where what a store keeps does not lead to the version that it should.</summary>
    public const string Damaged = "Store.HistoryDamaged";

    /// <summary>The graph of an earlier version. Records that did not change are shared with the later one.</summary>
    /// <param name="last">The later version.</param>
    /// <param name="deltas">The deltas of the versions after the earlier one, up to the later one, the newest first.</param>
    /// <param name="earlier">The earlier version.</param>
    /// <exception cref="GraphStoreException">The deltas do not lead to that version: what the store keeps is damaged.</exception>
    public static GraphSnapshot To(GraphSnapshot last, IReadOnlyList<GraphDelta> deltas, GraphVersion earlier)
    {
        var back = VersionChanges.Between(last, deltas).Reversed();
        GraphChange change = new([.. back.Nodes.Select(node => node.Before).OfType<Node>()],
            [.. back.Edges.Select(edge => edge.Before).OfType<Edge>()], [.. back.Nodes.Select(node => node.After).OfType<Node>()],
            [.. back.Edges.Select(edge => edge.After).OfType<Edge>()], back.DataSet?.After);
        var digest = change.Apply(GraphDigest.Parse(last.Version.Digest), last.DataSet);
        var losesDataSet = back.DataSet is { After: null };
        if (losesDataSet)
            digest -= GraphDigest.Of(last.DataSet);
        if (digest.ToString() != earlier.Digest)
        {
            throw new GraphStoreException(Damaged, new Bilingual(
                $"存储中版本 {earlier.Number} 的历史已损坏：内容摘要应为 {earlier.Digest}，实为 {digest}。较新的版本和当前图谱不受影响。",
                $"What the store keeps of version {earlier.Number} is damaged: the digest of its "
                + $"content should be {earlier.Digest}, but is {digest}. Newer versions and the current graph are not affected."),
                isTransient: false);
        }
        var graph = last.With(change, earlier);
        return losesDataSet ? GraphSnapshot.Create(earlier, null, graph.Nodes(), [.. graph.AllEdges()]) : graph;
    }
}
