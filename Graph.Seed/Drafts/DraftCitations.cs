namespace Graph.Seed;

/// <summary>The citations of an entry and of its edges.</summary>
internal static class DraftCitations
{
    public static IEnumerable<DraftCitation> Of(DraftEntry entry) =>
        [.. entry.Citations ?? [], .. entry.Links.SelectMany(link => link.Citations ?? [])];
}
