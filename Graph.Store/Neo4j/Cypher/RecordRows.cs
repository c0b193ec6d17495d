using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Records as rows of parameters, and back from what the server returns.</summary>
/// <remarks>An instance reads; it keeps ids and citations that occur more than once only once. Not safe for concurrent use.</remarks>
internal sealed class RecordRows
{
    private static readonly JsonElement _null = JsonDocument.Parse("null").RootElement;

    private readonly Dictionary<string, NodeId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<Citation, Citation> _citations = [];

    /// <summary>A node's properties; what is absent is left out.</summary>
    public static Dictionary<string, object?> Of(Node node) =>
        new() { ["id"] = node.Id.ToString(), ["properties"] = Properties(node, GraphSchema.KindOf(node).Properties) };

    /// <summary>An edge's ends, properties and citations; what is absent is left out.</summary>
    public static Dictionary<string, object?> Of(Edge edge)
    {
        var properties = Properties(edge, GraphSchema.KindOf(edge).Properties);
        if (edge.Citations.Count > 0)
            properties["citations"] = edge.Citations.Select(citation => citation.ToString()).ToList();
        var row = Of(edge.Key);
        row["properties"] = properties;
        return row;
    }

    /// <summary>An edge's ends and kind.</summary>
    public static Dictionary<string, object?> Of(EdgeKey key) =>
        new() { ["from"] = key.From.ToString(), ["to"] = key.To.ToString(), ["edge"] = GraphSchema.EdgeOf(key.Type).Name };

    /// <summary>The relationships from a node to what it cites.</summary>
    public static IEnumerable<Dictionary<string, object?>> Citations(Node node) =>
        node.Citations.Select((citation, place) => Of(node.Id, citation, place));

    /// <summary>The relationships from an edge's start to what the edge cites.</summary>
    public static IEnumerable<Dictionary<string, object?>> Citations(Edge edge) => edge.Citations.Select((citation, place) =>
    {
        var row = Of(edge.From, citation, place);
        (row["edge"], row["end"]) = (GraphSchema.KindOf(edge).Name, edge.To.ToString());
        return row;
    });

    /// <summary>A node from <c>[properties(n), [[source, locator, checkedOn], …]]</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="label">The label by which it was found.</param>
    /// <exception cref="GraphStoreException">It is no node of the schema.</exception>
    public Node ReadNode(JsonElement row, string label)
    {
        var id = Id(row[0].TryGetProperty("id", out var text) ? text : default, label);
        var kind = GraphSchema.FindKind(id.Kind)!;
        return kind.Create(id, [.. row[1].EnumerateArray().Select(place => Citation(place, id))],
            property => ValueOf(property, row[0], id));
    }

    /// <summary>An edge from <c>[type(e), start.id, end.id, properties(e)]</c>.</summary>
    /// <exception cref="GraphStoreException">It is no edge of the schema.</exception>
    public Edge ReadEdge(JsonElement row)
    {
        var kind = GraphSchema.FindEdge(row[0].GetString()!)!;
        var (from, to) = (Id(row[1], kind), Id(row[2], kind));
        var owner = $"the {kind} from {from} to {to}";
        return kind.Create(from, to, row[3].TryGetProperty("citations", out var list) ? Citations(list, owner) : [],
            property => ValueOf(property, row[3], owner));
    }

    /// <summary>The id of a node, from JSON that may hold something else.</summary>
    /// <param name="json">What should be the id.</param>
    /// <param name="where">Where the node was found, for the message.</param>
    /// <exception cref="GraphStoreException">It is no id.</exception>
    public NodeId Id(JsonElement json, object where)
    {
        var text = json.ValueKind is JsonValueKind.String ? json.GetString() : null;
        if (text is not null && _ids.TryGetValue(text, out var known))
            return known;
        var id = CypherValues.Id(text, where);
        _ids[id.ToString()] = id;
        return id;
    }

    private static Dictionary<string, object?> Of(NodeId from, Citation citation, int place) => new()
    {
        ["from"] = from.ToString(),
        ["to"] = citation.Source.ToString(),
        ["position"] = place,
        ["locator"] = citation.Locator,
        ["checkedOn"] = CypherValues.Write(citation.CheckedOn),
    };

    private static Dictionary<string, object?> Properties(object record, IReadOnlyList<Property> properties)
    {
        Dictionary<string, object?> values = [];
        foreach (var property in properties)
        {
            if (CypherValues.Write(property.Get(record)) is { } value)
                values[property.Name] = value;
        }
        return values;
    }

    private Citation Citation(JsonElement place, NodeId node)
    {
        var owner = $"a citation of {node}";
        return Once(new(Id(place[0], owner), CypherValues.Text(place[1], "locator", owner),
            CypherValues.Day(place[2], "checkedOn", owner)));
    }

    private Citation[] Citations(JsonElement list, string owner)
    {
        if (list.ValueKind is not JsonValueKind.Array)
            throw Neo4jErrors.Inconsistent($"The property 'citations' of {owner} is no list");
        return [.. list.EnumerateArray().Select(text => Once(CypherValues.Citation(text, owner)))];
    }

    private Citation Once(Citation citation)
    {
        if (_citations.TryGetValue(citation, out var known))
            return known;
        _citations.Add(citation, citation);
        return citation;
    }

    private static object? ValueOf(Property property, JsonElement values, object owner) =>
        CypherValues.Read(values.TryGetProperty(property.Name, out var value) ? value : _null, property, owner);
}
