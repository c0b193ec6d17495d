using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Embedded;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the embedded store.</summary>
public static class EmbeddedStoreServiceCollectionExtensions
{
    /// <summary>Adds the embedded store as <see cref="IGraphStore"/>, with its settings from <c>Store:Embedded</c>. It is loaded when the
    /// host starts.</summary>
    public static IServiceCollection AddEmbeddedGraphStore(this IServiceCollection services)
    {
        services.AddOptions<EmbeddedStoreOptions>().BindSection(EmbeddedStoreOptions.Section).ValidateSection(EmbeddedStoreOptions.Section);
        services.AddOptions<HistoryOptions>().BindSection(HistoryOptions.Section).ValidateSection(HistoryOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Create);
        services.TryAddSingleton<IGraphStore>(provider => provider.GetRequiredService<EmbeddedGraphStore>());
        services.AddHostedService<EmbeddedStoreWatcher>();
        return services;
    }

    private static EmbeddedGraphStore Create(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value;
        var compiled = Path.Combine(AppContext.BaseDirectory, EmbeddedStoreOptions.CompiledName);
        GraphFile file = new(options.Path ?? compiled, readOnly: options.Path is null, options.BusyTimeout,
            provider.GetRequiredService<IOptions<HistoryOptions>>().Value.Versions, provider.GetRequiredService<TimeProvider>());
        return new(file, compiled, provider.GetRequiredService<ILogger<EmbeddedGraphStore>>());
    }
}
