using System.Text.Json.Nodes;
using GraphQL.Types;

namespace Graph.Api.Mcp.Tools;

/// <summary>Scalars and enums of GraphQL as JSON schemas.</summary>
internal static class JsonTypes
{
    /// <summary>The schema of a scalar or an enum. Scalars other than numbers and truth values are texts.</summary>
    public static JsonObject OfLeaf(IGraphType? type) => type switch
    {
        EnumerationGraphType of => new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. of.Values.Select(value => JsonValue.Create(value.Name))]),
        },
        { Name: "Int" or "Long" } => new() { ["type"] = "integer" },
        { Name: "Float" } => new() { ["type"] = "number" },
        { Name: "Boolean" } => new() { ["type"] = "boolean" },
        _ => new() { ["type"] = "string" },
    };

    /// <summary>A schema that allows null too. Not by a list of types, which some clients do not read.</summary>
    public static JsonObject OrNull(JsonObject schema) =>
        new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
}
