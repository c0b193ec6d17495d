using Graph.Model;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.Logging;

namespace Graph.Store.Neo4j.Writing;

/// <summary>The node that says, while a transaction is being committed, that what is read may be of two versions.</summary>
/// <remarks>Neo4j makes the parts of a transaction visible one after the other. So the mark is set in a transaction of its own before the commit, renewed
/// as long as that takes and taken away after it, and a read that saw it at its start or at its end is run again. A writer that dies in between leaves it: it
/// runs out before readers give up.</remarks>
internal sealed class CommitMark(Neo4jQueryClient client, TimeProvider time, ILogger log)
{
    /// <summary>Its label.</summary>
    public const string Label = "GraphCommit";

    private static readonly TimeSpan _lifetime = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _renewEvery = TimeSpan.FromSeconds(1);

    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>The clause that finds it.</summary>
    public static string Match(string variable) => $"OPTIONAL MATCH ({variable}:{Label} {{id: 'graph'}})";

    /// <summary>Whether it stands; null or false where it does not.</summary>
    public static string Stands(string variable) => $"{variable}.until > timestamp()";

    /// <summary>Commits under the mark.</summary>
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
        await TryAsync(() => SetAsync(TimeSpan.Zero, cancellationToken)); // what was written is written, and the mark runs out by itself
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
            log.MarkNotSet(error.Code);
        }
    }

    /// <summary>Another writer's mark, which stands later, is not shortened.</summary>
    private async ValueTask SetAsync(TimeSpan lifetime, CancellationToken cancellationToken) => (await client.RunAsync(CypherStatement.Idempotent(
        $"MERGE (m:{Label} {{id: 'graph'}}) WITH m WHERE $lifetime > 0 OR m.writer = $writer SET m.writer = $writer, m.until = timestamp() + $lifetime",
        new Dictionary<string, object?> { ["lifetime"] = (long)lifetime.TotalMilliseconds, ["writer"] = _writer }), cancellationToken)).Dispose();
}
