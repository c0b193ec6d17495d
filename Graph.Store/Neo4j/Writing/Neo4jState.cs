using System.Text;
using System.Text.Json;
using Graph.Model;

namespace Graph.Store.Neo4j.Writing;

/// <summary>What the database says of itself to a writer.</summary>
/// <param name="Version">The version it holds; null where it holds none.</param>
/// <param name="DataSet">What the data set says of itself.</param>
/// <param name="IsBeingLoaded">Whether a load in batches was begun and not finished.</param>
internal sealed record Neo4jState(GraphVersion? Version, DataSet? DataSet, bool IsBeingLoaded)
{
    /// <summary>Reads the row of <see cref="WriteStatements.State"/>.</summary>
    public static Neo4jState Read(JsonElement row) => new(
        row[0].ValueKind is JsonValueKind.Null ? null : new(row[0].GetInt64(), row[1].GetString()!),
        row[2].GetString() is { } text ? RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(text)) : null,
        row[3].GetBoolean());
}
