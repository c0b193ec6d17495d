namespace Graph.Seed;

/// <summary>SEED002: files and lines are not larger than any honest data file.</summary>
internal static class TooLarge
{
    public static Rule Rule { get; } = new("SEED002");

    public static bool File(string file, long bytes, FindingList findings)
    {
        if (bytes <= FileText.MaxBytes)
            return false;
        findings.Add(Rule, Place.Of(file), FindingTexts.TooLargeFile(bytes), HintTexts.Split);
        return true;
    }

    public static bool Line(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n') is var at && at < 0 ? bytes.Length : at + 1;
            if (end > FileText.MaxLineBytes)
            {
                findings.Add(Rule, new(file, line, 1), FindingTexts.TooLongLine(end), HintTexts.Split);
                return true;
            }
            bytes = bytes[end..];
            line++;
        }
        return false;
    }
}
