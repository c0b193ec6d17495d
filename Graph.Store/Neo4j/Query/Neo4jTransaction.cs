using Graph.Model;

namespace Graph.Store.Neo4j.Query;

/// <summary>An open transaction on the server. Disposing of it before it is committed rolls it back.</summary>
internal sealed class Neo4jTransaction(Neo4jQueryClient client, string id, string? affinity) : IAsyncDisposable
{
    private bool _isOver;

    /// <summary>How the server calls it.</summary>
    public string Id { get; } = id;

    /// <summary>Which member of a cluster it lives on; null where the server did not say.</summary>
    public string? Affinity { get; } = affinity;

    /// <summary>Runs one statement in it.</summary>
    /// <exception cref="GraphStoreException">It failed, and the server has rolled the transaction back.</exception>
    public async ValueTask<QueryResponse> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(HttpMethod.Post, this, "", statement, cancellationToken);
        }
        catch (GraphStoreException error) when (error.Code is Neo4jErrorCodes.TransactionLost
            || error.Code.StartsWith("Neo.", StringComparison.Ordinal))
        {
            _isOver = true;
            throw;
        }
    }

    /// <summary>Makes everything it did visible, at once.</summary>
    /// <exception cref="GraphStoreException">It failed. <see cref="Neo4jErrorCodes.CommitUnknown"/>: whether it was carried out is not
    /// known.</exception>
    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        _isOver = true;
        try
        {
            (await client.SendAsync(HttpMethod.Post, this, "/commit", null, cancellationToken)).Dispose();
        }
        catch (GraphStoreException error) when (!error.Code.StartsWith("Neo.", StringComparison.Ordinal))
        {
            throw new GraphStoreException(Neo4jErrorCodes.CommitUnknown,
                Neo4jTexts.CommitUnknown, isTransient: false, error);
        }
    }

    /// <summary>Rolls it back unless it was committed. A server that does not answer forgets it by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isOver)
            return;
        _isOver = true;
        try
        {
            (await client.SendAsync(HttpMethod.Delete, this, "", null, CancellationToken.None)).Dispose();
        }
        catch (GraphStoreException)
        {
            // The server ends it after its db.transaction.timeout, or an idle minute.
        }
    }
}
