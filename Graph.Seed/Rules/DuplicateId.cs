namespace Graph.Seed;

/// <summary>SEED022: an id is used once within its kind.</summary>
internal static class DuplicateId
{
    public static Rule Rule { get; } = new("SEED022");

    public static void Report(DraftEntry second, DraftEntry first, FindingList findings)
    {
        findings.Add(Rule, second.IdNode.Place, FindingTexts.DuplicateId(second.Id, first.IdNode.Place), HintTexts.RenameOne);
        findings.Add(Rule, first.IdNode.Place, FindingTexts.DuplicateId(first.Id, second.IdNode.Place), HintTexts.RenameOne);
    }
}
