using System.Text.Json;
using Graph.Api.Caching;
using Graph.Api.Hosting;
using Graph.Api.Tests.Http;
using Graph.Api.Tests.Schema;
using Graph.Model;
using Graph.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Caching;

/// <summary>The API with its cache over a small graph. Two of them are two processes to each other: only a Redis can join them.</summary>
internal sealed class CachedApi : IAsyncDisposable
{
    /// <summary>A question that is worth keeping, about something that tests change.</summary>
    public const string Clusters = "{ clusters { id name nameEn note aliases chains { id name nameEn note } } }";

    private readonly GraphHost _host;

    private CachedApi(GraphHost host, LogCollector log) => (_host, Log) = (host, log);

    public LogCollector Log { get; }

    public RecordingStore Store => _host.Store;

    public RedisState Redis => _host.Services.GetRequiredService<RedisState>();

    public static Task<CachedApi> StartAsync(params (string Key, string Value)[] settings) => StartAsync(time: null, settings);

    public static async Task<CachedApi> StartAsync(FakeTimeProvider? time, params (string Key, string Value)[] settings)
    {
        var log = new LogCollector();
        return new(await GraphHost.StartAsync(configure: builder =>
        {
            if (time is not null)
                builder.Services.AddSingleton<TimeProvider>(time);
            builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
            builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
            builder.Services.AddResponseCache(builder.Configuration);
            builder.Services.AddHealthChecks();
        }), log);
    }

    /// <summary>A question of its own for each number, so that nothing is kept of it yet.</summary>
    public static string Question(int number) => $"query Q{number} {Clusters}";

    public Task<TinyAnswer> AskAsync(string query = Clusters, object? variables = null) => _host.AskAsync(query, variables);

    public Task<TinyAnswer> PostAsync(string query, string variables) =>
        _host.SendAsync(TinyHost.Post($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}"""));

    public Task<TinyAnswer> GetAsync(string query, string variables = "{}", string operationName = "") =>
        _host.SendAsync(new(HttpMethod.Get,
        $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}&operationName={operationName}"));

    /// <summary>Whether an answer is made without reading the graph.</summary>
    public async Task<bool> HasKeptAsync(string query)
    {
        var before = Store.Reads;
        AssertRight(await AskAsync(query));
        return Store.Reads == before;
    }

    public async Task WriteAsync(string cluster) =>
        await Store.WriteAsync(GraphBatch.Of([new Cluster { Id = NodeId.Parse($"cluster:{cluster}"), Name = cluster }], []),
            CancellationToken.None);

    /// <summary>The store cannot be read until the action returned is called.</summary>
    public Action TakeStoreAway()
    {
        Store.BeforeVersion = () => throw new GraphStoreException("Test.Down", "secret-host is down", isTransient: true);
        Store.BeforeFetch = _ => throw new GraphStoreException("Test.Down", "secret-host is down", isTransient: true);
        return () => (Store.BeforeVersion, Store.BeforeFetch) = (() => Task.CompletedTask, _ => Task.CompletedTask);
    }

    public Task<HealthReport> HealthAsync() => _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    /// <summary>Waits until the program knows that Redis answers, or that it does not.</summary>
    public async Task RedisIsAsync(bool up)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (up ? !Redis.IsUp : Redis.AwaySince is null)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>Waits for a line of the log, which is written a moment after what it tells of.</summary>
    public async Task HasLoggedAsync(int id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Logged(id) == 0)
            await Task.Delay(20, patience.Token);
    }

    public int Logged(int id) => Log.Entries.Count(entry => entry.Id == id);

    public static void AssertRight(TinyAnswer answer)
    {
        Assert.True(answer.Status == 200 && answer.Codes.Count == 0, answer.Text);
        Assert.Contains(TinyChain.Chain.ToString(), answer.Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
