using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Graph.Store.Tests.Neo4j;

/// <summary>The services of a store, as a program registers them.</summary>
internal static class Neo4jServices
{
    public static ServiceProvider With(Uri endpoint, DelegatingHandler? before, params (string Key, string Value)[] settings) =>
        With(endpoint, before, null, null, settings);

    /// <param name="endpoint">The address.</param>
    /// <param name="before">Sees what goes to the server; null for nobody.</param>
    /// <param name="instead">Answers in the server's place; null for the server itself.</param>
    /// <param name="log">Sees what is logged; null for nobody.</param>
    /// <param name="settings">Further settings; those without a section are below <c>Store:Neo4j</c>.</param>
    public static ServiceProvider With(Uri? endpoint, DelegatingHandler? before, HttpMessageHandler? instead, ILoggerProvider? log,
        params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> values = new()
        {
            ["Store:Neo4j:Endpoint"] = endpoint?.ToString(),
            ["Store:Neo4j:VersionMaxAge"] = "00:00:00", // what another store wrote is to be seen at once
        };
        foreach (var (key, value) in settings)
            values[key.StartsWith("Store:", StringComparison.Ordinal) ? key : $"Store:Neo4j:{key}"] = value;
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        if (log is not null)
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddNeo4jGraphStore();
        var http = services.AddHttpClient(Neo4jQueryClient.ClientName);
        if (before is not null)
            http.AddHttpMessageHandler(() => new Passing(before));
        if (instead is not null)
            http.ConfigurePrimaryHttpMessageHandler(() => instead);
        return services.BuildServiceProvider();
    }

    /// <summary>The factory wants a handler of its own for every client.</summary>
    private sealed class Passing(DelegatingHandler to) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            to switch
            {
                RecordingHandler recording => await recording.PassAsync(request, base.SendAsync, cancellationToken),
                DyingConnection dying => await dying.PassAsync(request, base.SendAsync, cancellationToken),
                HookedConnection hooked => await hooked.PassAsync(request, base.SendAsync, cancellationToken),
                _ => await base.SendAsync(request, cancellationToken),
            };
    }
}
