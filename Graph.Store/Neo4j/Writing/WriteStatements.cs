using Graph.Model;
using Graph.Store.Neo4j.Cypher;

namespace Graph.Store.Neo4j.Writing;

/// <summary>The statements that write. Each takes a list of rows, returns how many of them found their nodes, and changes nothing a second
/// time.</summary>
internal static class WriteStatements
{
    /// <summary>Takes the lock that serializes writes, and creates the node of the version where it is missing.</summary>
    public static string Lock => "MERGE (v:GraphVersion {id: 'graph'}) SET v.locked = true REMOVE v.locked";

    /// <summary>The state of the database, to be read under the lock.</summary>
    public static string State => "OPTIONAL MATCH (v:GraphVersion {id: 'graph'}) OPTIONAL MATCH (l:GraphLoad {id: 'graph'}) "
        + "RETURN v.number, v.digest, v.dataSet, l IS NOT NULL";

    /// <summary>Makes the new version visible.</summary>
    public static string SetVersion =>
        "MERGE (v:GraphVersion {id: 'graph'}) SET v.number = $number, v.digest = $digest, v.dataSet = $dataSet";

    private static readonly string _written =
        string.Join('|', GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn).Select(edge => edge.Name));

    /// <summary>The number of nodes and edges in the graph, whether or not they are of the schema.</summary>
    public static string Size => $"RETURN COUNT {{ (:{string.Join('|', Neo4jSchema.NodeLabels)}) }}"
        + $" + COUNT {{ ()-[:{_written}]->() }}";

    /// <summary>Removes the graph, but for the version.</summary>
    public static string DeleteAll => $"MATCH (n:{string.Join('|', Neo4jSchema.NodeLabels)}) DETACH DELETE n RETURN count(*)";

    public static string DeleteNodes => "UNWIND $rows AS id MATCH (n:Entity|Source {id: id}) DETACH DELETE n RETURN count(*)";

    public static string DeleteCitations =>
        $"UNWIND $rows AS id MATCH (n:Entity {{id: id}})-[c:{GraphSchema.CitedIn.Name}]->() DELETE c RETURN count(*)";

    public static string DeleteStatements => $"UNWIND $rows AS row MATCH (a:Entity {{id: row.from}})-[c:{CypherFacts.StatedIn}]->() "
        + "WHERE c.edge = row.edge AND c.to = row.to DELETE c RETURN count(*)";

    public static string PutCitations => $"UNWIND $rows AS row MATCH (n:Entity {{id: row.from}}) MATCH (s:Source {{id: row.to}}) "
        + $"MERGE (n)-[c:{GraphSchema.CitedIn.Name} {{position: row.position}}]->(s) SET c.locator = row.locator, c.checkedOn = "
            + $"date(row.checkedOn) RETURN count(*)";

    public static string PutStatements => $"UNWIND $rows AS row MATCH (n:Entity {{id: row.from}}) MATCH (s:Source {{id: row.to}}) "
        + $"MERGE (n)-[c:{CypherFacts.StatedIn} {{edge: row.edge, to: row.end, position: row.position}}]->(s) "
        + "SET c.locator = row.locator, c.checkedOn = date(row.checkedOn) RETURN count(*)";

    public static string DeleteEdges(EdgeKind kind) =>
        $"UNWIND $rows AS row MATCH (:Entity {{id: row.from}})-[e:{kind.Name}]->(:Entity {{id: row.to}}) DELETE e RETURN count(*)";

    public static string PutNodes(NodeKind kind) => $"UNWIND $rows AS row MERGE (n:{kind.Label} {{id: row.id}}) SET n = row.properties"
        + $"{Days("n", kind.Properties)}{(kind.IsEntity ? $" SET n:{Neo4jSchema.EntityLabel}" : "")} RETURN count(*)";

    public static string PutEdges(EdgeKind kind) =>
        $"UNWIND $rows AS row MATCH (a:Entity {{id: row.from}}) MATCH (b:Entity {{id: row.to}}) "
        + $"MERGE (a)-[e:{kind.Name}]->(b) SET e = row.properties{Days("e", kind.Properties)} RETURN count(*)";

    /// <summary>JSON has no dates; they are sent as text.</summary>
    private static string Days(string variable, IReadOnlyList<Property> properties) => string.Concat(properties
        .Where(property => property.Type is PropertyType.Date)
        .Select(property => $" SET {variable}.{property.Name} = date(row.properties.{property.Name})"));
}
