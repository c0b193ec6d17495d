using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Api.Operations;

/// <summary>Puts data that has been written already into a response.</summary>
internal sealed class SerializedDataConverter : JsonConverter<SerializedData>
{
    public override SerializedData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, SerializedData value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true); // it came from the same writer
}
