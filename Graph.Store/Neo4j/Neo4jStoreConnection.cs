using Graph.Model;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Store.Neo4j;

/// <summary>A store in Neo4j without a host: for programs that load it or read it once.</summary>
public sealed class Neo4jStoreConnection : IDisposable
{
    /// <summary>The code of the error where one transaction would be too large and <see cref="Neo4jStoreOptions.Offline"/> does not allow several.</summary>
    public const string TooLarge = Neo4jErrorCodes.TooLarge;

    private readonly ServiceProvider _services;

    private Neo4jStoreConnection(ServiceProvider services) => _services = services;

    /// <summary>The store.</summary>
    public IGraphStore Store => _services.GetRequiredService<IGraphStore>();

    /// <summary>Nodes and edges that one transaction may change.</summary>
    public int MaxTransactionSize => _services.GetRequiredService<IOptions<Neo4jStoreOptions>>().Value.MaxTransactionSize;

    /// <summary>Makes a store with the settings of <see cref="Neo4jStoreOptions.Section"/>. Nothing is sent yet.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="progress">Is told how far a write in batches has come; null for nobody.</param>
    /// <exception cref="GraphStoreException">A setting is missing or wrong; the message names it.</exception>
    public static Neo4jStoreConnection Open(IConfiguration configuration, IProgress<LoadProgress>? progress)
    {
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        if (progress is not null)
            services.AddSingleton(progress);
        services.AddNeo4jGraphStore();
        var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<Neo4jStoreOptions>>().Value;
            return new(provider);
        }
        catch (OptionsValidationException error)
        {
            provider.Dispose();
            throw new GraphStoreException(Neo4jErrorCodes.Settings, error.Message, isTransient: false, error);
        }
    }

    /// <summary>Checks the server, and creates the constraints and indexes that are missing.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached or is too old, or refuses.</exception>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<Neo4jServerCheck>().EnsureWritableAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
