using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Api.Execution;

/// <summary>JSON in UTF-8 that is being written: one pooled array that grows, and from which the end can be taken back.</summary>
/// <remarks>Chinese stands as it is; only what JSON itself needs is escaped. Belongs to one thread. The array goes back to its pool with
/// <see cref="Dispose"/>.</remarks>
internal sealed class JsonBuffer : IDisposable
{
    /// <summary>Bytes that there is room for at first, where nothing is known of what comes.</summary>
    public const int StartLength = 4096;

    private const int MaxNumberLength = 32;
    private const int BytesPerChar = 3;

    private static readonly JavaScriptEncoder _encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private byte[] _bytes;

    /// <param name="length">Bytes that there is room for at first.</param>
    public JsonBuffer(int length = StartLength) => _bytes = ArrayPool<byte>.Shared.Rent(length);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Takes back all that was written after a place.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Writes bytes that are JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        if (_bytes.Length - Length < json.Length)
            Grow(json.Length);
        json.CopyTo(_bytes.AsSpan(Length));
        Length += json.Length;
    }

    /// <summary>Writes one byte of JSON's own characters.</summary>
    public void Raw(byte json)
    {
        if (_bytes.Length == Length)
            Grow(1);
        _bytes[Length++] = json;
    }

    /// <summary>Writes a string.</summary>
    public void Text(string text)
    {
        var free = Free((BytesPerChar * text.Length) + 2);
        free[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(text, free[1..]);
        if (_encoder.FindFirstCharacterToEncodeUtf8(free.Slice(1, length)) >= 0)
        {
            Raw((byte)'"');
            Raw(JsonEncodedText.Encode(text, _encoder).EncodedUtf8Bytes);
            Raw((byte)'"');
            return;
        }
        free[length + 1] = (byte)'"';
        Length += length + 2;
    }

    /// <summary>Writes a string of ASCII characters of which JSON escapes none, such as an id.</summary>
    public void Ascii(string text)
    {
        var free = Free(text.Length + 2);
        free[0] = (byte)'"';
        Encoding.ASCII.GetBytes(text, free[1..]);
        free[text.Length + 1] = (byte)'"';
        Length += text.Length + 2;
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, Free(MaxNumberLength), out var length);
        Length += length;
    }

    /// <summary>Writes a number, with the fewest digits from which it can be read back.</summary>
    public void Number(double number)
    {
        Utf8Formatter.TryFormat(number, Free(MaxNumberLength), out var length);
        Length += length;
    }

    /// <summary>Writes true or false.</summary>
    public void Flag(bool flag) => Raw(flag ? "true"u8 : "false"u8);

    /// <summary>Writes a value as its type says: text, number, flag, day, or a list of those. Null is written as null.</summary>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public void Value(object? value)
    {
        switch (value)
        {
            case null:
                Raw("null"u8);
                break;
            case string text:
                Text(text);
                break;
            case bool flag:
                Flag(flag);
                break;
            case int number:
                Number(number);
                break;
            case long number:
                Number(number);
                break;
            case double number:
                Number(number);
                break;
            case DateOnly day:
                Ascii(day.ToString("O", null));
                break;
            case IReadOnlyList<string> list:
                List(list);
                break;
            case IReadOnlyList<int> list:
                List(list);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is no value of the schema.", nameof(value));
        }
    }

    /// <summary>The JSON of a name before a value: <c>"name":</c>.</summary>
    public static byte[] Name(string name) => [(byte)'"', .. JsonEncodedText.Encode(name, _encoder).EncodedUtf8Bytes, (byte)'"', (byte)':'];

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void List<T>(IReadOnlyList<T> list)
    {
        Raw((byte)'[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                Raw((byte)',');
            Value(list[i]);
        }
        Raw((byte)']');
    }

    private Span<byte> Free(int count)
    {
        if (_bytes.Length - Length < count)
            Grow(count);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, Length + count));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
