namespace Graph.Seed;

/// <summary>SEED104: a citation says where in the source.</summary>
internal static class MissingLocator
{
    public static Rule Rule { get; } = new("SEED104", Severity.Warning);

    public static void Check(DraftCitation citation, FindingList findings)
    {
        if (citation.Locator is null)
            findings.Add(Rule, citation.Source.Place, FindingTexts.MissingLocator, HintTexts.AddLocator);
    }
}
