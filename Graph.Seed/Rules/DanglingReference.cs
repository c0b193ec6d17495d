using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED023: a reference leads somewhere.</summary>
internal static class DanglingReference
{
    public static Rule Rule { get; } = new("SEED023");

    public static void Report(LocatedScalar target, IReadOnlyList<NodeKind> ends, Draft draft, FindingList findings) =>
        findings.Add(Rule, target.Place, FindingTexts.Dangling(target.Text, EndWords.Of(ends)),
            HintTexts.Suggest(target.Text, draft.Entries.Where(entry => ends.Contains(entry.Kind)).Select(entry => entry.Id.Slug)));
}
