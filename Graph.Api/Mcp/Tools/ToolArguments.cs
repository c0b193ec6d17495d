using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Errors;
using Graph.Api.Http;
using GraphQL;

namespace Graph.Api.Mcp.Tools;

/// <summary>Reads the arguments of a call as the variables of an operation.</summary>
internal static class ToolArguments
{
    /// <summary>The variables. An argument that is null counts as left out.</summary>
    /// <param name="arguments">The arguments as they were sent; null where there are none.</param>
    /// <param name="inputSchema">The schema of the tool's arguments.</param>
    /// <exception cref="RefusedException">An argument is unknown, missing, or not one of the values of its enum; the message lists what is
    /// allowed.</exception>
    public static Inputs Read(IDictionary<string, JsonElement>? arguments, JsonObject inputSchema)
    {
        var properties = inputSchema["properties"]!.AsObject();
        var given = new JsonObject();
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (properties[name] is not JsonObject described)
                throw Refuse($"There is no argument '{Shorten(name)}'. The arguments are: {Names(properties)}.");
            if (value.ValueKind is not JsonValueKind.Null)
                given[name] = CheckEnum(name, JsonNode.Parse(value.GetRawText())!, described);
        }
        var missing = inputSchema["required"]!.AsArray().Select(name => (string)name!).Where(name => !given.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw Refuse($"These arguments are missing: {string.Join(", ", missing)}.");
        return JsonRequest.ReadMap(given.ToJsonString(), "arguments");
    }

    private static JsonNode CheckEnum(string name, JsonNode value, JsonObject described)
    {
        var type = described["items"] as JsonObject ?? described;
        if (type["enum"] is not JsonArray allowed)
            return value;
        foreach (var item in value is JsonArray list ? list : [value.DeepClone()])
        {
            if (!allowed.Any(one => JsonNode.DeepEquals(one, item)))
            {
                var given = Shorten(item?.ToJsonString() ?? "null");
                throw Refuse($"'{name}' takes the values {string.Join(", ", allowed)}; {given} is none of them.");
            }
        }
        return value;
    }

    private static string Names(JsonObject properties) =>
        properties.Count == 0 ? "none" : string.Join(", ", properties.Select(property => property.Key));

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static RefusedException Refuse(string message) => new(ErrorCodes.BadVariable, message);
}
