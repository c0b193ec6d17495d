using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Reading;

/// <summary>The statements that read, but for plans.</summary>
internal static class ReadStatements
{
    private static readonly string _anyNode = $"{Neo4jSchema.EntityLabel}|{GraphSchema.Source.Label}";
    private static readonly string _citations =
        $"COLLECT {{ MATCH (n)-[c:{GraphSchema.CitedIn.Name}]->(s) WITH c, s ORDER BY c.position RETURN [s.id, c.locator, c.checkedOn] }}";

    /// <summary>Every edge kind with a record of its own.</summary>
    public static IReadOnlyList<EdgeKind> WrittenEdges { get; } = [.. GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn)];

    /// <summary>The version alone.</summary>
    public static CypherStatement Version { get; } = CypherStatement.Read(CypherVersion.Around([], "null"));

    /// <summary>The expression of the data set: a list of one text of JSON.</summary>
    public static string DataSetText => $"COLLECT {{ {CypherVersion.Match} RETURN v.dataSet }}";

    /// <summary>The data set in the result of that expression; null where there is none.</summary>
    public static DataSet? DataSetIn(JsonElement rows) => rows.ValueKind is JsonValueKind.Array && rows[0].GetString() is { } text
        ? RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(text)) : null;

    /// <summary>Nodes by kind, edges by kind, then cited, inferred, expert, located and checked citations.</summary>
    public static CypherStatement Counts { get; } = CypherStatement.Read(CypherVersion.Around([], $"[{string.Join(", ",
    [
        .. GraphSchema.Kinds.Select(kind => $"COUNT {{ (:{kind.Label}) }}"),
        .. GraphSchema.Edges.Select(edge => $"COUNT {{ ()-[:{edge.Name}]->() }}"),
        .. Enum.GetValues<Basis>().Select(Basis), Citations("locator"), Citations("checkedOn"),
            $"COUNT {{ ()-[:{CypherFacts.StatedIn}]->() }}",
    ])}]"));

    /// <summary>Which of some ids are there.</summary>
    public static string Existing => $"COLLECT {{ UNWIND $ids AS id MATCH (n:{_anyNode} {{id: id}}) RETURN n.id }}";

    /// <summary>Whole nodes by id: <c>[properties, citations]</c>.</summary>
    public static string Nodes => $"COLLECT {{ UNWIND $ids AS id MATCH (n:{_anyNode} {{id: id}}) RETURN [properties(n), {_citations}] }}";

    /// <summary>All edges at some nodes, whatever end they are; a loop, or an edge between two of them, comes twice.</summary>
    public static string EdgesAt =>
        $"COLLECT {{ UNWIND $ids AS id MATCH (n:{Neo4jSchema.EntityLabel} {{id: id}})-"
        + $"[e:{string.Join('|', WrittenEdges.Select(edge => edge.Name))}]-() RETURN {Edge} }}";

    /// <summary>Nodes and edges that cite some sources: the ids of nodes, the ends and kinds of edges.</summary>
    public static string Citing => $"COLLECT {{ UNWIND $ids AS id MATCH (s:Source {{id: id}})<-[:{GraphSchema.CitedIn.Name}]-(n) RETURN "
        + $"DISTINCT n.id }} + "
        + $"COLLECT {{ UNWIND $ids AS id MATCH (s:Source {{id: id}})<-[c:{CypherFacts.StatedIn}]-(n) RETURN DISTINCT [c.edge, n.id, "
            + $"c.to] }}";

    private static string Edge => "[type(e), startNode(e).id, endNode(e).id, properties(e)]";

    /// <summary>The edges of a kind with these ends, where there are such.</summary>
    public static string EdgesByEnds(EdgeKind kind) =>
        $"COLLECT {{ UNWIND $rows AS row MATCH (a:Entity {{id: row.from}})-[e:{kind.Name}]->(b:Entity {{id: row.to}}) RETURN {Edge} }}";

    /// <summary>The next nodes of a kind by id, each with what it cites and the edges that start at it: <c>[properties, citations,
    /// edges]</c>.</summary>
    public static string Whole(NodeKind kind) =>
        $"COLLECT {{ MATCH (n:{kind.Label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $size RETURN [properties(n), {_citations}, "
        + $"COLLECT {{ MATCH (n)-[e:{string.Join('|', WrittenEdges.Select(edge => edge.Name))}]->() RETURN {Edge} }}] }}";

    private static string Basis(Basis basis)
    {
        var name = GraphEnums.NameOf(basis);
        return string.Join(" + ",
        [
            .. GraphSchema.Kinds.Where(kind => kind.FindProperty(ValueDomain.Basis) is not null)
                .Select(kind => $"COUNT {{ MATCH (n:{kind.Label}) WHERE n.basis = '{name}' }}"),
            .. GraphSchema.Edges.Where(edge => edge.FindProperty(ValueDomain.Basis) is not null)
                .Select(edge => $"COUNT {{ MATCH ()-[e:{edge.Name}]->() WHERE e.basis = '{name}' }}"),
        ]);
    }

    private static string Citations(string property) => string.Join(" + ", new[] { GraphSchema.CitedIn.Name, CypherFacts.StatedIn }
        .Select(type => $"COUNT {{ MATCH ()-[c:{type}]->() WHERE c.{property} IS NOT NULL }}"));
}
