using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Reading;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Records as rows of parameters, and back from what the server returns.</summary>
internal static class RecordRows
{
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
    public static IEnumerable<Dictionary<string, object?>> Citations(Node node) => node.Citations.Select((citation, place) => Of(node.Id, citation, place));

    /// <summary>The relationships from an edge's start to what the edge cites.</summary>
    public static IEnumerable<Dictionary<string, object?>> Citations(Edge edge) => edge.Citations.Select((citation, place) =>
    {
        var row = Of(edge.From, citation, place);
        (row["edge"], row["end"]) = (GraphSchema.KindOf(edge).Name, edge.To.ToString());
        return row;
    });

    /// <summary>A node from <c>[properties(n), [[source, locator, checkedOn], …]]</c>.</summary>
    public static Node ReadNode(JsonElement row)
    {
        var id = NodeId.Parse(row[0].GetProperty("id").GetString()!);
        var kind = GraphSchema.FindKind(id.Kind)!;
        return kind.Create(id, [.. row[1].EnumerateArray().Select(place =>
            new Citation(NodeId.Parse(place[0].GetString()!), place[1].GetString(), JsonValues.Day(place[2])))], property => ValueOf(property, row[0]));
    }

    /// <summary>An edge from <c>[type(e), start.id, end.id, properties(e)]</c>.</summary>
    public static Edge ReadEdge(JsonElement row)
    {
        var kind = GraphSchema.FindEdge(row[0].GetString()!)!;
        IReadOnlyList<Citation> citations = row[3].TryGetProperty("citations", out var list)
            ? [.. list.EnumerateArray().Select(text => Citation.Parse(text.GetString()!))] : [];
        return kind.Create(NodeId.Parse(row[1].GetString()!), NodeId.Parse(row[2].GetString()!), citations, property => ValueOf(property, row[3]));
    }

    private static Dictionary<string, object?> Of(NodeId from, Citation citation, int place) => new()
    {
        ["from"] = from.ToString(),
        ["to"] = citation.Source.ToString(),
        ["position"] = place,
        ["locator"] = citation.Locator,
        ["checkedOn"] = JsonValues.Write(citation.CheckedOn),
    };

    private static Dictionary<string, object?> Properties(object record, IReadOnlyList<Property> properties)
    {
        Dictionary<string, object?> values = [];
        foreach (var property in properties)
        {
            if (JsonValues.Write(property.Get(record)) is { } value)
                values[property.Name] = value;
        }
        return values;
    }

    private static object? ValueOf(Property property, JsonElement values) =>
        values.TryGetProperty(property.Name, out var value) ? JsonValues.Read(value, property) : null;
}
