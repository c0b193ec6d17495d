using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED105: a document that stands in the set is cited.</summary>
internal static class UnusedSource
{
    public static Rule Rule { get; } = new("SEED105", Severity.Warning);

    public static void Check(Draft draft, FindingList findings)
    {
        if (draft.IsPartial)
            return;
        var cited = draft.Entries.SelectMany(DraftCitations.Of).Select(citation => citation.Source.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var source in draft.Entries.Where(entry => entry.Kind == GraphSchema.Source && !cited.Contains(entry.Id.Slug)))
            findings.Add(Rule, source.IdNode.Place, FindingTexts.UnusedSource(source.Id.Slug), HintTexts.CiteOrRemove);
    }
}
