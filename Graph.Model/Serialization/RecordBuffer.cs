using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Memory in which the contents of records are written one after another: thousands are hashed for one earlier version.</summary>
internal sealed class RecordBuffer
{
    private static readonly JsonWriterOptions _options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static RecordBuffer? _ofThread;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    private RecordBuffer()
    {
    }

    /// <summary>What was written since it was taken; valid until the thread takes it again.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>The buffer of this thread, with nothing in it.</summary>
    public static RecordBuffer Take()
    {
        var buffer = _ofThread ??= new();
        buffer._bytes.ResetWrittenCount();
        return buffer;
    }

    /// <summary>Adds a text of ASCII characters.</summary>
    public RecordBuffer Add(string text)
    {
        Encoding.ASCII.GetBytes(text, _bytes);
        return this;
    }

    /// <summary>Adds JSON.</summary>
    public RecordBuffer Add<T>(T record, Action<Utf8JsonWriter, T> write)
    {
        var json = _json ??= new(_bytes, _options);
        json.Reset(); // it writes into the bytes of its thread
        write(json, record);
        json.Flush();
        return this;
    }
}
