using System.Text.Json;
using Graph.Api.Hosting;
using Graph.Api.Schema;
using Graph.Api.Tests.Http;
using Graph.Api.Versions;
using Graph.Model;
using Graph.Store.Embedded;
using Graph.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Schema;

/// <summary>The whole API over a small graph in a file of its own, in memory, with a store that writes down what it is asked.</summary>
internal sealed class GraphHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _path;

    private GraphHost(WebApplication app, RecordingStore store, string path) => (_app, Store, _path) = (app, store, path);

    public RecordingStore Store { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens, if it was started on a port.</summary>
    public string Address => _app.Urls.First();

    public static async Task<GraphHost> StartAsync(GraphBatch? batch = null, bool onPort = false,
        Action<WebApplicationBuilder>? configure = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"graph-{Guid.NewGuid():N}.db");
        var inner = await EmbeddedStoreFile.OpenAsync(path, readOnly: false, null, CancellationToken.None);
        await inner.WriteAsync(batch ?? TinyChain.Batch, CancellationToken.None);
        var store = new RecordingStore(inner);
        var builder = WebApplication.CreateSlimBuilder();
        if (onPort)
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        else
            builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IGraphStore>(store).AddGraphSchema().AddGraphQLHttp(builder.Configuration)
            .AddFeeds(builder.Configuration).AddSingleton<VersionNews>();
        builder.Services.AddSingleton<GraphVersionReader>(async token => (await store.GetVersionAsync(token)).ToString());
        configure?.Invoke(builder);
        var app = builder.Build();
        app.UseGraphQLHttp();
        app.MapGraphQLHttp();
        app.MapFeeds();
        await app.StartAsync();
        return new(app, store, path);
    }

    /// <summary>A client of it. Dispose of it.</summary>
    public HttpClient CreateClient() => _app.GetTestClient();

    /// <summary>Stops it in the way of a program that is told to end.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async Task<TinyAnswer> AskAsync(string query, object? variables = null)
    {
        using var client = _app.GetTestClient();
        using var response = await client.SendAsync(TinyHost.Post(JsonSerializer.Serialize(new { query, variables })));
        return await TinyAnswer.ReadAsync(response);
    }

    /// <summary>Sends a request made elsewhere.</summary>
    public async Task<TinyAnswer> SendAsync(HttpRequestMessage request)
    {
        using var client = _app.GetTestClient();
        using var response = await client.SendAsync(request);
        return await TinyAnswer.ReadAsync(response);
    }

    /// <summary>The data of an answer that must have no errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer.Status == 200 && answer.Codes.Count == 0, answer.Text);
        return answer.Json.GetProperty("data");
    }

    /// <summary>Asks until the analyses of the graph are read and computed, and says how often the store had been read by then.</summary>
    public async Task<int> WarmUpAsync()
    {
        for (var asked = 0; asked < 200; asked++)
        {
            if (!(await AskAsync("{ chokepoints { reach } }")).Codes.Contains("NOT_READY"))
                return Store.Reads;
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
        throw new InvalidOperationException("The analyses did not become ready.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        File.Delete(_path);
    }
}
