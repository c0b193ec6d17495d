using System.Text.Json;

namespace Graph.Store.Neo4j.Query;

/// <summary>A whole response without errors. Its rows are valid until it is disposed of.</summary>
internal sealed class QueryResponse(JsonDocument document, string? affinity) : IDisposable
{
    /// <summary>The rows, each an array of the values returned.</summary>
    public JsonElement Rows { get; } = Find(document, "data", "values");

    /// <summary>The rows there are.</summary>
    public int RowCount => Rows.ValueKind is JsonValueKind.Array ? Rows.GetArrayLength() : 0;

    /// <summary>The bookmarks of the server's state; null within a transaction.</summary>
    public string[]? Bookmarks => document.RootElement.TryGetProperty("bookmarks", out var list)
        ? [.. list.EnumerateArray().Select(bookmark => bookmark.GetString()!)] : null;

    /// <summary>The id of the open transaction; null outside one.</summary>
    public string? Transaction => Find(document, "transaction", "id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    /// <summary>Which member of a cluster the transaction lives on; null where the server does not say.</summary>
    public string? Affinity { get; } = affinity;

    public void Dispose() => document.Dispose();

    private static JsonElement Find(JsonDocument document, string outer, string inner) =>
        document.RootElement.TryGetProperty(outer, out var found) && found.TryGetProperty(inner, out var value) ? value : default;
}
