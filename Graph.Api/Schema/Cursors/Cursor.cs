using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Api.Execution;
using Graph.Model;

namespace Graph.Api.Schema.Cursors;

/// <summary>A place in a list as text: opaque to clients, and refused in another list, filter or order than its own.</summary>
internal static class Cursor
{
    private const int CheckLength = 6;

    // The longest cursor is one over several long texts; more than this is no cursor of ours.
    private const int MaxLength = 8_192;

    /// <summary>Writes a place.</summary>
    public static string Write(PagePosition position, string scope)
    {
        using var json = new JsonBuffer();
        json.Raw((byte)'[');
        for (var i = 0; i < position.Values.Count; i++)
        {
            json.Value(position.Values[i]);
            json.Raw((byte)',');
        }
        json.Text(position.Id);
        json.Raw((byte)']');
        var payload = json.Written.Span;
        return Base64Url.EncodeToString([.. Check(payload, scope), .. payload]);
    }

    /// <summary>Reads a place; false where the text is none, was changed, or belongs to another list, filter or order.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="scope">What it must be bound to.</param>
    /// <param name="types">The types of the values that the list is ordered by.</param>
    /// <param name="position">The place.</param>
    public static bool TryRead(string cursor, string scope, IReadOnlyList<PropertyType> types,
        [NotNullWhen(true)] out PagePosition? position)
    {
        position = null;
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
            return false;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= CheckLength || !bytes.AsSpan(0, CheckLength).SequenceEqual(Check(bytes.AsSpan(CheckLength), scope)))
            return false;
        using var document = JsonDocument.Parse(bytes.AsMemory(CheckLength));
        var items = document.RootElement;
        if (items.GetArrayLength() != types.Count + 1)
            return false;
        position = new([.. types.Select((type, index) => Value(items[index], type))], items[types.Count].GetString()!);
        return true;
    }

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> payload, string scope) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(scope), .. payload]).AsSpan(0, CheckLength);

    private static object? Value(JsonElement item, PropertyType type) => item.ValueKind is JsonValueKind.Null ? null : type switch
    {
        PropertyType.Integer => item.GetInt32(),
        PropertyType.Long => item.GetInt64(),
        PropertyType.Boolean => item.GetBoolean(),
        PropertyType.Date => DateOnly.ParseExact(item.GetString()!, "O", CultureInfo.InvariantCulture),
        _ => item.GetString(),
    };
}
