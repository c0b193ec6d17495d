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
/// of a list is a cell with the names of its objects, and a table too, whose rows say to which row they belong.</summary>
internal sealed class AnswerTables
{
    private const int LongestName = 31;

    /// <summary>The rows of the lists by path, and whether the list stands within rows of another.</summary>
    private readonly OrderedDictionary<string, (bool IsWithin, List<Dictionary<string, object?>> Rows)> _lists = [];

    private AnswerTables()
    {
    }

    /// <summary>The tables; that of the longest list first, those of lists within rows last.</summary>
    public static IReadOnlyList<AnswerTable> Of(JsonObject data)
    {
        AnswerTables tables = new();
        Dictionary<string, object?> single = [];
        tables.Read("", "", data, single, []);
        if (single.Count > 0)
            tables._lists["answer"] = (false, [single]);
        return
        [
            .. tables._lists.OrderBy(list => list.Value.IsWithin).ThenByDescending(list => list.Value.IsWithin ? 0 : list.Value.Rows.Count)
                .Select((list, i) => Table($"{i + 1}", list.Key, list.Value.Rows)).DefaultIfEmpty(new("answer", [], [])),
        ];
    }

    private static AnswerTable Table(string number, string path, List<Dictionary<string, object?>> rows)
    {
        List<string> headers = [.. rows.SelectMany(row => row.Keys).Distinct()];
        var (name, room) = (path.Replace('.', ' '), LongestName - number.Length - 1);
        return new($"{number} {(name.Length <= room ? name : $"…{name[^(room - 1)..]}")}", headers,
            [.. rows.Select(row => headers.Select(header => row.GetValueOrDefault(header)).ToList())]);
    }

    /// <summary>Reads the members of an object into a row.</summary>
    /// <param name="path">Where the object is in the answer; empty for the answer itself.</param>
    /// <param name="header">Where it is in its row; empty for the row itself.</param>
    /// <param name="owner">The object.</param>
    /// <param name="row">The row.</param>
    /// <param name="within">What rows of lists in it say of the rows around them; empty outside of lists.</param>
    private void Read(string path, string header, JsonObject owner, Dictionary<string, object?> row,
        IReadOnlyList<KeyValuePair<string, object?>> within)
    {
        foreach (var (key, value) in owner)
        {
            var (place, name) = (Joined(path, key), Joined(header, key));
            var list = ListOf(value);
            if (list is not null)
            {
                AddList(place, list, within);
                if (within.Count > 0)
                    row[name] = Titles(list);
            }
            if (value is JsonObject inner)
                Read(place, name, list is null ? inner : Beside(inner), row, within);
            else if (list is null)
                row[name] = value is JsonArray texts ? Titles(texts) : Scalar(value);
        }
    }

    private void AddList(string path, List<JsonObject> list, IReadOnlyList<KeyValuePair<string, object?>> within)
    {
        if (within.Count > 0 && list.All(item => item.Count == 1 && item.First().Value is JsonValue)) // the cell of titles says it all
            return;
        _lists.TryAdd(path, (within.Count > 0, []));
        var rows = _lists[path].Rows;
        foreach (var item in list)
        {
            Dictionary<string, object?> row = new(within);
            rows.Add(row);
            var title = Title(item) is { } text ? CellText.Write(text) : null;
            List<KeyValuePair<string, object?>> inside = [.. within, new($"of {path}", title)];
            if (IdOf(item) is { } id)
                inside.Add(new($"of {path}.id", id));
            Read(path, "", item, row, inside);
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

    /// <summary>A list within a row: the names of its objects, or its values.</summary>
    private static string? Titles(IEnumerable<JsonNode?> items)
    {
        var texts = items.Select(item => item is JsonObject named ? Title(named) : Text(item)).OfType<string>().ToList();
        return texts.Count == 0 ? null : CellText.WriteItems(texts);
    }

    /// <summary>The name of an object, else that of an object in it, else its first value.</summary>
    private static string? Title(JsonObject item) => NameOf(item)
        ?? Text(item.Select(member => member.Value).FirstOrDefault(value => value is JsonValue));

    private static string? NameOf(JsonObject item) => Text(item["name"] ?? item["title"] ?? item["text"] ?? item["id"])
        ?? item.Select(member => member.Value).OfType<JsonObject>().Select(NameOf).FirstOrDefault(name => name is not null);

    private static string? IdOf(JsonObject item) => ((item["node"] as JsonObject ?? item)["id"] as JsonValue)?.ToString();

    private static string Joined(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string? Text(JsonNode? value) => value?.GetValueKind() is JsonValueKind.String ? value.GetValue<string>()
        : Scalar(value)?.ToString();

    private static object? Scalar(JsonNode? value) => value is null ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => CellText.Write(value.GetValue<string>()),
        JsonValueKind.Number => value.GetValue<double>(),
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        _ => value.ToJsonString(),
    };
}
