using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Store.Neo4j.Query;

/// <summary>What the Query API takes.</summary>
internal sealed record QueryRequest(
    string Statement, IReadOnlyDictionary<string, object?> Parameters, string? AccessMode, IReadOnlyList<string>? Bookmarks)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
