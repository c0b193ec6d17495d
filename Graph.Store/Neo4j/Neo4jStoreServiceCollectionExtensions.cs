using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Neo4j;
using Graph.Store.Neo4j.Configuration;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store in Neo4j.</summary>
public static class Neo4jStoreServiceCollectionExtensions
{
    /// <summary>Adds Neo4j as <see cref="IGraphStore"/>, with its settings from <c>Store:Neo4j</c>, which are checked when the host
    /// starts.</summary>
    public static IServiceCollection AddNeo4jGraphStore(this IServiceCollection services)
    {
        services.AddOptions<Neo4jStoreOptions>().BindSection(Neo4jStoreOptions.Section).ValidateSection(Neo4jStoreOptions.Section);
        services.AddOptions<HistoryOptions>().BindSection(HistoryOptions.Section).ValidateSection(HistoryOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Neo4jStoreOptions>, Neo4jStoreOptionsRules>());
        services.AddHttpClient(Neo4jQueryClient.ClientName,
            http => http.Timeout = Timeout.InfiniteTimeSpan) // the client has its own limits
            .RemoveAllLoggers() // the address is in every request, and requests are not logged
            .ConfigurePrimaryHttpMessageHandler(provider =>
                Neo4jQueryClient.CreateHandler(provider.GetRequiredService<IOptions<Neo4jStoreOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Neo4jQueryClient>();
        services.TryAddSingleton<Neo4jServerCheck>();
        services.TryAddSingleton<IGraphStore, Neo4jGraphStore>();
        return services;
    }
}
