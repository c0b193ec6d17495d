using System.Text.Json;

namespace Graph.Api.Mcp.Texts;

/// <summary>Numbers the sources of an answer in the order in which they are cited.</summary>
internal sealed class SourceNumbers
{
    private static readonly string[] _parts = ["title", "publisher", "date", "url", "id"];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];

    /// <summary>Whether nothing is cited.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>One line for each source: its number, title, publisher, address and id.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The mark of a citation: <c>[1: 第3页]</c>; null where the value is no citation.</summary>
    public string? MarkOf(JsonElement citation)
    {
        if (citation.ValueKind is not JsonValueKind.Object || !citation.TryGetProperty("source", out var source)
            || source.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }
        var number = NumberOf(source);
        return TextOf(citation, "locator") is { Length: > 0 } locator ? $"[{number}: {PlainText.Of(locator)}]" : $"[{number}]";
    }

    private int NumberOf(JsonElement source)
    {
        var id = TextOf(source, "id") ?? TextOf(source, "title") ?? "";
        if (_numbers.TryGetValue(id, out var number))
            return number;
        _numbers.Add(id, number = _numbers.Count + 1);
        var parts = _parts.Select(name => TextOf(source, name))
            .Where(text => !string.IsNullOrEmpty(text)).Select(text => PlainText.Of(text!));
        _lines.Add($"[{number}] {string.Join("; ", parts)}");
        return number;
    }

    private static string? TextOf(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}
