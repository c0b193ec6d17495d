using System.Text.Json;
using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Neo4j.Configuration;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Reading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Store.Neo4j;

/// <summary>The graph in Neo4j. A plan is one statement.</summary>
/// <remarks>A result is of one version: every statement reads the version before and after its work, and one that saw two versions is run
/// again. A process never returns an older version than it has returned before. The version itself is queried at most once per
/// <see cref="Neo4jStoreOptions.VersionMaxAge"/>, and not at all while the results of other statements carry it.</remarks>
internal sealed partial class Neo4jGraphStore(Neo4jQueryClient client, Neo4jServerCheck check, IOptions<Neo4jStoreOptions> options,
    IOptions<HistoryOptions> history, TimeProvider time,
    ILogger<Neo4jGraphStore> log, IProgress<LoadProgress>? progress = null) : IGraphStore
{
    /// <summary>How often the whole graph is read anew because it was written to in between.</summary>
    private const int WholeReads = 3;

    private readonly VersionWatermark _watermark = new(time, options.Value.VersionMaxAge);
    private readonly ReadCoalescer _coalescer = new(time);
    private volatile VersionedDataSet? _dataSet;

    /// <inheritdoc/>
    public ValueTask<GraphVersion> GetVersionAsync(CancellationToken cancellationToken) => _watermark.GetAsync(
        () => ReadAsync(ReadStatements.Version, (_, version) => version, CancellationToken.None).AsTask(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphVersion> ProbeAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.OnceAsync(ReadStatements.Version, cancellationToken); // before the check, which is tried again
        await check.EnsureReadableAsync(cancellationToken);
        return Accept(answer);
    }

    /// <inheritdoc/>
    public async ValueTask<FetchResult> FetchAsync(FetchRequest plan, CancellationToken cancellationToken)
    {
        CypherScope scope = new();
        var statement = CypherPlan.Compile(plan, scope);
        return scope.NamesPlaces ? await FetchByPlacesAsync(plan, cancellationToken) : await FetchAsync(plan, statement, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<GraphCounts> GetCountsAsync(CancellationToken cancellationToken) =>
        ReadAsync(ReadStatements.Counts, Counts, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphSnapshot> ReadAllAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < WholeReads; attempt++)
        {
            if (await new WholeGraphReader(RunAsync).ReadAsync(cancellationToken) is not { } graph)
                continue;
            _dataSet = new(graph.Version, graph.DataSet);
            return graph;
        }
        throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, Neo4jTexts.WrittenEachTime, isTransient: true);
    }

    /// <summary>Fetches what is asked for by places as the data set calls them. The data set is read once, and again where the answer is
    /// of another version.</summary>
    private async ValueTask<FetchResult> FetchByPlacesAsync(FetchRequest plan, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < WholeReads; attempt++)
        {
            var known = _dataSet ?? await ReadDataSetAsync(cancellationToken);
            var result = await FetchAsync(plan, CypherPlan.Compile(plan, new(known.DataSet)), cancellationToken);
            if (result.Version == known.Version)
                return result;
            _dataSet = null;
        }
        throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, Neo4jTexts.WrittenEachTime, isTransient: true);
    }

    private ValueTask<VersionedDataSet> ReadDataSetAsync(CancellationToken cancellationToken) => ReadAsync(
        CypherStatement.Read(CypherVersion.Around([$"{ReadStatements.DataSetText} AS c"], "c"), new Dictionary<string, object?>()),
        (rows, version) => _dataSet = new(version, ReadStatements.DataSetIn(rows)), cancellationToken);

    private async ValueTask<FetchResult> FetchAsync(FetchRequest plan, CypherStatement statement, CancellationToken cancellationToken) =>
        ReadCoalescer.MayShare(plan, statement) ? await _coalescer.ReadAsync(plan, statement, FetchAsync, cancellationToken)
            : (await FetchAsync(statement, [plan], cancellationToken))[0];

    private ValueTask<IReadOnlyList<FetchResult>> FetchAsync(CypherStatement statement, IReadOnlyList<FetchRequest> plans,
        CancellationToken cancellationToken) =>
        RepeatAsync<IReadOnlyList<FetchResult>>(async token =>
        {
            using var answer = await client.OnceAsync(statement, token);
            _ = Accept(answer);
            return [.. plans.Select(plan => FetchReader.Read(answer, plan))];
        }, cancellationToken);

    private static GraphCounts Counts(JsonElement result, GraphVersion version)
    {
        var numbers = result.ValueKind is JsonValueKind.Array ? result.EnumerateArray().Select(number => number.GetInt32()).ToList()
            : [.. Enumerable.Repeat(0, GraphSchema.Kinds.Count + GraphSchema.Edges.Count + 6)];
        var nodes = GraphSchema.Kinds.Select((kind, place) => (kind, numbers[place])).ToDictionary();
        var edges = GraphSchema.Edges.Select((edge, place) => (edge, numbers[GraphSchema.Kinds.Count + place])).ToDictionary();
        return numbers[(GraphSchema.Kinds.Count + GraphSchema.Edges.Count)..] is [var cited, var inferred, var expert, var located,
            var dated, var ofEdges]
            ? new(version, nodes, edges, cited, inferred, expert, located, dated, edges[GraphSchema.CitedIn] + ofEdges)
                : throw new InvalidOperationException();
    }

    private ValueTask<T> ReadAsync<T>(CypherStatement statement, Func<JsonElement, GraphVersion, T> read,
        CancellationToken cancellationToken) =>
        RepeatAsync(async token =>
        {
            using var answer = await client.OnceAsync(statement, token);
            var version = Accept(answer);
            return read(answer.RowCount == 0 ? default : answer.Rows[0][3], version);
        }, cancellationToken);

    /// <summary>Runs an expression between two reads of the version.</summary>
    private async ValueTask RunAsync(string expression, IReadOnlyDictionary<string, object?> parameters, Action<JsonElement,
        GraphVersion> read,
        CancellationToken cancellationToken) =>
        await ReadAsync(CypherStatement.Read(CypherVersion.Around([$"{expression} AS c"], "c"), parameters), (result, version) =>
        {
            read(result, version);
            return true;
        }, cancellationToken);

    private async ValueTask<T> RepeatAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await check.EnsureReadableAsync(cancellationToken);
        return await client.RepeatAsync(read, cancellationToken);
    }

    /// <summary>The version that an answer is of.</summary>
    /// <exception cref="GraphStoreException">It saw two versions, or an older one than this process has served: a repetition may
    /// succeed.</exception>
    private GraphVersion Accept(QueryResponse answer)
    {
        var version = answer.RowCount == 0 ? GraphVersion.Empty : CypherValues.Version(answer.Rows[0][0], answer.Rows[0][1]);
        if (answer.RowCount > 0 && (answer.Rows[0][2].ValueKind is JsonValueKind.Null || answer.Rows[0][2].GetInt64() != version.Number))
            throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, Neo4jTexts.WrittenWhileRead, isTransient: true);
        if (!_watermark.TryAccept(version))
        {
            throw new GraphStoreException(Neo4jErrorCodes.VersionChanged,
                Neo4jTexts.OlderThanServed(version.Number, _watermark.Number), isTransient: true);
        }

        return version;
    }

    private sealed record VersionedDataSet(GraphVersion Version, DataSet? DataSet);
}
