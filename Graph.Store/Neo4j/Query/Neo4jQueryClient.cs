using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace Graph.Store.Neo4j.Query;

/// <summary>Neo4j's HTTP Query API. A response is parsed whole before anyone sees a row, since an error can follow the rows.</summary>
/// <remarks>The only class that knows the wire format. Credentials are sent in a header of each request and are held nowhere
/// else.</remarks>
internal sealed class Neo4jQueryClient : IDisposable
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "Graph.Store.Neo4j";

    private const string AffinityHeader = "neo4j-cluster-affinity";

    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5); // so that a changed DNS entry is noticed

    private readonly IHttpClientFactory _clients;
    private readonly Neo4jStoreOptions _options;
    private readonly Neo4jErrors _errors;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _connections; // the HTTP client's pool would wait as well, but does not say that it did
    private readonly ResiliencePipeline _retry;
    private readonly AuthenticationHeaderValue? _credentials;
    private volatile string[]? _bookmarks;

    public Neo4jQueryClient(IHttpClientFactory clients, IOptions<Neo4jStoreOptions> options, TimeProvider time,
        ILogger<Neo4jQueryClient> log)
    {
        (_clients, _options, _errors, _time) = (clients, options.Value, new(options.Value), time);
        _connections = new(_options.MaxConnections);
        _retry = Neo4jRetry.Pipeline(_options, time, log);
        _credentials = _options.User is { } user
            ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{_options.Password}"))) : null;
    }

    /// <summary>The connections to the server, for the HTTP client of this name.</summary>
    public static SocketsHttpHandler CreateHandler(Neo4jStoreOptions options) => new()
    {
        MaxConnectionsPerServer = options.MaxConnections,
        ConnectTimeout = _connectTimeout,
        PooledConnectionLifetime = _connectionLifetime,
        UseCookies = false,
    };

    private string Path => $"db/{_options.Database}/query/v2";

    /// <summary>Runs something that may be done again from its start as long as the errors are transient, within the limit of the
    /// options.</summary>
    public ValueTask<T> RepeatAsync<T>(Func<CancellationToken, ValueTask<T>> action, CancellationToken cancellationToken) =>
        _retry.ExecuteAsync(action, cancellationToken);

    /// <summary>Runs one statement in a transaction of its own; a read or an idempotent write again where the error is transient.</summary>
    /// <exception cref="GraphStoreException">It failed.</exception>
    public ValueTask<QueryResponse> RunAsync(CypherStatement statement, CancellationToken cancellationToken) =>
        statement.Mode is StatementMode.Write ? OnceAsync(statement, cancellationToken)
            : RepeatAsync(token => OnceAsync(statement, token), cancellationToken);

    /// <summary>Runs one statement in a transaction of its own, once.</summary>
    /// <exception cref="GraphStoreException">It failed.</exception>
    public async ValueTask<QueryResponse> OnceAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var isRead = statement.Mode is StatementMode.Read;
        var request = new QueryRequest(statement.Text, statement.Parameters, isRead ? "Read" : "Write", _bookmarks);
        var answer = await SendAsync(HttpMethod.Post, Path, request, null, isRead ? _options.QueryTimeout : _options.WriteTimeout,
            cancellationToken);
        if (!isRead)
            _bookmarks = answer.Bookmarks;
        return answer;
    }

    /// <summary>Opens a transaction.</summary>
    public async ValueTask<Neo4jTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var request = new QueryRequest("RETURN 1", new Dictionary<string, object?>(), "Write", _bookmarks);
        using var answer = await SendAsync(HttpMethod.Post, $"{Path}/tx", request, null, _options.WriteTimeout, cancellationToken);
        return answer.Transaction is { } id ? new(this, id, answer.Affinity) : throw _errors.NotNeo4j(HttpStatusCode.OK);
    }

    /// <summary>Runs a statement of an open transaction, or ends it: <paramref name="statement"/> is null then.</summary>
    public async ValueTask<QueryResponse> SendAsync(HttpMethod method, Neo4jTransaction transaction, string tail,
        CypherStatement? statement,
        CancellationToken cancellationToken)
    {
        var request = statement is null ? null : new QueryRequest(statement.Text, statement.Parameters, null, null);
        var answer = await SendAsync(method, $"{Path}/tx/{transaction.Id}{tail}", request, transaction, _options.WriteTimeout,
            cancellationToken);
        _bookmarks = answer.Bookmarks ?? _bookmarks;
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    private async ValueTask<QueryResponse> SendAsync(HttpMethod method, string path, QueryRequest? body, Neo4jTransaction? transaction,
        TimeSpan limit,
        CancellationToken cancellationToken)
    {
        using var request = Request(method, path, body, transaction?.Affinity);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        var began = _time.GetTimestamp();
        TimeSpan? waited = null;
        try
        {
            await _connections.WaitAsync(timeout.Token);
            waited = _time.GetElapsedTime(began);
            return await SendAsync(request, transaction is not null, timeout.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException cancelled) when (timeout.IsCancellationRequested)
        {
            throw waited < limit / 2 ? _errors.Timeout(limit, cancelled) : _errors.NoFreeConnection(waited ?? limit, limit, cancelled);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException
            or OperationCanceledException) // the last: it could not connect in time
        {
            throw _errors.Unreachable(broken);
        }
        finally
        {
            if (waited is not null)
                _connections.Release();
        }
    }

    private async ValueTask<QueryResponse> SendAsync(HttpRequestMessage request, bool inTransaction, CancellationToken cancellationToken)
    {
        using var http = _clients.CreateClient(ClientName);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ReadAsync(response, inTransaction, cancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, QueryRequest? body, string? affinity)
    {
        var request = new HttpRequestMessage(method, new Uri(_options.Endpoint!, path));
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Authorization = _credentials;
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        request.Content = new ByteArrayContent(body?.ToUtf8() ?? "{}"u8.ToArray());
        request.Content.Headers.ContentType = new("application/json");
        return request;
    }

    private async ValueTask<QueryResponse> ReadAsync(HttpResponseMessage response, bool inTransaction, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        }
        catch (JsonException) // an empty answer to a roll-back, or something that is no Neo4j
        {
            return response.IsSuccessStatusCode && response.Content.Headers.ContentLength is 0
                ? new(JsonDocument.Parse("{}"), null) : throw Broken(response);
        }
        if (_errors.Of(document.RootElement, response.StatusCode, inTransaction) is { } error)
        {
            document.Dispose();
            throw error;
        }
        return new(document, response.Headers.TryGetValues(AffinityHeader, out var values) ? values.First() : null);
    }

    /// <summary>A body that is no JSON: a Neo4j that broke off, or another server.</summary>
    private GraphStoreException Broken(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is "application/json"
            ? _errors.Unreachable(new IOException(string.Create(CultureInfo.InvariantCulture,
                $"The answer (HTTP {(int)response.StatusCode}) broke off.")))
            : _errors.NotNeo4j(response.StatusCode);
}
