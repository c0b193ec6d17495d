using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Seed;

/// <summary>Writes answers for scripts: one JSON object on one line. Keys that have no value are left out.</summary>
internal static class JsonAnswer
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays Chinese; no page embeds this
    };

    public static void Write(TextWriter output, object answer) => output.WriteLine(JsonSerializer.Serialize(answer, _options));
}
