using Graph.Api.Errors;
using Graph.Api.Versions;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>Registers the store that the settings name.</summary>
internal static class StoreServices
{
    public static IServiceCollection AddGraphStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (IsEmbedded(configuration))
            services.AddEmbeddedGraphStore();
        else
            services.AddNeo4jGraphStore();
        services.AddSingleton<GraphVersionReader>(provider => VersionsOf(provider.GetRequiredService<IGraphStore>()));
        return services;
    }

    private static GraphVersionReader VersionsOf(IGraphStore store) => async cancellationToken =>
        (await store.GetVersionAsync(cancellationToken)).ToString();

    /// <summary>Begins to read the graph of the embedded store, while the rest of the program is made.</summary>
    /// <remarks>Nobody waits for it here: the start waits for the graph, and reports what fails.</remarks>
    public static void BeginReadingGraph(this WebApplication app)
    {
        VersionWarmUp.CollectBetweenWork();
        if (!IsEmbedded(app.Configuration))
            return;
        _ = Task.Run(async () => await app.Services.GetRequiredService<IGraphStore>().GetVersionAsync(app.Lifetime.ApplicationStopping));
    }

    /// <summary>Whether the settings name the embedded store.</summary>
    /// <exception cref="SettingException">They name none that there is.</exception>
    public static bool IsEmbedded(IConfiguration configuration) =>
        Kind(configuration[$"{StoreOptions.Section}:{nameof(StoreOptions.Kind)}"]) is StoreKind.Embedded;

    private static StoreKind Kind(string? text) => text is null ? StoreKind.Embedded
        : Enum.TryParse<StoreKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : throw new SettingException(new($"设置 Store:Kind 的值是“{text}”，只能是 {string.Join(" 或 ", Enum.GetNames<StoreKind>())}。",
            $"Store:Kind is '{text}'; it takes {string.Join(" or ", Enum.GetNames<StoreKind>())}."));
}
