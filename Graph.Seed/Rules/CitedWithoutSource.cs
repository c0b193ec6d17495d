namespace Graph.Seed;

/// <summary>SEED029: what rests on documents names one.</summary>
internal static class CitedWithoutSource
{
    public static Rule Rule { get; } = new("SEED029");

    private const string Cited = "CITED";

    public static void Check(DraftEntry entry, FindingList findings)
    {
        if (entry.Citations is null && entry.Find(DraftEntry.Basis) is { Value: Cited } basis)
            findings.Add(Rule, basis.Node.Place, FindingTexts.CitedWithoutSource, HintTexts.SourceOrExpert);
        foreach (var link in entry.Links)
        {
            if (link.Citations is null && link.Values.FirstOrDefault(value => value.Property.Name == DraftEntry.Basis) is { Value: Cited } linkBasis)
                findings.Add(Rule, linkBasis.Node.Place, FindingTexts.CitedWithoutSource, HintTexts.SourceOrExpert);
        }
    }
}
