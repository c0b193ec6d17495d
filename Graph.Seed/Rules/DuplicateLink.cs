namespace Graph.Seed;

/// <summary>SEED027: a statement stands once.</summary>
internal static class DuplicateLink
{
    public static Rule Rule { get; } = new("SEED027");

    public static void Report(LocatedScalar target, Place first, FindingList findings) =>
        findings.Add(Rule, target.Place, FindingTexts.DuplicateLink(target.Text, first), HintTexts.Remove);
}
