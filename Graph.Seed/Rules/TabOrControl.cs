namespace Graph.Seed;

/// <summary>SEED003: a file holds no tabs and no other control characters than line ends.</summary>
internal static class TabOrControl
{
    public static Rule Rule { get; } = new("SEED003");

    public static bool Check(string file, string text, FindingList findings)
    {
        var any = false;
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            if (content.IndexOfAnyInRange('\0', '\x1F') is var at && at >= 0)
            {
                any = true;
                var place = new Place(file, line, at + 1);
                if (content[at] is '\t')
                    findings.Add(Rule, place, FindingTexts.Tab, HintTexts.UseSpaces);
                else
                    findings.Add(Rule, place, FindingTexts.RawControl($"U+{(int)content[at]:X4}"), HintTexts.Remove);
            }
            line++;
        }
        return any;
    }
}
