using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;

namespace Graph.Store.Neo4j.Writing;

/// <summary>The state of the database for a writer.</summary>
/// <param name="Version">The version it holds; null where it holds none.</param>
/// <param name="DataSet">The data set; null where there is none.</param>
/// <param name="IsBeingLoaded">Whether a load in batches was started and not finished.</param>
internal sealed record Neo4jState(GraphVersion? Version, DataSet? DataSet, bool IsBeingLoaded)
{
    /// <summary>Reads the row of <see cref="WriteStatements.State"/>.</summary>
    public static Neo4jState Read(JsonElement row) => new(
        row[0].ValueKind is JsonValueKind.Null ? null : CypherValues.Version(row[0], row[1]),
        row[2].GetString() is { } text ? RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(text)) : null,
        row[3].GetBoolean());
}
