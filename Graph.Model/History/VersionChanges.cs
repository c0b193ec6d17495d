namespace Graph.Model;

/// <summary>What changed from one version to a later one.</summary>
/// <param name="Nodes">Nodes that are different, by id.</param>
/// <param name="Edges">Edges that are different, by kind, start and end.</param>
/// <param name="DataSet">The description of the data set; null where it is the same.</param>
public sealed record VersionChanges(IReadOnlyList<NodeChange> Nodes, IReadOnlyList<EdgeChange> Edges, DataSetChange? DataSet)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Nodes.Count == 0 && Edges.Count == 0 && DataSet is null;

    /// <summary>What each of several versions changed, in the order of the deltas.</summary>
    /// <param name="last">The graph of the newest of them.</param>
    /// <param name="deltas">Their deltas, the newest first, without a gap.</param>
    public static IReadOnlyList<(KeptVersion Version, VersionChanges Changes)> OfEach(GraphSnapshot last, IReadOnlyList<GraphDelta> deltas)
    {
        Later later = new(last);
        return [.. deltas.Select(delta => (delta.Version, later.Before(delta)))];
    }

    /// <summary>What is different between the version before the oldest delta and a later one; what changed and changed back is left
    /// out.</summary>
    /// <param name="last">The later one.</param>
    /// <param name="deltas">The deltas between, the newest first, without a gap.</param>
    public static VersionChanges Between(GraphSnapshot last, IReadOnlyList<GraphDelta> deltas)
    {
        Dictionary<NodeId, Node?> nodes = [];
        Dictionary<EdgeKey, Edge?> edges = [];
        DataSetDelta? dataSet = null;
        foreach (var delta in deltas)
        {
            foreach (var node in delta.Nodes)
                nodes[node.Id] = node.Before;
            foreach (var edge in delta.Edges)
                edges[edge.Key] = edge.Before;
            dataSet = delta.DataSet ?? dataSet;
        }
        GraphDelta all = new(KeptVersion.WithoutHistory(last.Version), [.. nodes.Select(pair => new NodeDelta(pair.Key, pair.Value))],
            [.. edges.Select(pair => new EdgeDelta(pair.Key, pair.Value))], dataSet);
        return new Later(last).Before(all);
    }

    /// <summary>The same change, seen from the later version.</summary>
    public VersionChanges Reversed() => new([.. Nodes.Select(node => new NodeChange(node.Id, node.After, node.Before))],
        [.. Edges.Select(edge => new EdgeChange(edge.Key, edge.After, edge.Before))],
        DataSet is null ? null : new(DataSet.After, DataSet.Before));

    /// <summary>The write that makes the later version of the earlier one. A description of the data set that goes away stays: a write
    /// cannot remove it.</summary>
    public GraphBatch ToBatch() => new([.. Nodes.Select(node => node.After).OfType<Node>()],
        [.. Edges.Select(edge => edge.After).OfType<Edge>()], [.. Nodes.Where(node => node.After is null).Select(node => node.Id)],
        [.. Edges.Where(edge => edge.After is null).Select(edge => edge.Key)], DataSet?.After);

    /// <summary>The records that are different, counted.</summary>
    public static ChangeCounts Count<T>(IReadOnlyList<RecordChange<T>> changes) where T : class => new(
        changes.Count(change => change.Kind is ChangeKind.Added), changes.Count(change => change.Kind is ChangeKind.Changed),
        changes.Count(change => change.Kind is ChangeKind.Deleted));

    /// <summary>The graph after a delta, where deltas are met from the newest to the oldest.</summary>
    private sealed class Later(GraphSnapshot last)
    {
        private readonly Dictionary<NodeId, Node?> _nodes = [];
        private readonly Dictionary<EdgeKey, Edge?> _edges = [];
        private DataSet? _dataSet = last.DataSet;

        public VersionChanges Before(GraphDelta delta)
        {
            List<NodeChange> nodes = [];
            foreach (var (id, before) in delta.Nodes)
            {
                nodes.Add(new(id, before, _nodes.TryGetValue(id, out var known) ? known : last.TryFind(id, out var at) ? last[at] : null));
                _nodes[id] = before;
            }
            List<EdgeChange> edges = [];
            foreach (var (key, before) in delta.Edges)
            {
                edges.Add(new(key, before, _edges.TryGetValue(key, out var known) ? known : last.FindEdge(key)));
                _edges[key] = before;
            }
            var dataSet = delta.DataSet is null ? null : new DataSetChange(delta.DataSet.Before, _dataSet);
            _dataSet = delta.DataSet is null ? _dataSet : delta.DataSet.Before;
            return new([.. nodes.Where(node => node.IsDifferent).OrderBy(node => node.Id)],
                [.. edges.Where(edge => edge.IsDifferent).OrderBy(edge => edge.Key, EdgeKeyOrder.Instance)],
                dataSet?.IsDifferent is true ? dataSet : null);
        }
    }
}
