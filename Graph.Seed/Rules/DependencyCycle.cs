using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED102: what a technology needs does not, in the end, need it.</summary>
internal static class DependencyCycle
{
    public static Rule Rule { get; } = new("SEED102", Severity.Warning);

    public static void Check(Draft draft, FindingList findings)
    {
        Dictionary<string, DraftEntry> bySlug = [];
        foreach (var entry in draft.Entries.Where(entry => entry.Kind == GraphSchema.Technology))
            bySlug.TryAdd(entry.Id.Slug, entry);
        var cycles = Cycles.Of(bySlug.Keys.Order(StringComparer.Ordinal), slug => Needs(bySlug[slug]).Where(bySlug.ContainsKey));
        foreach (var cycle in cycles)
        {
            var link = bySlug[cycle[0]].Links.First(link => link.Edge == GraphSchema.DependsOn && link.Target.Text == cycle[1 % cycle.Count]);
            findings.Add(Rule, link.Target.Place, FindingTexts.Cycle("dependsOn", string.Join(" → ", [.. cycle, cycle[0]])), HintTexts.CircleIsAccepted);
        }
    }

    private static IEnumerable<string> Needs(DraftEntry entry) =>
        entry.Links.Where(link => link.Edge == GraphSchema.DependsOn && link.Target.Text != entry.Id.Slug).Select(link => link.Target.Text);
}
