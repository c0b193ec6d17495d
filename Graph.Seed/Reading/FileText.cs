using System.Text;
using System.Text.Unicode;

namespace Graph.Seed;

/// <summary>Turns the bytes of a file into text, if they are what a file of a data set may be.</summary>
internal static class FileText
{
    /// <summary>The longest file read, in bytes.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>The longest line read, in bytes.</summary>
    public const int MaxLineBytes = 1 << 20;

    /// <summary>The text without a byte order mark; null where a rule is broken, and then nothing more can be said about the file.</summary>
    public static string? Of(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (TooLarge.File(file, bytes.Length, findings) || NotUtf8.Check(file, bytes, findings) || TooLarge.Line(file, bytes, findings))
            return null;
        var text = Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        return TabOrControl.Check(file, text, findings) ? null : text;
    }

    /// <summary>Where the first byte is that is no UTF-8; -1 where all is well.</summary>
    public static int FirstWrongByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) is System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
