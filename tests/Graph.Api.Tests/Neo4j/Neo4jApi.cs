using Graph.Api.Tests.Processes;
using Graph.Model;
using Graph.Store.Embedded;
using Graph.Store.Neo4j;
using Graph.TestSupport;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Neo4j;

/// <summary>The whole program over the curated data set in the Neo4j of the tests. The graph is loaded once; who changes it takes the
/// change back.</summary>
public sealed class Neo4jApi : IAsyncLifetime
{
    private readonly List<IDisposable> _hosts = [];
    private Task<Neo4jStoreConnection>? _loaded;
    private Task<(WebApplicationFactory<Program> Api, StatementCounter Counter)>? _counted;

    public Neo4jApi() => Two = new(this);

    /// <summary>Two processes over this graph.</summary>
    public TwoProcesses Two { get; }

    public Task InitializeAsync() => Task.CompletedTask; // nothing is started before a test needs it

    /// <summary>Skips the test where there is no server; the store, as a program that writes has it.</summary>
    public Task<Neo4jStoreConnection> RequireAsync()
    {
        Neo4jServer.Shared.Require();
        return _loaded ??= LoadAsync();
    }

    /// <summary>A process whose statements are counted. It is ready: only requests send statements, and none of them is answered from
    /// a cache.</summary>
    public async Task<(WebApplicationFactory<Program> Api, StatementCounter Counter)> CountedAsync()
    {
        await RequireAsync();
        return await (_counted ??= StartCountedAsync());
    }

    /// <summary>A process of its own, with further settings below <c>Store:Neo4j</c>. One whose statements are counted keeps no
    /// answers.</summary>
    public WebApplicationFactory<Program> Start(StatementCounter? counter = null, params (string Key, string Value)[] settings)
    {
        RealApi real = new();
        var api = real.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Store:Kind", "Neo4j").UseSetting("Store:Neo4j:Endpoint", Neo4jServer.Shared.Require().ToString());
            builder.UseSetting("Limits:Timeout", "00:01:00").UseSetting("Store:Neo4j:QueryTimeout", "00:01:00"); // on a busy machine too
            foreach (var (key, value) in settings)
                builder.UseSetting($"Store:Neo4j:{key}", value);
            if (counter is not null)
            {
                builder.UseSetting("Cache:Enabled", "false")
                    .ConfigureTestServices(services =>
                    services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(counter.Handler)));
            }
        });
        _hosts.AddRange([api, real]);
        return api;
    }

    public async Task DisposeAsync()
    {
        await Two.DisposeAsync();
        _hosts.ForEach(host => host.Dispose());
        if (_loaded is { IsCompletedSuccessfully: true } loaded)
            loaded.Result.Dispose();
    }

    /// <summary>Loads the graph anew, after a test that wrote to it: its version and history are those of the compiled store
    /// again. Whoever saw a later version would refuse this one, so the processes are started anew, too.</summary>
    public async Task ReloadAsync()
    {
        (await RequireAsync()).Dispose();
        await Two.StopAsync();
        _counted = null;
        _loaded = LoadAsync();
        await _loaded;
    }

    /// <summary>Starts it, and waits until what it prepares in the background is there.</summary>
    private async Task<(WebApplicationFactory<Program> Api, StatementCounter Counter)> StartCountedAsync()
    {
        StatementCounter counter = new();
        var api = Start(counter);
        const string Prepared = "{ search(text: \"光\") { totalCount } partnerMatches(for: {technologyIds: "
            + "[\"technology:photoresist\"]}) { totalCount } }";
        Assert.Null((await RealApi.PostAsync(api, new { query = Prepared })).Code);
        for (var (last, quiet) = (-1, 0); quiet < 15; quiet = counter.Count == last ? quiet + 1 : 0)
        {
            last = counter.Count;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        return (api, counter);
    }

    private static async Task<Neo4jStoreConnection> LoadAsync()
    {
        await Neo4jServer.Shared.ClearAsync();
        Dictionary<string, string?> settings = new()
        {
            ["Store:Neo4j:Endpoint"] = Neo4jServer.Shared.Require().ToString(),
            ["Store:Neo4j:VersionMaxAge"] = "00:00:00",
            ["Store:Neo4j:WriteTimeout"] = "00:05:00",
        };
        var connection = Neo4jStoreConnection.Open(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), null);
        var compiled = await EmbeddedStoreFile.OpenAsync(Path.Combine(AppContext.BaseDirectory, "graph.db"), readOnly: true, null,
            CancellationToken.None);
        var whole = await compiled.ReadAllAsync(CancellationToken.None);
        var batch = GraphBatch.Of([.. whole.Nodes()], [.. whole.AllEdges()], whole.DataSet);
        var written = (await compiled.GetVersionsAsync(CancellationToken.None))[0];
        await connection.Store.WriteAsync(batch with { Origin = written.Origin }, CancellationToken.None);
        await Neo4jServer.Shared.RunAsync($"MATCH (h:GraphHistory) SET h.writtenAt = '{written.WrittenAt:O}'"); // as the compiled one
        return connection;
    }
}
