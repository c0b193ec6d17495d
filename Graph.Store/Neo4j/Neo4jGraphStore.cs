using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Reading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Store.Neo4j;

/// <summary>The graph in Neo4j. A plan is one statement.</summary>
/// <remarks>An answer is of one version: every statement looks at the version before and after its work, and one that saw two is run again. A process
/// never answers from an older version than it has answered from before. The version itself is asked for at most once in
/// <see cref="Neo4jStoreOptions.VersionMaxAge"/>, and not at all as long as other answers tell it.</remarks>
internal sealed partial class Neo4jGraphStore(Neo4jQueryClient client, Neo4jServerCheck check, IOptions<Neo4jStoreOptions> options, TimeProvider time,
    ILogger<Neo4jGraphStore> log, IProgress<LoadProgress>? progress = null) : IGraphStore
{
    private readonly SeenVersion _seen = new(time, options.Value.VersionMaxAge);
    private readonly SharedReads _shared = new(time);

    /// <inheritdoc/>
    public ValueTask<GraphVersion> GetVersionAsync(CancellationToken cancellationToken) => _seen.GetAsync(
        () => ReadAsync(ReadStatements.Version, (_, version) => version, CancellationToken.None).AsTask(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphVersion> ProbeAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.OnceAsync(ReadStatements.Version, cancellationToken); // before the check, which is tried again
        await check.EnsureReadableAsync(cancellationToken);
        return Accept(answer);
    }

    private ValueTask<DataSet?> ReadDataSetAsync(CancellationToken cancellationToken) => ReadAsync(ReadStatements.DataSet, (result, _) =>
        result.ValueKind is JsonValueKind.Array && result[0].GetString() is { } text
            ? RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(text)) : null, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<FetchResult> FetchAsync(FetchRequest plan, CancellationToken cancellationToken)
    {
        var statement = CypherPlan.Compile(plan);
        return SharedReads.MayShare(plan, statement) ? await _shared.ReadAsync(plan, statement, FetchAsync, cancellationToken)
            : (await FetchAsync(statement, [plan], cancellationToken))[0];
    }

    /// <inheritdoc/>
    public ValueTask<GraphCounts> GetCountsAsync(CancellationToken cancellationToken) => ReadAsync(ReadStatements.Counts, Counts, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphSnapshot> ReadAllAsync(CancellationToken cancellationToken)
    {
        var dataSet = await ReadDataSetAsync(cancellationToken);
        return await RepeatAsync(token => new WholeGraphReader(RunAsync, dataSet).ReadAsync(token), cancellationToken);
    }

    private ValueTask<IReadOnlyList<FetchResult>> FetchAsync(CypherStatement statement, IReadOnlyList<FetchRequest> plans, CancellationToken cancellationToken) =>
        RepeatAsync<IReadOnlyList<FetchResult>>(async token =>
        {
            using var answer = await client.OnceAsync(statement, token);
            _ = Accept(answer);
            return [.. plans.Select(plan => FetchReader.Read(answer, plan))];
        }, cancellationToken);

    private static GraphCounts Counts(JsonElement result, GraphVersion version)
    {
        var numbers = result.ValueKind is JsonValueKind.Array ? result.EnumerateArray().Select(number => number.GetInt32()).ToList()
            : [.. Enumerable.Repeat(0, GraphSchema.Kinds.Count + GraphSchema.Edges.Count + 5)];
        var nodes = GraphSchema.Kinds.Select((kind, place) => (kind, numbers[place])).ToDictionary();
        var edges = GraphSchema.Edges.Select((edge, place) => (edge, numbers[GraphSchema.Kinds.Count + place])).ToDictionary();
        return numbers[(GraphSchema.Kinds.Count + GraphSchema.Edges.Count)..] is [var cited, var expert, var located, var dated, var ofEdges]
            ? new(version, nodes, edges, cited, expert, located, dated, edges[GraphSchema.CitedIn] + ofEdges) : throw new InvalidOperationException();
    }

    private ValueTask<T> ReadAsync<T>(CypherStatement statement, Func<JsonElement, GraphVersion, T> read, CancellationToken cancellationToken) =>
        RepeatAsync(async token =>
        {
            using var answer = await client.OnceAsync(statement, token);
            var version = Accept(answer);
            return read(answer.RowCount == 0 ? default : answer.Rows[0][3], version);
        }, cancellationToken);

    /// <summary>Runs an expression between two looks at the version, within something that is repeated as a whole.</summary>
    private async ValueTask<T> RunAsync<T>(
        string expression, IReadOnlyDictionary<string, object?> parameters, Func<JsonElement, GraphVersion, T> read, CancellationToken cancellationToken)
    {
        using var answer = await client.OnceAsync(CypherStatement.Read(CypherVersion.Around([$"{expression} AS c"], "c"), parameters), cancellationToken);
        var version = Accept(answer);
        return read(answer.RowCount == 0 ? default : answer.Rows[0][3], version);
    }

    private async ValueTask<T> RepeatAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await check.EnsureReadableAsync(cancellationToken);
        return await client.RepeatAsync(read, cancellationToken);
    }

    /// <summary>The version that an answer is of.</summary>
    /// <exception cref="GraphStoreException">It saw two versions, or an older one than this process has served: the same may succeed in a moment.</exception>
    private GraphVersion Accept(QueryAnswer answer)
    {
        var version = answer.RowCount == 0 ? GraphVersion.Empty : new(answer.Rows[0][0].GetInt64(), answer.Rows[0][1].GetString()!);
        if (answer.RowCount > 0 && (answer.Rows[0][2].ValueKind is JsonValueKind.Null || answer.Rows[0][2].GetInt64() != version.Number))
            throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, "The graph was written to while it was read.", isTransient: true);
        if (!_seen.TryAccept(version))
            throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, $"The database answers from version {version.Number}, but this process has already served "
                + $"{_seen.Number}. It is being loaded, or this member of a cluster is behind; where the database was replaced, restart this process.", isTransient: true);
        return version;
    }
}
