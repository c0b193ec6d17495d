using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Faults that an operator meets, each told by its code.</summary>
[Collection(Neo4jFaultFixture.Collection)]
public sealed class Neo4jServerFaultTests(Neo4jFaultFixture fixture)
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [SkippableFact]
    public async Task Faults_are_told_apart_and_the_store_recovers_by_itself()
    {
        var server = fixture.Server;
        await fixture.LoadAsync(TinyChain.Batch);
        await WrongPasswordIsToldAsync(server);
        using var services = fixture.Services(null, ("QueryTimeout", "00:00:45"), ("RetryTotal", "00:00:01"));
        var store = services.GetRequiredService<IGraphStore>();
        var version = await store.GetVersionAsync(_none);
        await LongStatementIsEndedByTheServerAsync(services);
        await MissingDatabaseIsToldAsync();

        server.Kill();
        Assert.Equal(Neo4jErrorCodes.Unreachable, (await FailureAsync(store)).Code);
        server.Start();
        Assert.Equal(version, await store.GetVersionAsync(_none));
        Assert.Equal(2, (await store.WriteAsync(GraphBatch.Of([], []), _none)).Number);
    }

    private static async Task WrongPasswordIsToldAsync(Neo4jServer server)
    {
        using var wrong = Services(server, ("User", "neo4j"), ("Password", "not-the-password"));
        var error = await FailureAsync(wrong.GetRequiredService<IGraphStore>());
        Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        Assert.Contains("Store:Neo4j:Password", error.Message, StringComparison.Ordinal);
        using var none = Services(server);
        Assert.Contains("Store:Neo4j:User", (await FailureAsync(none.GetRequiredService<IGraphStore>())).Message, StringComparison.Ordinal);
    }

    private async Task MissingDatabaseIsToldAsync()
    {
        using var services = fixture.Services(null, ("Database", "elsewhere"));
        Assert.Contains("Store:Neo4j:Database", (await FailureAsync(services.GetRequiredService<IGraphStore>())).Message,
            StringComparison.Ordinal);
    }

    private static async Task LongStatementIsEndedByTheServerAsync(ServiceProvider services)
    {
        var client = services.GetRequiredService<Neo4jQueryClient>();
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => (await client.OnceAsync(
            CypherStatement.Write("UNWIND range(1, 1000000000) AS x WITH x WHERE x % 3 = 4 RETURN count(x)"), _none)).Dispose());
        Assert.Contains("db.transaction.timeout", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    private static async Task<GraphStoreException> FailureAsync(IGraphStore store) =>
        await Assert.ThrowsAsync<GraphStoreException>(async () => await store.GetVersionAsync(_none));

    private static ServiceProvider Services(Neo4jServer server, params (string Key, string Value)[] settings) =>
        Neo4jServices.With(server.Endpoint!, null, settings);
}
