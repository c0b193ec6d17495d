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
        var kept = delta.Version;
        return new()
        {
            ["number"] = kept.Version.Number,
            ["digest"] = kept.Version.Digest,
            ["writtenAt"] = kept.WrittenAtText,
            ["author"] = kept.Origin?.By,
            ["origin"] = kept.Origin?.From,
            ["counts"] = kept.CountsText,
            ["isFirst"] = isFirst,
            ["changesDataSet"] = delta.DataSet is not null,
            ["dataSetBefore"] = delta.DataSet?.Before is { } before ? Encoding.UTF8.GetString(RecordContent.Write(before)) : null,
        };
    }

    /// <summary>The changed records, so many in each list of texts.</summary>
    public static IEnumerable<IReadOnlyList<string>> Records(GraphDelta delta, int size) => StoredDelta.Of(delta).Chunk(size)
        .Select(chunk => chunk.SelectMany(record => new[] { record.Kind, record.From, record.To, record.Before ?? "" }).ToList());

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
            StoredDelta record = new(texts[i].GetString()!, texts[i + 1].GetString()!, texts[i + 2].GetString()!,
                texts[i + 3].GetString() is { Length: > 0 } before ? before : null);
            record.AddTo(nodes, edges, reader);
        }
    }

    private static (KeptVersion Kept, DataSetDelta? DataSet) ReadVersion(JsonElement row)
    {
        var dataSet = row[7].ValueKind is not JsonValueKind.True ? null : new DataSetDelta(row[8].GetString() is { } before
            ? RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(before)) : null);
        return (KeptVersion.Read(CypherValues.Version(row[0], row[1]), row[2].GetString(), row[3].GetString(), row[4].GetString(),
            row[5].GetString()), dataSet);
    }
}
