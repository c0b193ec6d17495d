using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED030: a citation names a document of the set.</summary>
internal static class UnknownSource
{
    public static Rule Rule { get; } = new("SEED030");

    public static void Check(DraftCitation citation, Draft draft, FindingList findings)
    {
        if (!NodeId.TryParse($"{GraphSchema.Source.Name}:{citation.Source.Text}", out var id))
            BadId.Check(citation.Source, GraphSchema.Source, findings);
        else if (draft.Find(id) is null && !draft.IsPresumed(id.Slug))
            findings.Add(Rule, citation.Source.Place, FindingTexts.UnknownSource(id.Slug), HintTexts.Suggest(id.Slug,
                draft.Entries.Where(entry => entry.Kind == GraphSchema.Source).Select(entry => entry.Id.Slug)));
    }
}
