namespace Graph.Seed;

/// <summary>Runs the rules that look beyond a single value.</summary>
internal static class DraftRules
{
    public static void Check(Draft draft, FindingList findings)
    {
        foreach (var entry in draft.Entries)
        {
            References.Check(entry, draft, findings);
            MissingSource.Check(entry, findings);
            CitedWithoutSource.Check(entry, findings);
            RepeatedAlias.Check(entry, findings);
            NearCounty.Check(entry, draft.DataSet?.HomeRegion, findings);
            foreach (var citation in DraftCitations.Of(entry))
            {
                UnknownSource.Check(citation, draft, findings);
                MissingLocator.Check(citation, findings);
            }
        }
        ChainWithoutSegments.Check(draft, findings);
        DependencyCycle.Check(draft, findings);
        UnusedSource.Check(draft, findings);
    }
}
