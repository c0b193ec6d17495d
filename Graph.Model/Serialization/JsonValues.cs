using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Writes values whose types are known only at run time, such as parameters of statements, as JSON.</summary>
/// <remarks>The serializer would look their types up by reflection, which a program that is compiled ahead of time cannot count on.
/// </remarks>
public static class JsonValues
{
    /// <summary>A value as JSON in UTF-8: a text, number, truth value or date, null, or a list or map of them.</summary>
    /// <param name="value">The value. Maps keep their order.</param>
    /// <param name="encoder">Which characters are escaped; null for the default, which escapes all that are not ASCII.</param>
    /// <exception cref="ArgumentException">The value, or one within it, is of another type.</exception>
    public static byte[] ToUtf8(object? value, JavaScriptEncoder? encoder = null)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new() { Encoder = encoder }))
            Write(json, value);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteMembers(json, members);
                break;
            case IDictionary map:
                WriteMembers(json, map.Keys.Cast<string>().Select(name => KeyValuePair.Create(name, map[name])));
                break;
            case IEnumerable items:
                WriteItems(json, items);
                break;
            default:
                throw new ArgumentException($"A value of the type {value.GetType()} has no form in JSON here.", nameof(value));
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IEnumerable items)
    {
        json.WriteStartArray();
        foreach (var item in items)
            Write(json, item);
        json.WriteEndArray();
    }
}
