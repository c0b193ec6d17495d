using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>The lease of a write in batches: a node in the database that says what is being written and by whom. There is no version while
/// there is a lease.</summary>
/// <remarks>It is renewed with every batch. A writer that finds a lease which was not renewed for a while may take it over. Each batch
/// locks the lease and checks its holder, so that a late batch writes nothing after another writer has taken over. A writer that needs the
/// version too locks the version first.</remarks>
internal sealed class LoadLease(Neo4jQueryClient client, TimeProvider time)
{
    private const string Label = Neo4jSchema.LoadLabel;

    /// <summary>The digest of a lease while records of the previous version are being removed: no other writer can continue from
    /// there.</summary>
    public const string Unfinished = "";

    private static readonly TimeSpan _deadAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _pollEvery = TimeSpan.FromSeconds(1);

    // A node is read again once it is locked: another transaction may have changed it while this one waited for the lock.
    private const string DropUnset = "FOREACH (unset IN CASE WHEN v.number IS NULL THEN [v] ELSE [] END | DELETE unset) ";
    private const string Hold = $"MATCH (lease:{Label} {{id: 'graph'}}) SET lease.locked = true REMOVE lease.locked WITH lease WHERE "
        + $"lease.writer = $writer ";

    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>Takes the lease where the database holds no version. Returns the digest of what another writer had begun to load (null
    /// where there was none) and the number of the previous version (0 where there was none).</summary>
    /// <exception cref="GraphStoreException">The server failed, another process is loading, or one wrote in between.</exception>
    public async ValueTask<(string? Digest, long Number)> TakeAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var firstSeen = 0L;
        while (true)
        {
            using var answer = await client.RunAsync(CypherStatement.Idempotent(
                $"{WriteStatements.Lock} WITH v, v.number IS NULL AS isUnset {DropUnset}WITH isUnset WHERE isUnset "
                + $"MERGE (l:{Label} {{id: 'graph'}}) SET l.locked = true REMOVE l.locked "
                + "WITH l, l.writer IS NULL OR l.writer = $writer OR l.seenAt < timestamp() - $deadAfter AS isFree, l.digest AS before, "
                    + "l.seenAt AS seenAt "
                + "FOREACH (free IN CASE WHEN isFree THEN [1] ELSE [] END | SET l.writer = $writer, l.seenAt = timestamp()) "
                + "RETURN isFree, before, seenAt, coalesce(l.number, 0)",
                new Dictionary<string, object?> { ["writer"] = _writer, ["deadAfter"] = (long)_deadAfter.TotalMilliseconds }),
                    cancellationToken);
            if (answer.RowCount == 0)
                throw Changed();
            var row = answer.Rows[0];
            if (row[0].GetBoolean())
                return (row[1].GetString(), row[3].GetInt64());
            firstSeen = firstSeen == 0 ? row[2].GetInt64() : firstSeen;
            if (row[2].GetInt64() != firstSeen || time.GetElapsedTime(began) > 2 * _deadAfter)
            {
                throw new GraphStoreException(Neo4jErrorCodes.LoadRunning, Neo4jTexts.LoadRunning, isTransient: false);
            }

            await Task.Delay(_pollEvery, time, cancellationToken);
        }
    }

    /// <summary>Replaces the version by the lease: readers see no graph from then on.</summary>
    /// <exception cref="GraphStoreException">The server failed, or another process wrote in between.</exception>
    public async ValueTask ReplaceAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"OPTIONAL MATCH (v:{Neo4jSchema.VersionLabel} {{id: 'graph'}}) SET v.locked = true REMOVE v.locked "
            + "WITH v, v.number = $number AND v.digest = $digest AS isSame "
            + $"FOREACH (old IN CASE WHEN isSame THEN [v] ELSE [] END | MERGE (l:{Label} {{id: 'graph'}}) "
            + "SET l.writer = $writer, l.seenAt = timestamp(), l.number = $number, l.digest = $unfinished DELETE old) "
            + $"WITH count(*) AS done OPTIONAL MATCH (l:{Label} {{id: 'graph', writer: $writer}}) RETURN l IS NOT NULL",
            new Dictionary<string, object?>
            {
                ["number"] = version.Number,
                ["digest"] = version.Digest,
                ["writer"] = _writer,
                ["unfinished"] = Unfinished,
            }), cancellationToken);
        if (!answer.Rows[0][0].GetBoolean())
            throw Changed();
    }

    /// <summary>Runs a batch if this writer holds the lease, and renews it.</summary>
    /// <param name="batch">A statement that returns how many rows it found.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="GraphStoreException">The server failed, or another process took the lease over; then nothing was
    /// written.</exception>
    public async ValueTask<QueryResponse> RunAsync(CypherStatement batch, CancellationToken cancellationToken)
    {
        var answer = await client.RunAsync(
            batch with
            {
                Text = Hold + batch.Text,
                Parameters = new Dictionary<string,
                object?>(batch.Parameters)
                { ["writer"] = _writer }
            }, cancellationToken);
        try
        {
            await RenewAsync(cancellationToken); // and fails where the batch found nothing because the lease is another's
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <summary>Sets what is being loaded: from then on, a writer that takes the lease over may continue instead of starting
    /// again.</summary>
    public async ValueTask SetDigestAsync(string digest, CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            Hold + "SET lease.digest = $digest, lease.seenAt = timestamp() RETURN count(lease)",
            new Dictionary<string, object?> { ["writer"] = _writer, ["digest"] = digest }), cancellationToken);
        EnsureMine(answer);
    }

    /// <summary>Deletes the lease, sets the version and begins the history with it, in one transaction. Where the response was lost, the
    /// version shows that it was done.</summary>
    /// <exception cref="GraphStoreException">The server failed, or another process took the lease over.</exception>
    public async ValueTask FinishAsync(GraphDelta delta, DataSet? dataSet, CancellationToken cancellationToken)
    {
        var version = delta.Version.Version;
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"{WriteStatements.Lock} WITH v OPTIONAL MATCH (l:{Label} {{id: 'graph'}}) FOREACH (lease IN CASE WHEN l IS NULL THEN [] "
                + $"ELSE [l] END | "
            + "SET lease.locked = true REMOVE lease.locked) WITH v, l, l.writer = $writer AS isMine "
            + "FOREACH (lease IN CASE WHEN isMine THEN [l] ELSE [] END | SET v.number = $number, v.digest = $digest, v.dataSet = "
                + $"$dataSet DELETE lease MERGE (h:{HistoryRows.VersionLabel} {{number: $number}}) SET h = $history) "
            + $"WITH v, v.number = $number AND v.digest = $digest AS isDone {DropUnset}RETURN isDone",
            new Dictionary<string, object?>
            {
                ["writer"] = _writer,
                ["number"] = version.Number,
                ["digest"] = version.Digest,
                ["dataSet"] = dataSet is null ? null : Encoding.UTF8.GetString(RecordContent.Write(dataSet)),
                ["history"] = HistoryRows.Version(delta, isFirst: true),
            }), cancellationToken);
        if (answer.Rows[0][0] is not { ValueKind: JsonValueKind.True })
        {
            throw new GraphStoreException(Neo4jErrorCodes.LoadRunning, Neo4jTexts.LoadTakenOver, isTransient: false);
        }
    }

    private async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            Hold + "SET lease.seenAt = timestamp() RETURN count(lease)",
            new Dictionary<string, object?> { ["writer"] = _writer }), cancellationToken);
        EnsureMine(answer);
    }

    private static GraphStoreException Changed() =>
        new(Neo4jErrorCodes.VersionChanged, Neo4jTexts.WrittenMeanwhile, isTransient: false);

    private static void EnsureMine(QueryResponse answer)
    {
        if (answer.Rows[0][0].GetInt32() == 0)
            throw new GraphStoreException(Neo4jErrorCodes.LoadRunning, Neo4jTexts.LoadTakenOver, isTransient: false);
    }
}
