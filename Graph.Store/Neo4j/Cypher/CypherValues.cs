using System.Globalization;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Values of properties, in the plain JSON of the Query API.</summary>
internal static class CypherValues
{
    /// <summary>The value of a property of a node that is of one of several kinds. Kinds may have enums of their own under one
    /// name.</summary>
    /// <exception cref="GraphStoreException">It is not of the property's type in any of the kinds.</exception>
    public static object? ReadOfAny(JsonElement json, IReadOnlyList<NodeKind> kinds, string name)
    {
        var properties = kinds.Select(kind => kind.FindProperty(name)).OfType<Property>().ToList();
        foreach (var property in properties.SkipLast(1))
        {
            if (TryParse(json, property, out var value))
                return value;
        }
        return ReadOptional(json, properties[^1], $"a node of the kind {string.Join(" or ", kinds)}");
    }

    /// <summary>The value of a record's property, in the form that <see cref="PropertyType"/> names; null where it is absent. A list is
    /// empty where it is absent.</summary>
    /// <param name="json">The value as the server sends it.</param>
    /// <param name="property">The property.</param>
    /// <param name="owner">The record, for the message of an error.</param>
    /// <exception cref="GraphStoreException">It is not of the property's type, or it is absent and may not be; the message names record and
    /// property.</exception>
    public static object? Read(JsonElement json, Property property, object owner) =>
        ReadOptional(json, property, owner) ?? (property.IsNullable ? null
            : throw Neo4jErrors.Inconsistent($"The property '{property}' of {owner} is missing"));

    private static object? ReadOptional(JsonElement json, Property property, object owner) =>
        TryParse(json, property, out var value) ? value
        : throw Neo4jErrors.Inconsistent(
            $"The property '{property}' of {owner} is not of the type {property.Enum?.Name ?? property.Type.ToString()}");

    private static bool TryParse(JsonElement json, Property property, out object? value)
    {
        try
        {
            value = Parse(json, property);
            return true;
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>A day; null where it is absent.</summary>
    /// <exception cref="GraphStoreException">It is no day.</exception>
    public static DateOnly? Day(JsonElement json, string property, object owner)
    {
        try
        {
            return ParseDay(json);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            throw Neo4jErrors.Inconsistent($"The property '{property}' of {owner} is no day", error);
        }
    }

    /// <summary>A text; null where it is absent.</summary>
    /// <exception cref="GraphStoreException">It is no text.</exception>
    public static string? Text(JsonElement json, string property, object owner) =>
        json.ValueKind is JsonValueKind.String or JsonValueKind.Null ? json.GetString()
            : throw Neo4jErrors.Inconsistent($"The property '{property}' of {owner} is no text");

    /// <summary>The id of a node.</summary>
    /// <exception cref="GraphStoreException">The node has none, or one that is no id.</exception>
    public static NodeId Id(string? text, object where) =>
        NodeId.TryParse(text, out var id) && GraphSchema.FindKind(id.Kind) is not null ? id
        : throw Neo4jErrors.Inconsistent(text is null ? $"A node in {where} has no id"
            : $"'{text}', the id of a node in {where}, is not an id of this graph");

    /// <summary>A citation as an edge holds it.</summary>
    /// <exception cref="GraphStoreException">It is none.</exception>
    public static Citation Citation(JsonElement json, object owner)
    {
        try
        {
            return Model.Citation.Parse(json.GetString() ?? "");
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            throw Neo4jErrors.Inconsistent($"The property 'citations' of {owner} holds something that is no citation", error);
        }
    }

    /// <summary>A version.</summary>
    /// <exception cref="GraphStoreException">It is none.</exception>
    public static GraphVersion Version(JsonElement number, JsonElement digest) =>
        number.ValueKind is JsonValueKind.Number && number.TryGetInt64(out var value) && digest.ValueKind is JsonValueKind.String
            ? new(value, digest.GetString()!)
            : throw Neo4jErrors.Inconsistent($"The node {Neo4jSchema.VersionLabel} holds no version");

    /// <summary>A value as it goes into a parameter; null where it need not be stored.</summary>
    public static object? Write(object? value) => value switch
    {
        IReadOnlyList<string> { Count: 0 } or IReadOnlyList<int> { Count: 0 } => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static object? Parse(JsonElement json, Property property) => property.Type switch
    {
        PropertyType.TextList => json.ValueKind is JsonValueKind.Null ? [] : json.EnumerateArray().Select(ParseText).ToArray(),
        PropertyType.IntegerList => json.ValueKind is JsonValueKind.Null ? Array.Empty<int>() : json.EnumerateArray()
            .Select(item => item.GetInt32()).ToArray(),
        _ when json.ValueKind is JsonValueKind.Null => null,
        PropertyType.Integer => json.GetInt32(),
        PropertyType.Long => json.GetInt64(),
        PropertyType.Boolean => json.GetBoolean(),
        PropertyType.Date => ParseDay(json),
        PropertyType.Enum => property.Enum!.NameOf(property.Enum.NumberOf(ParseText(json))),
        _ => json.GetString(),
    };

    private static string ParseText(JsonElement json) => json.GetString() ?? throw new FormatException("A text is missing.");

    private static DateOnly? ParseDay(JsonElement json) =>
        json.GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
