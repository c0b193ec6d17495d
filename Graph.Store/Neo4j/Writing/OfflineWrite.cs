using Graph.Model;
using Graph.Store.Neo4j.Configuration;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Changes a graph in batches, each in a transaction of its own. There is no version meanwhile: readers see no graph rather than a
/// mixture.</summary>
/// <remarks>Where it is interrupted, the next load of the whole graph completes it: that load continues where this one had removed all old
/// records, and starts again where it had not.</remarks>
internal sealed class OfflineWrite(Neo4jQueryClient client, Neo4jStoreOptions options, TimeProvider time, Action<int, int> report)
{
    private readonly LoadLease _lease = new(client, time);

    /// <summary>Writes.</summary>
    /// <exception cref="ArgumentException">The batch is not consistent.</exception>
    /// <exception cref="GraphStoreException">The server failed, or another process wrote.</exception>
    public async ValueTask<GraphVersion> RunAsync(GraphVersion before, DataSet? dataSet, GraphBatch batch,
        CancellationToken cancellationToken)
    {
        var touched = await new TouchedGraph(client.RunAsync, batch, options.WriteBatchSize).ReadAsync(before, dataSet, cancellationToken);
        var change = GraphChange.Of(touched, batch);
        GraphVersion version = new(before.Number + 1, change.Apply(GraphDigest.Parse(before.Digest), dataSet).ToString());
        await _lease.ReplaceAsync(before, cancellationToken);
        var (done, total) = (0, batch.Count);
        GraphWriter writer = new(_lease.RunAsync, options.WriteBatchSize, rows => report(done = Math.Min(done + rows, total), total));
        await writer.ApplyAsync(change, token => _lease.SetDigestAsync(version.Digest, token), cancellationToken);
        await _lease.FinishAsync(GraphDelta.Of(change, version, time.GetUtcNow(), batch.Origin, dataSet), change.DataSet ?? dataSet,
            cancellationToken);
        return version;
    }
}
