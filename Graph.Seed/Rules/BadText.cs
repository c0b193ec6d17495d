namespace Graph.Seed;

/// <summary>SEED017: a text is one line, not empty, without blanks around it and without characters that cannot be seen.</summary>
internal static class BadText
{
    public static Rule Rule { get; } = new("SEED017");

    public static bool Check(LocatedScalar scalar, FindingList findings)
    {
        var text = scalar.Text;
        if (text.Length is 0)
            findings.Add(Rule, scalar.Place, FindingTexts.EmptyText, HintTexts.LeaveOut);
        else if (FirstUnsafe(text) is { } code)
            findings.Add(Rule, scalar.Place, FindingTexts.UnsafeCharacter(code), HintTexts.OneLine);
        else if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            findings.Add(Rule, scalar.Place, FindingTexts.BlankEnds, HintTexts.Remove);
        else
            return true;
        return false;
    }

    private static int? FirstUnsafe(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Quote.IsUnsafe(rune))
                return rune.Value;
        }
        return null;
    }
}
