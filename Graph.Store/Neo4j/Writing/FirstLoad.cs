using Graph.Model;
using Graph.Store.Neo4j.Configuration;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Fills a database that holds no version, in batches, each in a transaction of its own, and writes the version last: until then
/// readers see an empty graph.</summary>
/// <remarks>Every batch can be written twice. So a writer that takes over what another has begun (<see cref="LoadLease"/>) continues where
/// it loads the same graph, and clears the database first where it loads another.</remarks>
internal sealed class FirstLoad(Neo4jQueryClient client, Neo4jStoreOptions options, TimeProvider time, Action<int, int> report)
{
    private readonly LoadLease _lease = new(client, time);

    /// <summary>Loads a whole graph.</summary>
    /// <param name="batch">The graph.</param>
    /// <param name="replaced">The version that the database holds and that it replaces; null where it holds none.</param>
    /// <param name="cancellationToken">Ends it; the next load completes it.</param>
    /// <exception cref="ArgumentException">The batch is not consistent.</exception>
    /// <exception cref="GraphStoreException">The server failed, or another process is loading.</exception>
    public async ValueTask<GraphVersion> RunAsync(GraphBatch batch, GraphVersion? replaced, CancellationToken cancellationToken)
    {
        var change = GraphChange.Of(GraphSnapshot.Empty, batch);
        var digest = change.Apply(default, null).ToString();
        if (replaced is not null)
            await _lease.ReplaceAsync(replaced, cancellationToken);
        var (before, number) = await _lease.TakeAsync(cancellationToken);
        if (before != digest)
        {
            await ClearAsync(cancellationToken);
            await _lease.SetDigestAsync(digest, cancellationToken);
        }
        var (done, total) = (0, change.NodesIn.Count + change.EdgesIn.Count);
        GraphWriter writer = new(_lease.RunAsync, options.WriteBatchSize, rows => report(done = Math.Min(done + rows, total), total));
        await writer.PutAsync(change.NodesIn, change.EdgesIn, cancellationToken);
        GraphVersion version = new(number + 1, digest);
        await _lease.FinishAsync(GraphDelta.Of(change, version, time.GetUtcNow(), batch.Origin, null), change.DataSet, cancellationToken);
        return version;
    }

    private async ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var label in Neo4jSchema.NodeLabels)
        {
            var left = true;
            while (left)
            {
                using var response = await _lease.RunAsync(CypherStatement.Idempotent(
                    $"MATCH (n:{label}) WITH n LIMIT $size DETACH DELETE n RETURN count(*)",
                    new Dictionary<string, object?> { ["size"] = options.WriteBatchSize }), cancellationToken);
                left = response.Rows[0][0].GetInt32() > 0;
            }
        }
    }
}
