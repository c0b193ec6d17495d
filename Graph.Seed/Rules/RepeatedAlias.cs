namespace Graph.Seed;

/// <summary>SEED101: an alias is another name.</summary>
internal static class RepeatedAlias
{
    public static Rule Rule { get; } = new("SEED101", Severity.Warning);

    public static void Check(DraftEntry entry, FindingList findings)
    {
        if (entry.Find("aliases") is not { Value: IReadOnlyList<string> aliases, Node: LocatedList list })
            return;
        HashSet<string> seen = new(StringComparer.Ordinal) { entry.Value("name") as string ?? "" };
        for (var i = 0; i < Math.Min(aliases.Count, list.Items.Count); i++)
        {
            if (!seen.Add(aliases[i]))
                findings.Add(Rule, list.Items[i].Place, FindingTexts.RepeatedAlias(aliases[i]), HintTexts.Remove);
        }
    }
}
