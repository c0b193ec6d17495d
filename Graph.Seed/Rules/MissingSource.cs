using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED028: every entry names a source. Kinds that carry a basis have a rule of their own; a discipline is cited where institutions name it.</summary>
internal static class MissingSource
{
    public static Rule Rule { get; } = new("SEED028");

    public static void Check(DraftEntry entry, FindingList findings)
    {
        if (entry.Citations is null && EntryShape.Of(entry.Kind).HasSources && entry.Kind != GraphSchema.Discipline
            && entry.Kind.FindProperty(DraftEntry.Basis) is null)
            findings.Add(Rule, entry.IdNode.Place, FindingTexts.MissingSource, HintTexts.AddSource);
    }
}
