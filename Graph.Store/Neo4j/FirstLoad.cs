using System.Globalization;
using System.Text;
using Graph.Model;
using Microsoft.Extensions.Logging;

namespace Graph.Store.Neo4j;

/// <summary>Fills a database that holds no version yet, in batches, each in a transaction of its own, and the version last: until then
/// readers see an empty graph.</summary>
/// <remarks>A mark in the database says what is being loaded and by whom, and is renewed with every batch. Who finds one that was not renewed for a while
/// goes on where the other stopped (every batch can be written twice), or clears what is there where the other loaded something else.</remarks>
internal sealed class FirstLoad(Neo4jQueryClient client, Neo4jStoreOptions options, TimeProvider time, ILogger log)
{
    /// <summary>The label of the mark.</summary>
    public const string Label = "GraphLoad";

    private static readonly TimeSpan _deadAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>Loads.</summary>
    /// <exception cref="ArgumentException">The batch is not consistent.</exception>
    /// <exception cref="GraphStoreException">The server failed, or another process is loading.</exception>
    public async ValueTask<GraphVersion> RunAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        var change = GraphChange.Of(GraphSnapshot.Empty, batch);
        GraphVersion version = new(1, change.Apply(default, null).ToString());
        await TakeMarkAsync(version.Digest, cancellationToken);
        var (done, total) = (0, change.NodesIn.Count + change.EdgesIn.Count);
        GraphWriter writer = new(client.RunAsync, options.WriteBatchSize, async (rows, token) =>
        {
            await RenewMarkAsync(token);
            log.LoadProgress(done = Math.Min(done + rows, total), total);
        });
        await writer.PutAsync(change.NodesIn, change.EdgesIn, cancellationToken);
        await FinishAsync(version, change.DataSet, cancellationToken);
        log.Written(version.ToString(), change.NodesIn.Count, change.EdgesIn.Count);
        return version;
    }

    private async ValueTask TakeMarkAsync(string digest, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var firstSeen = 0L;
        while (true)
        {
            using var answer = await client.RunAsync(CypherStatement.Idempotent(
                $"MERGE (l:{Label} {{id: 'graph'}}) SET l.locked = true REMOVE l.locked "
                + "WITH l, l.writer IS NULL OR l.writer = $writer OR l.seenAt < timestamp() - $deadAfter AS isFree, l.digest AS before, l.seenAt AS seenAt "
                + "FOREACH (free IN CASE WHEN isFree THEN [1] ELSE [] END | SET l.writer = $writer, l.seenAt = timestamp()) RETURN isFree, before, seenAt",
                new Dictionary<string, object?> { ["writer"] = _writer, ["deadAfter"] = (long)_deadAfter.TotalMilliseconds }), cancellationToken);
            var row = answer.Rows[0];
            if (row[0].GetBoolean())
            {
                if (row[1].GetString() != digest)
                    await ClearAsync(digest, cancellationToken);
                return;
            }
            firstSeen = firstSeen == 0 ? row[2].GetInt64() : firstSeen;
            if (row[2].GetInt64() != firstSeen || time.GetElapsedTime(began) > 2 * _deadAfter)
                throw new GraphStoreException(Neo4jErrorCodes.LoadRunning,
                    "Another process is loading this database. Wait until it has finished.", isTransient: false);
            await Task.Delay(_lookEvery, time, cancellationToken);
        }
    }

    private async ValueTask ClearAsync(string digest, CancellationToken cancellationToken)
    {
        foreach (var label in new[] { Neo4jSchema.EntityLabel, GraphSchema.Source.Label })
        {
            var left = true;
            while (left)
            {
                using var answer = await client.RunAsync(CypherStatement.Idempotent(
                    $"MATCH (n:{label}) WITH n LIMIT $size DETACH DELETE n RETURN count(*)",
                    new Dictionary<string, object?> { ["size"] = options.WriteBatchSize }), cancellationToken);
                left = answer.Rows[0][0].GetInt32() > 0;
                await RenewMarkAsync(cancellationToken);
            }
        }
        (await client.RunAsync(CypherStatement.Idempotent($"MATCH (l:{Label} {{id: 'graph', writer: $writer}}) SET l.digest = $digest",
            new Dictionary<string, object?> { ["writer"] = _writer, ["digest"] = digest }), cancellationToken)).Dispose();
    }

    private async ValueTask RenewMarkAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"MATCH (l:{Label} {{id: 'graph', writer: $writer}}) SET l.seenAt = timestamp() RETURN count(l)",
            new Dictionary<string, object?> { ["writer"] = _writer }), cancellationToken);
        if (answer.Rows[0][0].GetInt32() == 0)
            throw new GraphStoreException(Neo4jErrorCodes.LoadRunning, "Another process took this load over.", isTransient: false);
    }

    /// <summary>Takes the mark away and sets the version, at once. Where the answer to that was lost, the version tells that it was done.</summary>
    private async ValueTask FinishAsync(GraphVersion version, DataSet? dataSet, CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"OPTIONAL MATCH (l:{Label} {{id: 'graph', writer: $writer}}) "
            + "FOREACH (mark IN CASE WHEN l IS NULL THEN [] ELSE [l] END | MERGE (v:GraphVersion {id: 'graph'}) "
            + "SET v.number = $number, v.digest = $digest, v.dataSet = $dataSet DELETE mark) "
            + "WITH count(*) AS done OPTIONAL MATCH (v:GraphVersion {id: 'graph'}) RETURN v.number = $number AND v.digest = $digest",
            new Dictionary<string, object?>
            {
                ["writer"] = _writer,
                ["number"] = version.Number,
                ["digest"] = version.Digest,
                ["dataSet"] = dataSet is null ? null : Encoding.UTF8.GetString(RecordContent.Write(dataSet)),
            }), cancellationToken);
        if (answer.Rows[0][0] is not { ValueKind: System.Text.Json.JsonValueKind.True })
            throw new GraphStoreException(Neo4jErrorCodes.LoadRunning,
                string.Create(CultureInfo.InvariantCulture, $"Another process took this load over before version {version.Number} was set."), isTransient: false);
    }
}
