using System.Text.Unicode;
using Graph.Api.Errors;

namespace Graph.Api.Http;

/// <summary>Errors in JSON text, with the line and the byte in it where they are, both from 1.</summary>
internal static class JsonPlace
{
    public static RefusedException Error(string what, ReadOnlySpan<byte> text, long offset, string code = ErrorCodes.BadRequest)
    {
        var before = text[..(int)Math.Min(offset, text.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        return new(code, $"{what} (line {line}, byte {column})");
    }

    /// <exception cref="RefusedException">The text is not UTF-8.</exception>
    public static void CheckUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return;
        Span<char> chars = stackalloc char[512];
        var offset = 0;
        while (Utf8.ToUtf16(text[offset..], chars, out var read, out _,
            replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
        {
            offset += read;
            if (read == 0)
                break;
        }
        throw Error("The text is not valid UTF-8", text, offset);
    }
}
