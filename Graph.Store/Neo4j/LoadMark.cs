using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Model;

namespace Graph.Store.Neo4j;

/// <summary>The mark in the database of a write that goes in batches: what is being written and by whom. There is no version while there is one.</summary>
/// <remarks>It is renewed with every batch. Who finds one that was not renewed for a while may take it over.</remarks>
internal sealed class LoadMark(Neo4jQueryClient client, TimeProvider time)
{
    /// <summary>Its label.</summary>
    public const string Label = "GraphLoad";

    /// <summary>The digest of a mark while records of the version before are being removed: nobody can go on from there.</summary>
    public const string Unfinished = "";

    private static readonly TimeSpan _deadAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>Takes the mark where no version stands. Gives the digest of what another had begun to load (null where there was none) and the number of the
    /// version that stood there before (0 where there was none).</summary>
    /// <exception cref="GraphStoreException">The server failed, or another process is loading.</exception>
    public async ValueTask<(string? Digest, long Number)> TakeAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var firstSeen = 0L;
        while (true)
        {
            using var answer = await client.RunAsync(CypherStatement.Idempotent(
                $"MERGE (l:{Label} {{id: 'graph'}}) SET l.locked = true REMOVE l.locked "
                + "WITH l, l.writer IS NULL OR l.writer = $writer OR l.seenAt < timestamp() - $deadAfter AS isFree, l.digest AS before, l.seenAt AS seenAt "
                + "FOREACH (free IN CASE WHEN isFree THEN [1] ELSE [] END | SET l.writer = $writer, l.seenAt = timestamp()) "
                + "RETURN isFree, before, seenAt, coalesce(l.number, 0)",
                new Dictionary<string, object?> { ["writer"] = _writer, ["deadAfter"] = (long)_deadAfter.TotalMilliseconds }), cancellationToken);
            var row = answer.Rows[0];
            if (row[0].GetBoolean())
                return (row[1].GetString(), row[3].GetInt64());
            firstSeen = firstSeen == 0 ? row[2].GetInt64() : firstSeen;
            if (row[2].GetInt64() != firstSeen || time.GetElapsedTime(began) > 2 * _deadAfter)
                throw new GraphStoreException(Neo4jErrorCodes.LoadRunning,
                    "Another process is loading this database. Wait until it has finished.", isTransient: false);
            await Task.Delay(_lookEvery, time, cancellationToken);
        }
    }

    /// <summary>Puts the mark in the place of a version: readers see no graph from then on.</summary>
    /// <exception cref="GraphStoreException">The server failed, or another process wrote in between.</exception>
    public async ValueTask ReplaceAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"OPTIONAL MATCH (v:{CypherVersion.Label} {{id: 'graph'}}) SET v.locked = true REMOVE v.locked "
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
            throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, "Another process wrote to the graph in the meantime. Run the same again.", isTransient: false);
    }

    /// <summary>Says what is being loaded: from now on, whoever takes the mark over may go on instead of beginning anew.</summary>
    public async ValueTask SetDigestAsync(string digest, CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"MATCH (l:{Label} {{id: 'graph', writer: $writer}}) SET l.digest = $digest, l.seenAt = timestamp() RETURN count(l)",
            new Dictionary<string, object?> { ["writer"] = _writer, ["digest"] = digest }), cancellationToken);
        EnsureMine(answer);
    }

    /// <summary>Shows that the writer lives.</summary>
    /// <exception cref="GraphStoreException">The server failed, or another process took the mark over.</exception>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"MATCH (l:{Label} {{id: 'graph', writer: $writer}}) SET l.seenAt = timestamp() RETURN count(l)",
            new Dictionary<string, object?> { ["writer"] = _writer }), cancellationToken);
        EnsureMine(answer);
    }

    /// <summary>Takes the mark away and sets the version, at once. Where the answer to that was lost, the version tells that it was done.</summary>
    /// <exception cref="GraphStoreException">The server failed, or another process took the mark over.</exception>
    public async ValueTask FinishAsync(GraphVersion version, DataSet? dataSet, CancellationToken cancellationToken)
    {
        using var answer = await client.RunAsync(CypherStatement.Idempotent(
            $"OPTIONAL MATCH (l:{Label} {{id: 'graph', writer: $writer}}) "
            + $"FOREACH (mark IN CASE WHEN l IS NULL THEN [] ELSE [l] END | MERGE (v:{CypherVersion.Label} {{id: 'graph'}}) "
            + "SET v.number = $number, v.digest = $digest, v.dataSet = $dataSet DELETE mark) "
            + $"WITH count(*) AS done OPTIONAL {CypherVersion.Match} RETURN v.number = $number AND v.digest = $digest",
            new Dictionary<string, object?>
            {
                ["writer"] = _writer,
                ["number"] = version.Number,
                ["digest"] = version.Digest,
                ["dataSet"] = dataSet is null ? null : Encoding.UTF8.GetString(RecordContent.Write(dataSet)),
            }), cancellationToken);
        if (answer.Rows[0][0] is not { ValueKind: JsonValueKind.True })
            throw new GraphStoreException(Neo4jErrorCodes.LoadRunning,
                string.Create(CultureInfo.InvariantCulture, $"Another process took this load over before version {version.Number} was set."), isTransient: false);
    }

    private static void EnsureMine(QueryAnswer answer)
    {
        if (answer.Rows[0][0].GetInt32() == 0)
            throw new GraphStoreException(Neo4jErrorCodes.LoadRunning, "Another process took this load over.", isTransient: false);
    }
}
