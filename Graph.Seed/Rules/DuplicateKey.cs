namespace Graph.Seed;

/// <summary>SEED007: a key stands once.</summary>
internal static class DuplicateKey
{
    public static Rule Rule { get; } = new("SEED007");

    public static void Report(LocatedScalar key, Place first, FindingList findings) =>
        findings.Add(Rule, key.Place, FindingTexts.DuplicateKey(key.Text, first), HintTexts.Remove);
}
