using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Neo4j.Configuration;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Graph.Store.Neo4j;

/// <summary>How far a write in batches has come.</summary>
/// <param name="Done">Nodes and edges written or removed so far.</param>
/// <param name="Total">Nodes and edges in all.</param>
public sealed record LoadProgress(int Done, int Total);

/// <summary>A store in Neo4j without a host, for programs that load it or read it once.</summary>
public sealed class Neo4jStoreConnection : IDisposable
{
    /// <summary>The code of the error where one transaction would be too large and <see cref="Neo4jStoreOptions.Offline"/> does not allow
    /// several.</summary>
    public const string TooLarge = Neo4jErrorCodes.TooLarge;

    /// <summary>The code of the error where the database holds something that is not of the schema.</summary>
    public const string Inconsistent = Neo4jErrorCodes.Inconsistent;

    private readonly Neo4jStoreOptions _options;
    private readonly SingleHandler _http;
    private readonly Neo4jQueryClient _client;
    private readonly Neo4jServerCheck _check;
    private readonly Neo4jGraphStore _store;

    private Neo4jStoreConnection(Neo4jStoreOptions settings, HistoryOptions history, IProgress<LoadProgress>? progress)
    {
        var (options, time) = (Options.Create(settings), TimeProvider.System);
        (_options, _http) = (settings, new(Neo4jQueryClient.CreateHandler(settings)));
        _client = new(_http, options, time, NullLogger<Neo4jQueryClient>.Instance);
        _check = new(_client);
        _store = new(_client, _check, options, Options.Create(history), time, NullLogger<Neo4jGraphStore>.Instance, progress);
    }

    /// <summary>The store.</summary>
    public IGraphStore Store => _store;

    /// <summary>Nodes and edges that one transaction may change.</summary>
    public int MaxTransactionSize => _options.MaxTransactionSize;

    /// <summary>Makes a store with the settings of <see cref="Neo4jStoreOptions.Section"/>. Nothing is sent yet.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="progress">Is told how far a write in batches has come; null for nobody.</param>
    /// <exception cref="GraphStoreException">A setting is missing or wrong; the message names it.</exception>
    public static Neo4jStoreConnection Open(IConfiguration configuration, IProgress<LoadProgress>? progress)
    {
        try
        {
            return new(Settings(configuration), HistoryOptions.Read(configuration), progress);
        }
        catch (OptionsValidationException error)
        {
            throw new GraphStoreException(Neo4jErrorCodes.Settings, error.Message, isTransient: false, error);
        }
    }

    /// <summary>Checks the server, and creates the constraints and indexes that are missing.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached or is too old, or refuses.</exception>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) => _check.EnsureWritableAsync(cancellationToken);

    /// <summary>Removes all that the database holds of the graph and writes a whole graph in its place, whatever was there. For a database
    /// that cannot be read (<see cref="Inconsistent"/>), where no difference can be computed.</summary>
    /// <remarks>One transaction where the graph to be written and what the database holds have at most <see cref="MaxTransactionSize"/>
    /// nodes and edges each. Larger ones are replaced in batches, and readers see no graph until that is done, which
    /// <see cref="Neo4jStoreOptions.Offline"/> must allow.</remarks>
    /// <param name="graph">The whole graph.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The version that holds the graph.</returns>
    /// <exception cref="ArgumentException">The graph is not consistent.</exception>
    /// <exception cref="GraphStoreException">The server failed, another process is writing, or the graph is too large for one transaction
    /// (<see cref="TooLarge"/>).</exception>
    public ValueTask<GraphVersion> ReplaceAsync(GraphBatch graph, CancellationToken cancellationToken) =>
        _store.ReplaceAsync(graph, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private static Neo4jStoreOptions Settings(IConfiguration configuration)
    {
        var options = SectionBinding.Read<Neo4jStoreOptions>(configuration.GetSection(Neo4jStoreOptions.Section));
        IValidateOptions<Neo4jStoreOptions>[] rules =
            [SectionValidation.AttributesOf<Neo4jStoreOptions>(Neo4jStoreOptions.Section), new Neo4jStoreOptionsRules()];
        List<string> failures = [.. rules.SelectMany(rule => rule.Validate(Options.DefaultName, options).Failures ?? [])];
        return failures.Count == 0 ? options
            : throw new OptionsValidationException(Options.DefaultName, typeof(Neo4jStoreOptions), failures);
    }

    /// <summary>Clients over one handler, which keeps the connections.</summary>
    private sealed class SingleHandler(HttpMessageHandler handler) : IHttpClientFactory, IDisposable
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

        public void Dispose() => handler.Dispose();
    }
}
