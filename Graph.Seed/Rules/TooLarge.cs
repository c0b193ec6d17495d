using Graph.Seed.Diagnostics;

namespace Graph.Seed.Rules;

/// <summary>SEED002: files and lines are not larger than any data file needs.</summary>
internal static class TooLarge
{
    /// <summary>The longest file read, in bytes.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>The longest line read, in bytes.</summary>
    public const int MaxLineBytes = 1 << 20;

    public static DiagnosticDescriptor LargeFile { get; } = new("SEED002",
        new("文件有 {0:N0} 字节，最多读取 {1:N0} 字节。", "The file has {0:N0} bytes; at most {1:N0} are read."), Hints.Split);

    public static DiagnosticDescriptor LongLine { get; } = new("SEED002",
        new("此行有 {0:N0} 字节，最多读取 {1:N0} 字节。", "The line has {0:N0} bytes; at most {1:N0} are read."), Hints.Split);

    /// <summary>Whether a file is too large.</summary>
    public static bool File(string file, long bytes, DiagnosticList diagnostics)
    {
        if (bytes <= MaxBytes)
            return false;
        diagnostics.Add(LargeFile.At(SourceLocation.Of(file), bytes, MaxBytes));
        return true;
    }

    /// <summary>Whether a line of a file is too long.</summary>
    public static bool Line(string file, ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n') is var at && at < 0 ? bytes.Length : at + 1;
            if (end > MaxLineBytes)
            {
                diagnostics.Add(LongLine.At(new(file, line, 1), end, MaxLineBytes));
                return true;
            }
            bytes = bytes[end..];
            line++;
        }
        return false;
    }
}
