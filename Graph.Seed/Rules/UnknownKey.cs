namespace Graph.Seed;

/// <summary>SEED012: every key has a meaning.</summary>
internal static class UnknownKey
{
    public static Rule Rule { get; } = new("SEED012");

    public static void Report(LocatedScalar key, IReadOnlyList<string> known, FindingList findings) =>
        findings.Add(Rule, key.Place, FindingTexts.UnknownKey(key.Text), HintTexts.Suggest(key.Text, known, listUpTo: 20));
}
