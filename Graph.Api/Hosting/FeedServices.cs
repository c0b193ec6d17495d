using Graph.Api.Events;
using Graph.Api.Feeds;
using Graph.Store.Configuration;

namespace Graph.Api.Hosting;

/// <summary>What tells others of new versions: a feed of changes for readers, events for pages.</summary>
internal static class FeedServices
{
    /// <summary>Registers both. Sections: <c>Feeds</c>, <c>Events</c>.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedOptions>().BindSection(configuration.GetSection(FeedOptions.Section))
            .Validate(feeds => feeds.IsValid(), "Feeds:Address is the http(s) address of the explorer, such as https://graph.example.org/.")
            .ValidateOnStart();
        services.AddOptions<EventOptions>().BindSection(configuration.GetSection(EventOptions.Section))
            .ValidateSection(EventOptions.Section);
        return services.AddSingleton<ChangesFeed>().AddSingleton<FeedEndpoint>().AddSingleton<VersionEvents>();
    }

    /// <summary>Maps <c>/feeds/changes.atom</c> and <c>/events/versions</c>.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        endpoints.MapMethods($"/{ChangesFeed.Path}", [HttpMethods.Get, HttpMethods.Head],
            services.GetRequiredService<FeedEndpoint>().HandleAsync).RequireCors(GraphQLHttpExtensions.CorsPolicyName);
        endpoints.MapGet("/events/versions", services.GetRequiredService<VersionEvents>().HandleAsync)
            .RequireCors(GraphQLHttpExtensions.CorsPolicyName);
    }
}
