using System.Text.Json;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The rows of a plan's result. Each is an array; its layout is written and read here and nowhere else.</summary>
/// <remarks>The writers take Cypher expressions and return the expression of the array. The readers take the parts apart again; a row that
/// is shorter than the plan says is an error of the code <see cref="Neo4jErrorCodes.Inconsistent"/>.</remarks>
internal static class PageCodec
{
    /// <summary>A page: items, total, whether there are items before it and after it, groups. Nothing but the items where the rest is
    /// empty.</summary>
    public static string Page(string items, string? total, string? hasEarlier, string? hasLater, IReadOnlyList<string> groups) =>
        total is null && hasEarlier is null && hasLater is null && groups.Count == 0 ? Row(items)
            : Row([items, total ?? "null", hasEarlier ?? "false", hasLater ?? "false", .. groups]);

    /// <summary>Reads a page.</summary>
    public static PageRow ReadPage(JsonElement row, int groups)
    {
        if (row.GetArrayLength() == 1)
            return new(row[0], null, false, false, []);
        var parts = row.EnumerateArray();
        return new(Next(ref parts), OptionalNumber(Next(ref parts)), Next(ref parts).GetBoolean(), Next(ref parts).GetBoolean(),
            Take(ref parts, groups));
    }

    /// <summary>A node: id, the number of the kind where it may be of several, properties, relations, facts.</summary>
    public static string Node(string id, int? kind, IEnumerable<string> properties, IEnumerable<string> relations,
        IEnumerable<string> facts) =>
        Row([id, .. kind is { } number ? [$"{number}"] : Array.Empty<string>(), .. properties, .. relations, .. facts]);

    /// <summary>A node of which nothing but the id is wanted.</summary>
    public static string OnlyId(string id) => Row(id);

    /// <summary>The id of a node's row; null where the node has none.</summary>
    public static string? ReadId(JsonElement row) => row[0].ValueKind is JsonValueKind.String ? row[0].GetString() : null;

    /// <summary>Reads a node of which something besides the id is wanted.</summary>
    public static NodeRow ReadNode(JsonElement row, bool hasKind, int properties, int relations, int facts)
    {
        var parts = row.EnumerateArray();
        Next(ref parts);
        return new(hasKind ? Next(ref parts).GetInt32() : null, Take(ref parts, properties), Take(ref parts, relations),
            Take(ref parts, facts));
    }

    /// <summary>An item of a page: node, values of the order, properties of the edge, citations of the edge.</summary>
    public static string Item(string node, IEnumerable<string> order, IEnumerable<string> edge, IEnumerable<string> citations) =>
        Row([node, .. order, .. edge, .. citations]);

    /// <summary>Reads an item.</summary>
    public static ItemRow ReadItem(JsonElement row, int order, int edge, int citations)
    {
        var parts = row.EnumerateArray();
        return new(Next(ref parts), Take(ref parts, order), Take(ref parts, edge), Take(ref parts, citations));
    }

    /// <summary>A citation: its text, its source.</summary>
    public static string Citation(string text, string source) => Row(text, source);

    /// <summary>Reads a citation.</summary>
    public static (JsonElement Text, JsonElement Source) ReadCitation(JsonElement row) => (row[0], row[1]);

    /// <summary>A group: the number of its nodes, its keys.</summary>
    public static string Group(string count, IEnumerable<string> keys) => Row([count, .. keys]);

    /// <summary>Reads a group.</summary>
    public static (int Count, JsonElement[] Keys) ReadGroup(JsonElement row, int keys)
    {
        var parts = row.EnumerateArray();
        return (Next(ref parts).GetInt32(), Take(ref parts, keys));
    }

    /// <summary>A statement that cites a source: position, locator, day of the check, subject, edge (null where the subject's own facts
    /// cite it).</summary>
    public static string Fact(string position, string locator, string checkedOn, string subject, string edge) =>
        Row(position, locator, checkedOn, subject, edge);

    /// <summary>Reads a statement.</summary>
    public static FactRow ReadFact(JsonElement row)
    {
        var parts = row.EnumerateArray();
        return new(Next(ref parts), Next(ref parts), Next(ref parts), Next(ref parts), Next(ref parts));
    }

    /// <summary>The edge of a statement: type, start, end, basis, why it is said in both languages, citations.</summary>
    public static string FactEdge(string edge, string from, string to, IEnumerable<string> citations) =>
        Row([$"type({edge})", from, to, $"{edge}.basis", $"{edge}.why", $"{edge}.whyEn", .. citations]);

    /// <summary>Reads the edge of a statement.</summary>
    public static FactEdgeRow ReadFactEdge(JsonElement row, int citations)
    {
        var parts = row.EnumerateArray();
        return new(Next(ref parts), Next(ref parts), Next(ref parts), Next(ref parts), Next(ref parts), Next(ref parts),
            Take(ref parts, citations));
    }

    private static string Row(params IEnumerable<string> parts) => $"[{string.Join(", ", parts)}]";

    private static int? OptionalNumber(JsonElement json) => json.ValueKind is JsonValueKind.Null ? null : json.GetInt32();

    private static JsonElement[] Take(ref JsonElement.ArrayEnumerator parts, int count)
    {
        var taken = count == 0 ? [] : new JsonElement[count];
        for (var i = 0; i < count; i++)
            taken[i] = Next(ref parts);
        return taken;
    }

    private static JsonElement Next(ref JsonElement.ArrayEnumerator parts) =>
        parts.MoveNext() ? parts.Current : throw Neo4jErrors.Inconsistent("A row is shorter than the plan");
}

/// <summary>A page. The items are null where none are wanted.</summary>
internal readonly record struct PageRow(JsonElement Items, int? Total, bool HasEarlier, bool HasLater, JsonElement[] Groups);

/// <summary>A node without its id. The kind is null where it can be of one only.</summary>
internal readonly record struct NodeRow(int? Kind, JsonElement[] Properties, JsonElement[] Relations, JsonElement[] Facts);

/// <summary>An item of a page.</summary>
internal readonly record struct ItemRow(JsonElement Node, JsonElement[] Order, JsonElement[] Edge, JsonElement[] Citations);

/// <summary>A statement that cites a source.</summary>
internal readonly record struct FactRow(JsonElement Position, JsonElement Locator, JsonElement CheckedOn, JsonElement Subject,
    JsonElement Edge);

/// <summary>The edge of a statement.</summary>
internal readonly record struct FactEdgeRow(JsonElement Type, JsonElement From, JsonElement To, JsonElement Basis, JsonElement Why,
    JsonElement WhyEn, JsonElement[] Citations);
