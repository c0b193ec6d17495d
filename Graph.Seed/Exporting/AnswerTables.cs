using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Seed.Sheets;

namespace Graph.Seed.Exporting;

/// <summary>A list of an answer as a table.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Headers">The paths of the values.</param>
/// <param name="Rows">The rows.</param>
internal sealed record AnswerTable(string Name, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Makes tables of the answer of an operation: one of its own values, and one for each list of objects in it. A list within a row
/// of a list is one cell.</summary>
internal static class AnswerTables
{
    private const int LongestName = 31;

    /// <summary>The tables; that of the longest list first.</summary>
    public static IReadOnlyList<AnswerTable> Of(JsonObject data)
    {
        List<AnswerTable> tables = [];
        Dictionary<string, object?> single = [];
        Visit("", data, single, tables);
        if (single.Count > 0)
            tables.Add(new("answer", [.. single.Keys], [[.. single.Values]]));
        return [.. tables.OrderByDescending(table => table.Rows.Count).DefaultIfEmpty(new("answer", [], []))];
    }

    private static void Visit(string path, JsonObject owner, Dictionary<string, object?> single, List<AnswerTable> tables)
    {
        foreach (var (key, value) in owner)
        {
            var name = path.Length == 0 ? key : $"{path}.{key}";
            var list = ListOf(value);
            if (list is not null)
                tables.Add(Table(name, list, tables.Count));
            if (value is JsonObject inner)
                Visit(name, list is null ? inner : Beside(inner), single, tables);
            else if (list is null)
                single[name] = value is JsonArray texts ? Joined(texts) : Scalar(value);
        }
    }

    /// <summary>The objects of a list, or of the nodes or edges of a connection; null where it is none.</summary>
    private static List<JsonObject>? ListOf(JsonNode? value) => value switch
    {
        JsonArray { Count: > 0 } array when array.All(item => item is JsonObject) => [.. array.Select(item => item!.AsObject())],
        JsonObject inner when inner["nodes"] is JsonArray nodes => [.. nodes.OfType<JsonObject>()],
        JsonObject inner when inner["edges"] is JsonArray edges => [.. edges.OfType<JsonObject>()],
        _ => null,
    };

    /// <summary>What a connection says beside its list: a total, groups, advice.</summary>
    private static JsonObject Beside(JsonObject connection) => new(connection
        .Where(member => member.Key is not ("nodes" or "edges" or "pageInfo"))
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static AnswerTable Table(string path, List<JsonObject> list, int number)
    {
        List<Dictionary<string, object?>> rows = [.. list.Select(item => Row("", item))];
        List<string> headers = [.. rows.SelectMany(row => row.Keys).Distinct()];
        var name = $"{number + 1} {path.Replace('.', ' ')}";
        return new(name[..Math.Min(LongestName, name.Length)], headers,
            [.. rows.Select(row => headers.Select(header => row.GetValueOrDefault(header)).ToList())]);
    }

    private static Dictionary<string, object?> Row(string path, JsonObject item)
    {
        Dictionary<string, object?> row = [];
        foreach (var (key, value) in item)
        {
            var name = path.Length == 0 ? key : $"{path}.{key}";
            if (value is JsonArray || ListOf(value) is not null)
                row[name] = Joined(value!);
            else if (value is not JsonObject inner)
                row[name] = Scalar(value);
            else
                Row(name, inner).ToList().ForEach(pair => row[pair.Key] = pair.Value);
        }
        return row;
    }

    /// <summary>A list within a row: the names of its objects, or its values.</summary>
    private static string? Joined(JsonNode value)
    {
        var items = ListOf(value)?.Cast<JsonNode?>() ?? (value as JsonArray)!;
        var texts = items.Select(item => item is JsonObject named ? Title(named) : Scalar(item)?.ToString()).OfType<string>().ToList();
        return texts.Count == 0 ? null : CellText.WriteItems(texts);
    }

    private static string? Title(JsonObject item)
    {
        var inner = item["node"] as JsonObject ?? item;
        return (inner["name"] ?? inner["title"] ?? inner["text"] ?? inner["id"] ?? inner.Select(pair => pair.Value)
            .FirstOrDefault(value => value is JsonValue)) is { } found ? Scalar(found)?.ToString()
            : inner.Select(pair => pair.Value).OfType<JsonObject>().Select(Title).FirstOrDefault();
    }

    private static object? Scalar(JsonNode? value) => value is null ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => CellText.Write(value.GetValue<string>()),
        JsonValueKind.Number => value.GetValue<double>(),
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        _ => value.ToJsonString(),
    };
}
