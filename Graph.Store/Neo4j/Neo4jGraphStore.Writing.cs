using System.Text;
using Graph.Model;

namespace Graph.Store.Neo4j;

internal sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async ValueTask<GraphVersion> WriteAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        GraphBatchCheck.EnsureConsistent(batch);
        await check.EnsureWritableAsync(cancellationToken);
        // As long as the commit was not asked for, nothing has happened, and all of it may be done again.
        var version = await client.RepeatAsync(token => WriteOnceAsync(batch, token), cancellationToken);
        Interlocked.Exchange(ref _served, Math.Max(Interlocked.Read(ref _served), version.Number));
        return version;
    }

    private async ValueTask<GraphVersion> WriteOnceAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        var state = await StateAsync(client.RunAsync, cancellationToken);
        if (state.Version is null && (state.LoadDigest is not null || batch.Count >= options.Value.FirstLoadInBatchesFrom))
            return await new FirstLoad(client, options.Value, time, log).RunAsync(batch, cancellationToken);
        await using var transaction = await client.BeginAsync(cancellationToken);
        (await transaction.RunAsync(CypherStatement.Write(WriteStatements.Lock), cancellationToken)).Dispose();
        state = await StateAsync(transaction.RunAsync, cancellationToken);
        var (version, nodes, edges) = await WriteAsync(transaction, state, batch, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        log.Written(version.ToString(), nodes, edges);
        return version;
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
        var dataSet = change.DataSet ?? state.DataSet;
        (await transaction.RunAsync(CypherStatement.Write(WriteStatements.SetVersion, new Dictionary<string, object?>
        {
            ["number"] = version.Number,
            ["digest"] = version.Digest,
            ["dataSet"] = dataSet is null ? null : Encoding.UTF8.GetString(RecordContent.Write(dataSet)),
        }), cancellationToken)).Dispose();
        return (version, nodes, edges);
    }

    private static async ValueTask<Neo4jState> StateAsync(CypherRunner run, CancellationToken cancellationToken)
    {
        using var answer = await run(CypherStatement.Read(WriteStatements.State), cancellationToken);
        return Neo4jState.Read(answer.Rows[0]);
    }
}
