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
    /// <param name="digests">Digests of records that are known from going back before; null to work all out.</param>
    /// <exception cref="GraphStoreException">The deltas do not lead to that version: what the store keeps is damaged.</exception>
    public static GraphSnapshot To(GraphSnapshot last, IReadOnlyList<GraphDelta> deltas, GraphVersion earlier,
        RecordDigests? digests = null)
    {
        Return back = new(GraphDigest.Parse(last.Version.Digest), digests ?? new());
        foreach (var (id, before) in EarliestOf(deltas.SelectMany(delta => delta.Nodes), node => node.Id))
            back.Add(last.TryFind(id, out var at) ? last[at] : null, before.Before);
        foreach (var (key, before) in EarliestOf(deltas.SelectMany(delta => delta.Edges), edge => edge.Key))
            back.Add(last.FindEdge(key), before.Before);
        var dataSet = deltas.LastOrDefault(delta => delta.DataSet is not null)?.DataSet;
        var digest = dataSet is null ? back.Digest : back.Digest - GraphDigest.Of(last.DataSet) + GraphDigest.Of(dataSet.Before);
        var losesDataSet = dataSet is { Before: null };
        if (digest.ToString() != earlier.Digest)
        {
            throw new GraphStoreException(Damaged, new Bilingual(
                $"存储中版本 {earlier.Number} 的历史已损坏：内容摘要应为 {earlier.Digest}，实为 {digest}。较新的版本和当前图谱不受影响。",
                $"What the store keeps of version {earlier.Number} is damaged: the digest of its "
                + $"content should be {earlier.Digest}, but is {digest}. Newer versions and the current graph are not affected."),
                isTransient: false);
        }
        var graph = last.With(new(back.NodesOut, back.EdgesOut, back.NodesIn, back.EdgesIn, dataSet?.Before), earlier);
        return losesDataSet ? GraphSnapshot.Create(earlier, null, graph.Nodes(), [.. graph.AllEdges()]) : graph;
    }

    // The deltas come from the newest to the oldest, so that the last word on a record is what it was in the earlier version.
    private static Dictionary<TKey, T> EarliestOf<TKey, T>(IEnumerable<T> deltas, Func<T, TKey> key) where TKey : notnull
    {
        Dictionary<TKey, T> earliest = [];
        foreach (var delta in deltas)
            earliest[key(delta)] = delta;
        return earliest;
    }

    /// <summary>The records that go and come on the way back, and the digest after that. A record whose content is the same again stays:
    /// its hashes say so, and they are needed in any case.</summary>
    private sealed class Return(GraphDigest digest, RecordDigests digests)
    {
        public GraphDigest Digest { get; private set; } = digest;

        public List<Node> NodesOut { get; } = [];

        public List<Node> NodesIn { get; } = [];

        public List<Edge> EdgesOut { get; } = [];

        public List<Edge> EdgesIn { get; } = [];

        public void Add(Node? now, Node? before) => Add(now, before, digests.Of, NodesOut, NodesIn);

        public void Add(Edge? now, Edge? before) => Add(now, before, digests.Of, EdgesOut, EdgesIn);

        private void Add<T>(T? now, T? before, Func<T, GraphDigest> hash, List<T> gone, List<T> come) where T : class
        {
            var (hashNow, hashBefore) = (now is null ? default : hash(now), before is null ? default : hash(before));
            if (hashNow == hashBefore)
                return;
            Digest = Digest - hashNow + hashBefore;
            if (now is not null)
                gone.Add(now);
            if (before is not null)
                come.Add(before);
        }
    }
}
