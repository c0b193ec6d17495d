using Graph.Api.Caching;
using Graph.Api.Events;
using Graph.Api.Feeds;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Graph.Api.Mcp;
using Graph.Api.Operations;
using Graph.Store.Configuration;
using Graph.Store.Embedded;
using Graph.Store.Neo4j.Configuration;

namespace Graph.Api.Hosting;

/// <summary>Finds settings that nothing reads, such as <c>Limits:MaxDept</c>: a misspelt key would otherwise be ignored in
/// silence.</summary>
internal static class UnknownSettings
{
    private static readonly (string Section, Type Options)[] _sections =
    [
        (GraphQLLimits.Section, typeof(GraphQLLimits)), (OperationOptions.Section, typeof(OperationOptions)),
            (CorsOptions.Section, typeof(CorsOptions)),
        (CacheOptions.Section, typeof(CacheOptions)), (StoreOptions.Section, typeof(StoreOptions)),
        (McpOptions.Section, typeof(McpOptions)), (FeedOptions.Section, typeof(FeedOptions)), (EventOptions.Section, typeof(EventOptions)),
        (EmbeddedStoreOptions.Section, typeof(EmbeddedStoreOptions)), (Neo4jStoreOptions.Section, typeof(Neo4jStoreOptions)),
        (HistoryOptions.Section, typeof(HistoryOptions)),
    ];

    /// <summary>The keys within the program's own sections that name no setting, in the order of the sections.</summary>
    public static IReadOnlyList<string> Find(IConfiguration configuration) =>
        [.. _sections.SelectMany(part => Find(configuration.GetSection(part.Section), part.Options))];

    /// <summary>Logs a warning for each of them.</summary>
    public static void Warn(WebApplication app)
    {
        foreach (var key in Find(app.Configuration))
            app.Logger.UnknownSetting(key);
    }

    private static IEnumerable<string> Find(IConfigurationSection section, Type options) => section.GetChildren()
        .Where(child => !options.GetProperties().Any(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase))
            && !_sections.Any(other => other.Section.Equals(child.Path, StringComparison.OrdinalIgnoreCase)))
        .Select(child => child.Path);
}
