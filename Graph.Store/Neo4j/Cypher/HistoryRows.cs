using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The history as it is in the database: a node for each version that is kept, and nodes with the records that a version changed,
/// some thousand in each.</summary>
/// <remarks>A record is four texts: the kind of an edge (empty for a node), the id or where the edge starts, where it ends, and the content
/// before (empty where it was not there). These labels have no constraints: writes take turns, and a database of before needs none to be
/// read.</remarks>
internal static class HistoryRows
{
    /// <summary>The label of versions.</summary>
    public const string VersionLabel = "GraphHistory";

    /// <summary>The label of changed records.</summary>
    public const string DeltaLabel = "GraphDelta";

    private const int TextsOfRecord = 4;

    /// <summary>The versions up to the current one, the newest first.</summary>
    public const string Versions = "COLLECT { MATCH (h:" + VersionLabel + ") RETURN [h.number, h.digest, h.writtenAt, h.author, h.origin, "
        + "h.counts, h.isFirst, h.changesDataSet, h.dataSetBefore] ORDER BY h.number DESC }";

    /// <summary>The changed records of the versions after one, up to another.</summary>
    public const string Deltas = "COLLECT { MATCH (d:" + DeltaLabel + ") WHERE d.version > $after AND d.version <= $upTo "
        + "RETURN [d.version, d.records] ORDER BY d.version DESC, d.part }";

    /// <summary>The properties of a version.</summary>
    public static Dictionary<string, object?> Version(GraphDelta delta, bool isFirst)
    {
        var (version, writtenAt, origin, nodes, edges) = delta.Version;
        return new()
        {
            ["number"] = version.Number,
            ["digest"] = version.Digest,
            ["writtenAt"] = writtenAt?.ToString("O", CultureInfo.InvariantCulture),
            ["author"] = origin?.By,
            ["origin"] = origin?.From,
            ["counts"] = nodes is null || edges is null ? null : string.Create(CultureInfo.InvariantCulture,
                $"{nodes.Added} {nodes.Changed} {nodes.Deleted} {edges.Added} {edges.Changed} {edges.Deleted}"),
            ["isFirst"] = isFirst,
            ["changesDataSet"] = delta.DataSet is not null,
            ["dataSetBefore"] = delta.DataSet?.Before is { } before ? Encoding.UTF8.GetString(RecordContent.Write(before)) : null,
        };
    }

    /// <summary>The changed records, so many in each list of texts.</summary>
    public static IEnumerable<IReadOnlyList<string>> Records(GraphDelta delta, int size) =>
        delta.Nodes.Select(node => new[] { "", node.Id.ToString(), "", node.Before is null ? "" : Text(RecordContent.Write(node.Before)) })
            .Concat(delta.Edges.Select(edge => new[] { GraphSchema.EdgeOf(edge.Key.Type).Name, edge.Key.From.ToString(),
                edge.Key.To.ToString(), edge.Before is null ? "" : Text(RecordContent.Write(edge.Before)) }))
            .Chunk(size).Select(chunk => chunk.SelectMany(record => record).ToList());

    /// <summary>The versions that belong to the current one, the newest first.</summary>
    /// <param name="rows">What <see cref="Versions"/> gives.</param>
    /// <param name="current">The current version.</param>
    public static IReadOnlyList<(KeptVersion Kept, DataSetDelta? DataSet)> ReadVersions(JsonElement rows, GraphVersion current)
    {
        if (current.Number == 0)
            return [];
        List<(KeptVersion, DataSetDelta?)> versions = [];
        foreach (var row in rows.EnumerateArray().SkipWhile(row => row[0].GetInt64() > current.Number))
        {
            versions.Add(ReadVersion(row));
            if (versions.Count == 1 && versions[0].Item1.Version != current)
                break;
            if (row[6].GetBoolean())
                return versions;
        }
        return versions.Count > 0 && versions[0].Item1.Version == current ? versions : [(KeptVersion.WithoutHistory(current), null)];
    }

    /// <summary>Adds the changed records of a list of texts.</summary>
    /// <exception cref="FormatException">They are damaged.</exception>
    public static void ReadRecords(JsonElement texts, RecordReader reader, List<NodeDelta> nodes, List<EdgeDelta> edges)
    {
        for (var i = 0; i + TextsOfRecord <= texts.GetArrayLength(); i += TextsOfRecord)
        {
            var (kind, from, content) = (texts[i].GetString()!, NodeId.Parse(texts[i + 1].GetString()!), texts[i + 3].GetString()!);
            var before = content.Length == 0 ? null : Encoding.UTF8.GetBytes(content);
            if (kind.Length == 0)
            {
                nodes.Add(new(from, before is null ? null : reader.ReadNode(from, before)));
                continue;
            }
            var edge = GraphSchema.FindEdge(kind) ?? throw new FormatException($"There are changes of an unknown kind of edge {kind}.");
            var to = NodeId.Parse(texts[i + 2].GetString()!);
            edges.Add(new(new(edge.RecordType, from, to), before is null ? null : reader.ReadEdge(edge, from, to, before)));
        }
    }

    private static (KeptVersion Kept, DataSetDelta? DataSet) ReadVersion(JsonElement row)
    {
        var counts = row[5].GetString()?.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        WriteOrigin? origin = row[3].GetString() is null && row[4].GetString() is null ? null : new(row[3].GetString(), row[4].GetString());
        DateTimeOffset? time = row[2].GetString() is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
        var dataSet = row[7].ValueKind is not JsonValueKind.True ? null : new DataSetDelta(row[8].GetString() is { } before
            ? RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(before)) : null);
        return (new(CypherValues.Version(row[0], row[1]), time, origin,
            counts is null ? null : new(counts[0], counts[1], counts[2]), counts is null ? null : new(counts[3], counts[4], counts[5])),
            dataSet);
    }

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);
}
