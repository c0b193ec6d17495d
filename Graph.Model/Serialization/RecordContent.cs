using System.Text.Json;

namespace Graph.Model;

/// <summary>The content of a record as compact JSON, made from the declared properties: what stores keep and digests hash.</summary>
/// <remarks>Canonical: properties in the order of the declaration, absent ones and empty lists left out, <c>citations</c> last, as texts.
/// What tells a record from others (a node's id, an edge's kind and ends) is not part of it. A new property needs no line here and
/// changes no content that lacks it.</remarks>
public static class RecordContent
{
    /// <summary>The content of a node.</summary>
    public static byte[] Write(Node node) => RecordBuffer.Take().Add(node, Write).Written.ToArray();

    /// <summary>The content of an edge.</summary>
    public static byte[] Write(Edge edge) => RecordBuffer.Take().Add(edge, Write).Written.ToArray();

    /// <summary>The description of a data set.</summary>
    public static byte[] Write(DataSet dataSet) => RecordBuffer.Take().Add(dataSet, DataSetContent.Write).Written.ToArray();

    /// <summary>Reads the description of a data set.</summary>
    /// <exception cref="FormatException">The text is not what <see cref="Write(Model.DataSet)"/> writes.</exception>
    public static DataSet ReadDataSet(ReadOnlySpan<byte> content)
    {
        try
        {
            return DataSetContent.Read(content);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"The data set's description cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes the content of a node.</summary>
    internal static void Write(Utf8JsonWriter json, Node node) =>
        WriteRecord(json, node, GraphSchema.KindOf(node).Properties, node.Citations);

    /// <summary>Writes the content of an edge.</summary>
    internal static void Write(Utf8JsonWriter json, Edge edge) =>
        WriteRecord(json, edge, GraphSchema.KindOf(edge).Properties, edge.Citations);

    private static void WriteRecord(Utf8JsonWriter json, object record, IReadOnlyList<Property> properties,
        IReadOnlyList<Citation> citations)
    {
        json.WriteStartObject();
        foreach (var property in properties)
        {
            if (property.Type is not PropertyType.Id && property.Get(record) is { } value)
                WriteValue(json, property, value);
        }
        if (citations.Count > 0)
        {
            json.WriteStartArray("citations");
            foreach (var citation in citations)
                json.WriteStringValue(citation.ToString());
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Property property, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(property.Name, text); break;
            case int number: json.WriteNumber(property.Name, number); break;
            case long number: json.WriteNumber(property.Name, number); break;
            case bool flag: json.WriteBoolean(property.Name, flag); break;
            case DateOnly day: json.WriteString(property.Name, day.ToString("O", null)); break;
            case IReadOnlyList<string> { Count: > 0 } texts:
                json.WriteStartArray(property.Name);
                foreach (var text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            case IReadOnlyList<int> { Count: > 0 } numbers:
                json.WriteStartArray(property.Name);
                foreach (var number in numbers)
                    json.WriteNumberValue(number);
                json.WriteEndArray();
                break;
        }
    }
}
