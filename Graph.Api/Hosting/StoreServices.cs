using Graph.Api.Errors;
using Graph.Api.Versions;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>Registers the store that the settings name.</summary>
internal static class StoreServices
{
    public static IServiceCollection AddGraphStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (Kind(configuration[$"{StoreOptions.Section}:{nameof(StoreOptions.Kind)}"]) is StoreKind.Neo4j)
            services.AddNeo4jGraphStore();
        else
            services.AddEmbeddedGraphStore();
        services.AddSingleton<GraphVersionReader>(provider => async cancellationToken =>
            (await provider.GetRequiredService<IGraphStore>().GetVersionAsync(cancellationToken)).ToString());
        return services;
    }

    private static StoreKind Kind(string? text) => text is null ? StoreKind.Embedded
        : Enum.TryParse<StoreKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : throw new SettingException($"Store:Kind is '{text}'; it takes {string.Join(" or ", Enum.GetNames<StoreKind>())}.");
}
