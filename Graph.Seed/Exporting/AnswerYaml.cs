using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace Graph.Seed.Exporting;

/// <summary>Writes the answer of an operation as YAML, with the members as they were asked for.</summary>
internal static class AnswerYaml
{
    private static readonly ISerializer _serializer = new SerializerBuilder().WithQuotingNecessaryStrings().Build();

    /// <summary>The text.</summary>
    public static string Of(JsonObject data) => _serializer.Serialize(Plain(data)!);

    private static object? Plain(JsonNode? value) => value switch
    {
        null => null,
        JsonObject members => members.ToDictionary(member => member.Key, member => Plain(member.Value)),
        JsonArray items => items.Select(Plain).ToList(),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => value.AsValue().TryGetValue<long>(out var whole) ? whole : value.GetValue<double>(),
        },
    };
}
