using System.Globalization;
using System.Text.Json;
using Graph.Model;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Values of properties, as the Query API writes them in plain JSON.</summary>
internal static class JsonValues
{
    /// <summary>The value in the form that <see cref="PropertyType"/> names; null where it is absent. A list is empty where it is absent.</summary>
    public static object? Read(JsonElement json, Property property) => property.Type switch
    {
        PropertyType.TextList => json.ValueKind is JsonValueKind.Array ? json.EnumerateArray().Select(item => item.GetString()!).ToArray() : Array.Empty<string>(),
        PropertyType.IntegerList => json.ValueKind is JsonValueKind.Array ? json.EnumerateArray().Select(item => item.GetInt32()).ToArray() : Array.Empty<int>(),
        _ when json.ValueKind is JsonValueKind.Null => null,
        PropertyType.Integer => json.GetInt32(),
        PropertyType.Long => json.GetInt64(),
        PropertyType.Boolean => json.GetBoolean(),
        PropertyType.Date => Day(json),
        _ => json.GetString(),
    };

    /// <summary>A day; null where it is absent.</summary>
    public static DateOnly? Day(JsonElement json) =>
        json.GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>A value as it goes into a parameter; null where it need not be stored.</summary>
    public static object? Write(object? value) => value switch
    {
        IReadOnlyList<string> { Count: 0 } or IReadOnlyList<int> { Count: 0 } => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
