using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Queries;

/// <summary>
/// What an answer is made of, without its values: a line for each path, with the types of what is found there. Null counts only where
/// nothing else is found, so that a change of the data set rarely changes a shape.
/// </summary>
internal sealed class AnswerShape
{
    private readonly SortedDictionary<string, SortedSet<string>> _types = new(StringComparer.Ordinal);

    private AnswerShape()
    {
    }

    public static string Of(JsonObject answer)
    {
        var shape = new AnswerShape();
        shape.AddFields("", answer);
        return string.Concat(shape._types.Select(path => $"{path.Key}: {Describe(path.Value)}\n"));
    }

    private static string Describe(SortedSet<string> types) =>
        string.Join(" | ", types.Count > 1 ? types.Where(type => type != "null") : types);

    private void Add(string path, JsonNode? node)
    {
        if (!_types.TryGetValue(path, out var types))
            _types[path] = types = new(StringComparer.Ordinal);
        types.Add(TypeOf(node));
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                    Add($"{path}[]", item);
                break;
            case JsonObject fields:
                AddFields($"{path}.", fields);
                break;
            default:
                break;
        }
    }

    private void AddFields(string prefix, JsonObject fields)
    {
        foreach (var (name, value) in fields)
            Add(prefix + name, value);
    }

    private static string TypeOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Array => "list",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        { } kind => kind.ToString().ToLowerInvariant(),
    };
}
