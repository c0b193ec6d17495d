using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Graph.Seed.Diagnostics;

namespace Graph.Seed.Rules;

/// <summary>SEED001: files are UTF-8.</summary>
internal static class NotUtf8
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED001",
        new("文件不是 UTF-8 编码：第 {0} 字节（从 0 计）不成字符；看起来是 {1}。",
            "The file is not UTF-8: byte {0} (counted from 0) fits no character; it looks like {1}."),
        new("请将文件另存为 UTF-8 编码。", "Save the file as UTF-8."));

    /// <summary>Whether the rule is broken.</summary>
    public static bool Check(string file, ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (FirstWrongByte(bytes) is var at && at < 0)
            return false;
        var line = bytes[..at].Count((byte)'\n') + 1;
        var column = at - bytes[..at].LastIndexOf((byte)'\n');
        diagnostics.Add(Descriptor.At(new(file, line, column), at, LooksLike(bytes)));
        return true;
    }

    /// <summary>Where the first byte is that is no UTF-8; -1 where there is none.</summary>
    private static int FirstWrongByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) is OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>The encoding that the bytes seem to be in: a guess, for the message alone.</summary>
    private static string LooksLike(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || start.Count((byte)0) > start.Length / 8)
            return "UTF-16";
        return IsGb18030(bytes) ? "GBK/GB18030" : "Latin-1/Windows-1252";
    }

    /// <summary>Whether all bytes above ASCII come in pairs or fours as GB 18030 has them.</summary>
    private static bool IsGb18030(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var second = i + 1 < bytes.Length ? bytes[i + 1] : 0;
            if (bytes[i] is 0x80 or 0xFF || second is < 0x30 or (> 0x39 and < 0x40) or 0x7F or 0xFF)
                return false;
            i += second <= 0x39 ? 3 : 1;
        }
        return true;
    }
}
