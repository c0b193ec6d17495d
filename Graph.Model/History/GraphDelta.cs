namespace Graph.Model;

/// <summary>What one version changed, as stores keep it: each record that is different, as it was before. It leads back from the version to
/// the one before.</summary>
/// <remarks>What a record was after the version is in the next delta that has it, or in the current graph, and is not kept twice.</remarks>
/// <param name="Version">The version that made the changes.</param>
/// <param name="Nodes">Nodes that are different, by id.</param>
/// <param name="Edges">Edges that are different, by kind, start and end. Those of <see cref="GraphSchema.CitedIn"/> are in the
/// nodes.</param>
/// <param name="DataSet">The description of the data set before; null where it is the same.</param>
public sealed record GraphDelta(KeptVersion Version, IReadOnlyList<NodeDelta> Nodes, IReadOnlyList<EdgeDelta> Edges, DataSetDelta? DataSet)
{
    /// <summary>What a write changes. Records that are written as they were are left out.</summary>
    /// <param name="change">What the write does.</param>
    /// <param name="version">The version that it makes.</param>
    /// <param name="writtenAt">The time, UTC.</param>
    /// <param name="origin">Who writes; null where not known.</param>
    /// <param name="dataSetBefore">The description of the data set before the write; null where there was none.</param>
    public static GraphDelta Of(GraphChange change, GraphVersion version, DateTimeOffset writtenAt, WriteOrigin? origin,
        DataSet? dataSetBefore)
    {
        var (nodes, nodeCounts) = Compare(change.NodesOut, change.NodesIn, node => node.Id, RecordContent.Write);
        var (edges, edgeCounts) = Compare(change.EdgesOut, change.EdgesIn, edge => edge.Key, RecordContent.Write);
        var isSame = change.DataSet is null || (dataSetBefore is not null && RecordContent.Write(change.DataSet).AsSpan()
            .SequenceEqual(RecordContent.Write(dataSetBefore)));
        return new(new(version, writtenAt, origin, nodeCounts, edgeCounts),
            [.. nodes.Select(node => new NodeDelta(node.Key, node.Before)).OrderBy(node => node.Id)],
            [.. edges.Select(edge => new EdgeDelta(edge.Key, edge.Before)).OrderBy(edge => edge.Key, EdgeKeyOrder.Instance)],
            isSame ? null : new(dataSetBefore));
    }

    private static (List<(TKey Key, TRecord? Before)> Records, ChangeCounts Counts) Compare<TKey, TRecord>(
        IReadOnlyList<TRecord> recordsOut, IReadOnlyList<TRecord> recordsIn, Func<TRecord, TKey> key, Func<TRecord, byte[]> content)
        where TKey : notnull where TRecord : class
    {
        var before = recordsOut.ToDictionary(key);
        List<(TKey, TRecord?)> records = [];
        var (added, changed) = (0, 0);
        foreach (var record in recordsIn)
        {
            if (!before.Remove(key(record), out var old))
                added++;
            else if (content(old).AsSpan().SequenceEqual(content(record)))
                continue;
            else
                changed++;
            records.Add((key(record), old));
        }
        records.AddRange(before.Select(gone => (gone.Key, (TRecord?)gone.Value)));
        return (records, new(added, changed, before.Count));
    }
}

/// <summary>A node that a version changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">The node before the version; null where it was not there.</param>
public sealed record NodeDelta(NodeId Id, Node? Before);

/// <summary>An edge that a version changed.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Before">The edge before the version; null where it was not there.</param>
public sealed record EdgeDelta(EdgeKey Key, Edge? Before);

/// <summary>A changed description of the data set.</summary>
/// <param name="Before">The description before the version; null where there was none.</param>
public sealed record DataSetDelta(DataSet? Before);

/// <summary>Orders edges by kind, start and end.</summary>
internal sealed class EdgeKeyOrder : IComparer<EdgeKey>
{
    public static EdgeKeyOrder Instance { get; } = new();

    public int Compare(EdgeKey x, EdgeKey y)
    {
        var kinds = string.CompareOrdinal(GraphSchema.EdgeOf(x.Type).Name, GraphSchema.EdgeOf(y.Type).Name);
        if (kinds != 0)
            return kinds;
        var starts = x.From.CompareTo(y.From);
        return starts != 0 ? starts : x.To.CompareTo(y.To);
    }
}
