namespace Graph.Seed;

/// <summary>SEED001: files are UTF-8.</summary>
internal static class NotUtf8
{
    public static Rule Rule { get; } = new("SEED001");

    public static bool Check(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (FileText.FirstWrongByte(bytes) is var at && at < 0)
            return false;
        var line = bytes[..at].Count((byte)'\n') + 1;
        var column = at - bytes[..at].LastIndexOf((byte)'\n');
        findings.Add(Rule, new(file, line, column), FindingTexts.NotUtf8(at, LooksLike(bytes)), HintTexts.SaveAsUtf8);
        return true;
    }

    /// <summary>The encoding that the bytes seem to be in: a guess, for the message alone.</summary>
    public static string LooksLike(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes[..Math.Min(bytes.Length, 4096)].Count((byte)0) > Math.Min(bytes.Length, 4096) / 8)
            return "UTF-16";
        return IsGb18030(bytes) ? "GBK/GB18030" : "Latin-1/Windows-1252";
    }

    /// <summary>Whether all bytes above ASCII stand in pairs or fours as GB 18030 has them.</summary>
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
