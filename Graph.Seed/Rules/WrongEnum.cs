namespace Graph.Seed;

/// <summary>SEED015: a value of a fixed list is in the list.</summary>
internal static class WrongEnum
{
    public static Rule Rule { get; } = new("SEED015");

    public static void Report(LocatedScalar value, string key, IReadOnlyList<string> allowed, FindingList findings)
    {
        var near = Spelling.Nearest(value.Text.ToLowerInvariant().Replace('_', '-'), allowed);
        findings.Add(Rule, value.Place, FindingTexts.WrongEnum(value.Text, key), near is null ? HintTexts.OneOf(allowed) : HintTexts.DidYouMean(near));
    }
}
