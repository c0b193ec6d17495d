using Graph.Model;
using Graph.Store.Neo4j.Configuration;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Opens transactions that write one after the other.</summary>
/// <remarks>A transaction is older by the time for which it waited for another, and the server's <c>db.transaction.timeout</c> counts from
/// its beginning: what is left may be too little for the write. So one that had to wait is given up and begun anew. The longest wait is for
/// a writer that was killed: the server ends its transaction, and frees what it holds, only when that has become too old.</remarks>
internal sealed class WriterLock(Neo4jQueryClient client, Neo4jStoreOptions options, TimeProvider time)
{
    private static readonly TimeSpan _noWait = TimeSpan.FromSeconds(1);

    /// <summary>Opens a transaction that holds the lock. After <see cref="Neo4jStoreOptions.WriteTimeout"/> it takes what it
    /// gets.</summary>
    /// <exception cref="GraphStoreException">The server failed, or others held the lock all the time.</exception>
    public async ValueTask<Neo4jTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var transaction = await client.BeginAsync(cancellationToken);
            var mayWait = time.GetElapsedTime(began) < options.WriteTimeout;
            try
            {
                var asked = time.GetTimestamp();
                (await transaction.RunAsync(CypherStatement.Write(WriteStatements.Lock), cancellationToken)).Dispose();
                if (!mayWait || time.GetElapsedTime(asked) < _noWait)
                    return transaction;
            }
            catch (GraphStoreException error) when (mayWait && Neo4jErrors.IsTooLong(error))
            {
                // Another wrote all that time.
            }
            catch
            {
                await transaction.DisposeAsync();
                throw;
            }
            await transaction.DisposeAsync();
        }
    }
}
