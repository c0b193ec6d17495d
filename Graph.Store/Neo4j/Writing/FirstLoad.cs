using Graph.Model;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Fills a database that holds no version, in batches, each in a transaction of its own, and the version last: until then
/// readers see an empty graph.</summary>
/// <remarks>Every batch can be written twice. So who takes over what another has begun (<see cref="LoadMark"/>) goes on with the same graph, and clears
/// what is there where it was another graph.</remarks>
internal sealed class FirstLoad(Neo4jQueryClient client, Neo4jStoreOptions options, TimeProvider time, Action<int, int> report)
{
    private readonly LoadMark _mark = new(client, time);

    /// <summary>Loads a whole graph.</summary>
    /// <exception cref="ArgumentException">The batch is not consistent.</exception>
    /// <exception cref="GraphStoreException">The server failed, or another process is loading.</exception>
    public async ValueTask<GraphVersion> RunAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        var change = GraphChange.Of(GraphSnapshot.Empty, batch);
        var digest = change.Apply(default, null).ToString();
        var (before, number) = await _mark.TakeAsync(cancellationToken);
        if (before != digest)
        {
            await ClearAsync(cancellationToken);
            await _mark.SetDigestAsync(digest, cancellationToken);
        }
        var (done, total) = (0, change.NodesIn.Count + change.EdgesIn.Count);
        GraphWriter writer = new(_mark.RunAsync, options.WriteBatchSize, rows => report(done = Math.Min(done + rows, total), total));
        await writer.PutAsync(change.NodesIn, change.EdgesIn, cancellationToken);
        GraphVersion version = new(number + 1, digest);
        await _mark.FinishAsync(version, change.DataSet, cancellationToken);
        return version;
    }

    private async ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var label in new[] { Neo4jSchema.EntityLabel, GraphSchema.Source.Label })
        {
            var left = true;
            while (left)
            {
                using var answer = await _mark.RunAsync(CypherStatement.Idempotent(
                    $"MATCH (n:{label}) WITH n LIMIT $size DETACH DELETE n RETURN count(*)",
                    new Dictionary<string, object?> { ["size"] = options.WriteBatchSize }), cancellationToken);
                left = answer.Rows[0][0].GetInt32() > 0;
            }
        }
    }
}
