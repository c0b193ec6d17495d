namespace Graph.Seed;

/// <summary>SEED026: nothing feeds, needs or contains itself.</summary>
internal static class SelfReference
{
    public static Rule Rule { get; } = new("SEED026");

    public static void Report(LocatedScalar target, FindingList findings) =>
        findings.Add(Rule, target.Place, FindingTexts.SelfReference(target.Text), HintTexts.Remove);
}
