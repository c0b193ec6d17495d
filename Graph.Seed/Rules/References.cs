using Graph.Model;

namespace Graph.Seed;

/// <summary>Looks up what the edges of an entry end at.</summary>
internal static class References
{
    /// <summary>The node that a reference means; null where there is none or more than one.</summary>
    public static NodeId? Find(DraftLink link, Draft draft) => Candidates(link, draft) is [var only] ? only : null;

    public static void Check(DraftEntry entry, Draft draft, FindingList findings)
    {
        Dictionary<(EdgeKind Edge, NodeId To), Place> seen = [];
        foreach (var link in entry.Links)
        {
            if (!NodeId.TryParse($"{link.Ends[0].Name}:{link.Target.Text}", out _))
                BadId.Check(link.Target, link.Ends[0], findings);
            else if (Candidates(link, draft) is not [var to])
                ReportMissing(link, draft, findings);
            else if (to == entry.Id)
                SelfReference.Report(link.Target, findings);
            else if (!seen.TryAdd((link.Edge, to), link.Target.Place))
                DuplicateLink.Report(link.Target, seen[(link.Edge, to)], findings);
        }
    }

    private static List<NodeId> Candidates(DraftLink link, Draft draft) => IdsOf(link.Target.Text, link.Ends, draft);

    private static void ReportMissing(DraftLink link, Draft draft, FindingList findings)
    {
        var found = IdsOf(link.Target.Text, link.Ends, draft);
        if (found.Count > 1)
            AmbiguousReference.Report(link.Target, [.. found.Select(id => GraphSchema.FindKind(id.Kind)!)], findings);
        else if (draft.IsPresumed(link.Target.Text))
            return;
        else if (IdsOf(link.Target.Text, GraphSchema.Kinds, draft) is [var other, ..])
            WrongKind.Report(link.Target, GraphSchema.FindKind(other.Kind)!, link.Ends, findings);
        else
            DanglingReference.Report(link.Target, link.Ends, draft, findings);
    }

    private static List<NodeId> IdsOf(string slug, IEnumerable<NodeKind> kinds, Draft draft)
    {
        List<NodeId> found = [];
        foreach (var kind in kinds)
        {
            if (NodeId.TryParse($"{kind.Name}:{slug}", out var id) && draft.Find(id) is not null)
                found.Add(id);
        }
        return found;
    }
}
