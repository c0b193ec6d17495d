using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED031: a chain has segments.</summary>
internal static class ChainWithoutSegments
{
    public static Rule Rule { get; } = new("SEED031");

    public static void Check(Draft draft, FindingList findings)
    {
        var chains = draft.Entries.Where(entry => entry.Chain is not null && entry.Kind == GraphSchema.Segment).Select(entry => entry.Chain!.Value).ToHashSet();
        foreach (var chain in draft.Entries.Where(entry => entry.Kind == GraphSchema.Chain && !chains.Contains(entry.Id)))
            findings.Add(Rule, chain.IdNode.Place, FindingTexts.ChainWithoutSegments(chain.Id.Slug), HintTexts.AddSegments);
    }
}
