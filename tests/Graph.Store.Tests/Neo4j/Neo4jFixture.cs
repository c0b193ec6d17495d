using System.Text.Json;
using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Neo4j.Query;
using Graph.Store.Tests.Conformance;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Stores in the one database of the shared server: each has it for itself until the next is requested.</summary>
public sealed class Neo4jFixture : IGraphStoreFixture, IDisposable
{
    private readonly List<ServiceProvider> _providers = [];

    /// <summary>What went over the wire to the server, statement by statement, since the last store was made.</summary>
    public RecordingHandler Wire { get; } = new();

    public Task<IGraphStore> StoreWithAsync(GraphBatch batch) => StoreWithAsync(batch, new HistoryOptions().Versions);

    public async Task<IGraphStore> StoreWithAsync(GraphBatch batch, int keptVersions)
    {
        await ClearAsync();
        var kept = ("Store:History:Versions", $"{keptVersions}");
        var writer = Store(kept);
        if (batch.Count > 0 || batch.DataSet is not null)
            await writer.WriteAsync(batch, CancellationToken.None);
        return Store(kept);
    }

    /// <summary>Another store on the same database, as another process would have it.</summary>
    public IGraphStore Store(params (string Key, string Value)[] settings) => Services(settings).GetRequiredService<IGraphStore>();

    /// <summary>The services of such a store.</summary>
    public ServiceProvider Services(params (string Key, string Value)[] settings) =>
        Keep(Neo4jServices.With(Neo4jServer.Shared.Require(), Wire, settings));

    /// <summary>Disposes of some services when all tests are over.</summary>
    public ServiceProvider Keep(ServiceProvider services)
    {
        _providers.Add(services);
        return services;
    }

    /// <summary>Runs a statement of one's own.</summary>
    public async Task<JsonElement> RunAsync(string cypher, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        using var answer = await Services().GetRequiredService<Neo4jQueryClient>()
            .OnceAsync(CypherStatement.Write(cypher, parameters), CancellationToken.None);
        return answer.Rows.Clone();
    }

    /// <summary>Removes all nodes.</summary>
    public async Task ClearAsync()
    {
        await RunAsync("MATCH (n) DETACH DELETE n");
        Wire.Forget();
    }

    /// <summary>The database holds a version, all of it and nothing else, and no load is under way.</summary>
    public async Task AssertHoldsAsync(GraphVersion version)
    {
        var all = await Store().ReadAllAsync(CancellationToken.None);
        Assert.Equal(version, all.Version);
        Assert.Equal(version.Digest, GraphDigest.Of(all.Nodes(), all.AllEdges(), all.DataSet).ToString());
        Assert.Equal(0, (await RunAsync("MATCH (l:GraphLoad) RETURN count(l)"))[0][0].GetInt32());
    }

    public void Dispose() => _providers.ForEach(provider => provider.Dispose());
}
