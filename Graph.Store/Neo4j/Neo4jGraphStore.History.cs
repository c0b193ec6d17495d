using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j;

internal sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptVersion>> GetVersionsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<KeptVersion> versions = [];
        await RunAsync(HistoryRows.Versions, new Dictionary<string, object?>(),
            (rows, current) => versions = [.. Versions(rows, current).Select(version => version.Kept)], cancellationToken);
        return versions;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GraphDelta>?> ReadDeltasAsync(long after, GraphVersion upTo, CancellationToken cancellationToken)
    {
        IReadOnlyList<GraphDelta>? deltas = null;
        await RunAsync($"[{HistoryRows.Versions}, {HistoryRows.Deltas}]",
            new Dictionary<string, object?> { ["after"] = after, ["upTo"] = upTo.Number },
            (result, current) => deltas = result.ValueKind is JsonValueKind.Array
                ? Deltas(Versions(result[0], current), result[1], after, upTo) : null, cancellationToken);
        return deltas;
    }

    private static IReadOnlyList<(KeptVersion Kept, DataSetDelta? DataSet)> Versions(JsonElement rows, GraphVersion current) =>
        rows.ValueKind is JsonValueKind.Array ? HistoryRows.ReadVersions(rows, current) : [];

    private static IReadOnlyList<GraphDelta>? Deltas(IReadOnlyList<(KeptVersion Kept, DataSetDelta? DataSet)> versions, JsonElement parts,
        long after, GraphVersion upTo)
    {
        if (KeptVersion.Between([.. versions.Select(version => version.Kept)], after, upTo) is not { } wanted)
            return null;
        try
        {
            RecordReader reader = new(new CitationPool());
            return [.. versions.Where(version => wanted.Contains(version.Kept))
                .Select(version => Delta(version.Kept, version.DataSet, parts, reader))];
        }
        catch (FormatException error)
        {
            throw new GraphStoreException(Rollback.Damaged, Neo4jTexts.HistoryDamaged(error.Message), isTransient: false, error);
        }
    }

    private static GraphDelta Delta(KeptVersion version, DataSetDelta? dataSet, JsonElement parts, RecordReader reader)
    {
        List<NodeDelta> nodes = [];
        List<EdgeDelta> edges = [];
        foreach (var part in parts.EnumerateArray().Where(part => part[0].GetInt64() == version.Version.Number))
            HistoryRows.ReadRecords(part[1], reader, nodes, edges);
        return new(version, nodes, edges, dataSet);
    }
}
