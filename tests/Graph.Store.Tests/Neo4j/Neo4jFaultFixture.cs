using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>A server for the tests that stop it or kill it. It asks for a log-in and ends transactions after some seconds.</summary>
[CollectionDefinition(Collection)]
public sealed class Neo4jFaultFixture : ICollectionFixture<Neo4jFaultFixture>, IDisposable
{
    public const string Collection = "Neo4j faults";

    private const string Password = "a-password-of-tests";
    private readonly Lazy<Neo4jServer> _server = new(() => new(Password, transactionTimeout: "10s"));

    /// <summary>The server; the test is skipped where none can be started.</summary>
    public Neo4jServer Server
    {
        get
        {
            Neo4jServer.RequireLauncher();
            return _server.Value;
        }
    }

    /// <summary>A store of this server, logged in, as a process would have it.</summary>
    public ServiceProvider Services(DelegatingHandler? before, params (string Key, string Value)[] settings) =>
        Neo4jServices.With(Server.Endpoint!, before, [("User", "neo4j"), ("Password", Password), .. settings]);

    /// <summary>Leaves one graph in the database, as its first version, and the plans for reading it in the server's cache.</summary>
    public async Task LoadAsync(GraphBatch batch)
    {
        using var services = Services(null, ("QueryTimeout", "00:01:00"), ("FirstLoadInBatchesFrom", "1"));
        await ClearAsync(services);
        var store = services.GetRequiredService<IGraphStore>();
        if (batch.Count > 0)
            await store.WriteAsync(batch, CancellationToken.None);
        await store.GetVersionAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        if (_server.IsValueCreated)
            _server.Value.Dispose();
    }

    private static async Task ClearAsync(ServiceProvider services) =>
        (await services.GetRequiredService<Neo4jQueryClient>()
            .OnceAsync(CypherStatement.Write("MATCH (n) DETACH DELETE n"), CancellationToken.None)).Dispose();
}
