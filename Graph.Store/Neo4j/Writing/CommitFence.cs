using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.Logging;

namespace Graph.Store.Neo4j.Writing;

/// <summary>A fence around a commit: a node that says, while a transaction is being committed, that reads may see parts of two
/// versions.</summary>
/// <remarks>Neo4j makes the parts of a transaction visible one after the other. So the fence is set in a transaction of its own before the
/// commit, renewed while the commit takes, and removed after it. A read that saw it at its start or at its end is run again. A writer that
/// dies in between leaves the fence; it expires before readers give up.</remarks>
internal sealed class CommitFence(Neo4jQueryClient client, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _renewEvery = TimeSpan.FromSeconds(1);

    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>Commits behind the fence.</summary>
    /// <exception cref="GraphStoreException">The commit failed, or whether it was carried out is not known.</exception>
    public async ValueTask CommitAsync(Neo4jTransaction transaction, CancellationToken cancellationToken)
    {
        await SetAsync(_lifetime, cancellationToken);
        using CancellationTokenSource over = new();
        var renewing = RenewAsync(over.Token);
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
        }
        await TryAsync(() => SetAsync(TimeSpan.Zero, cancellationToken)); // the commit has succeeded, and the fence expires by itself
    }

    private async Task RenewAsync(CancellationToken over)
    {
        using PeriodicTimer timer = new(_renewEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
                await TryAsync(() => SetAsync(_lifetime, CancellationToken.None));
        }
        catch (OperationCanceledException)
        {
            // The commit is over.
        }
    }

    private async ValueTask TryAsync(Func<ValueTask> action)
    {
        try
        {
            await action();
        }
        catch (GraphStoreException error)
        {
            log.FenceNotSet(error.Code);
        }
    }

    /// <summary>The fence of another writer, which expires later, is not shortened.</summary>
    private async ValueTask SetAsync(TimeSpan lifetime, CancellationToken cancellationToken) =>
        (await client.RunAsync(CypherStatement.Idempotent(
        $"MERGE (m:{Neo4jSchema.CommitLabel} {{id: 'graph'}}) WITH m WHERE $lifetime > 0 OR m.writer = $writer SET m.writer = $writer, "
            + $"m.until = timestamp() + $lifetime",
        new Dictionary<string, object?> { ["lifetime"] = (long)lifetime.TotalMilliseconds, ["writer"] = _writer }), cancellationToken))
            .Dispose();
}
