using System.Text;
using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Writing;

namespace Graph.Store.Neo4j;

internal sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async ValueTask<GraphVersion> WriteAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        GraphBatchCheck.EnsureConsistent(batch);
        await check.EnsureWritableAsync(cancellationToken);
        // Until the commit is sent, nothing has happened, and all of it may be repeated.
        var version = await client.RepeatAsync(token => WriteOnceAsync(batch, token), cancellationToken)
            ?? await WriteInBatchesAsync(batch, cancellationToken);
        _watermark.TryAccept(version);
        return version;
    }

    /// <summary>Writes in one transaction; null where it must be written in batches.</summary>
    private async ValueTask<GraphVersion?> WriteOnceAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        if (IsForBatches(await StateAsync(client.RunAsync, cancellationToken), batch))
            return null;
        await using var transaction = await new WriterLock(client, options.Value, time).BeginAsync(cancellationToken);
        var state = await StateAsync(transaction.RunAsync, cancellationToken);
        if (IsForBatches(state, batch))
            return null;
        var (version, nodes, edges) = await WriteAsync(transaction, state, batch, cancellationToken);
        await new CommitFence(client, time, log).CommitAsync(transaction, cancellationToken);
        log.Written(version.ToString(), nodes, edges);
        return version;
    }

    /// <summary>Removes all that the database holds of the graph and writes a whole graph in its place, whatever was there.</summary>
    /// <exception cref="ArgumentException">The graph is not consistent.</exception>
    /// <exception cref="GraphStoreException">The server failed, another process is writing, or one transaction does not take the
    /// graph.</exception>
    public async ValueTask<GraphVersion> ReplaceAsync(GraphBatch graph, CancellationToken cancellationToken)
    {
        GraphBatchCheck.EnsureConsistent(graph);
        await check.EnsureWritableAsync(cancellationToken);
        var version = await client.RepeatAsync(token => ReplaceOnceAsync(graph, token), cancellationToken)
            ?? await ReplaceInBatchesAsync(graph, cancellationToken);
        log.Written(version.ToString(), graph.Upserts.Count, graph.EdgeUpserts.Count);
        _watermark.TryAccept(version);
        return version;
    }

    /// <summary>Replaces the graph in one transaction; null where it is too large or the database holds no version.</summary>
    private async ValueTask<GraphVersion?> ReplaceOnceAsync(GraphBatch graph, CancellationToken cancellationToken)
    {
        await using var transaction = await new WriterLock(client, options.Value, time).BeginAsync(cancellationToken);
        var state = await StateAsync(transaction.RunAsync, cancellationToken);
        using var size = await transaction.RunAsync(CypherStatement.Read(WriteStatements.Size), cancellationToken);
        if (state.Version is not { } before || Math.Max(graph.Count, size.Rows[0][0].GetInt64()) > options.Value.MaxTransactionSize)
            return null;
        (await transaction.RunAsync(CypherStatement.Write(WriteStatements.DeleteAll), cancellationToken)).Dispose();
        var change = GraphChange.Of(GraphSnapshot.Empty, graph);
        await new GraphWriter(transaction.RunAsync, options.Value.WriteBatchSize)
            .PutAsync(change.NodesIn, change.EdgesIn, cancellationToken);
        GraphVersion version = new(before.Number + 1, change.Apply(default, null).ToString());
        await SetVersionAsync(transaction, version, change.DataSet, cancellationToken);
        await HistoryOf(transaction).RestartAsync(GraphDelta.Of(change, version, time.GetUtcNow(), graph.Origin, null), cancellationToken);
        await new CommitFence(client, time, log).CommitAsync(transaction, cancellationToken);
        return version;
    }

    private async ValueTask<GraphVersion> ReplaceInBatchesAsync(GraphBatch graph, CancellationToken cancellationToken)
    {
        var state = await StateAsync(client.RunAsync, cancellationToken);
        if (state.Version is not null)
            EnsureOffline(graph);
        return await new FirstLoad(client, options.Value, time, Report).RunAsync(graph, state.Version, cancellationToken);
    }

    private bool IsForBatches(Neo4jState state, GraphBatch batch) => state.Version is null
        ? state.IsBeingLoaded || batch.Count >= options.Value.FirstLoadInBatchesFrom
        : batch.Count > options.Value.MaxTransactionSize;

    private async ValueTask<GraphVersion> WriteInBatchesAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        var state = await StateAsync(client.RunAsync, cancellationToken);
        GraphVersion version;
        if (state.Version is { } before)
        {
            EnsureOffline(batch);
            version = await new OfflineWrite(client, options.Value, time, Report).RunAsync(before, state.DataSet, batch, cancellationToken);
        }
        else
        {
            // The batch is a difference to the version that this process has seen; alone it is not the whole graph.
            if (_watermark.Number > 0)
            {
                throw new GraphStoreException(Neo4jErrorCodes.LoadRunning, Neo4jTexts.LoadRunning, isTransient: false);
            }

            version = await new FirstLoad(client, options.Value, time, Report).RunAsync(batch, replaced: null, cancellationToken);
        }
        log.Written(version.ToString(), batch.Upserts.Count + batch.Deletes.Count, batch.EdgeUpserts.Count + batch.EdgeDeletes.Count);
        return version;
    }

    private void EnsureOffline(GraphBatch batch)
    {
        if (!options.Value.Offline)
        {
            throw new GraphStoreException(Neo4jErrorCodes.TooLarge,
                Neo4jTexts.TooLarge(batch.Count, options.Value.MaxTransactionSize), isTransient: false);
        }
    }

    private void Report(int done, int total)
    {
        log.LoadProgress(done, total);
        progress?.Report(new(done, total));
    }

    private async ValueTask<(GraphVersion Version, int Nodes, int Edges)> WriteAsync(
        Neo4jTransaction transaction, Neo4jState state, GraphBatch batch, CancellationToken cancellationToken)
    {
        var before = state.Version ?? GraphVersion.Empty;
        var size = options.Value.WriteBatchSize;
        var touched = await new TouchedGraph(transaction.RunAsync, batch, size).ReadAsync(before, state.DataSet, cancellationToken);
        var change = GraphChange.Of(touched, batch);
        var (nodes, edges) = await new GraphWriter(transaction.RunAsync, size).ApplyAsync(change, cancellationToken);
        GraphVersion version = new(before.Number + 1, change.Apply(GraphDigest.Parse(before.Digest), state.DataSet).ToString());
        await SetVersionAsync(transaction, version, change.DataSet ?? state.DataSet, cancellationToken);
        await HistoryOf(transaction).AppendAsync(before, GraphDelta.Of(change, version, time.GetUtcNow(), batch.Origin, state.DataSet),
            cancellationToken);
        return (version, nodes, edges);
    }

    private HistoryWriter HistoryOf(Neo4jTransaction transaction) =>
        new(transaction.RunAsync, history.Value.Versions, options.Value.WriteBatchSize);

    private static async ValueTask SetVersionAsync(
        Neo4jTransaction transaction, GraphVersion version, DataSet? dataSet, CancellationToken cancellationToken) =>
        (await transaction.RunAsync(CypherStatement.Write(WriteStatements.SetVersion, new Dictionary<string, object?>
        {
            ["number"] = version.Number,
            ["digest"] = version.Digest,
            ["dataSet"] = dataSet is null ? null : Encoding.UTF8.GetString(RecordContent.Write(dataSet)),
        }), cancellationToken)).Dispose();

    private static async ValueTask<Neo4jState> StateAsync(CypherRunner run, CancellationToken cancellationToken)
    {
        using var answer = await run(CypherStatement.Read(WriteStatements.State), cancellationToken);
        return Neo4jState.Read(answer.Rows[0]);
    }
}
