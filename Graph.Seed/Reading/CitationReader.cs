using Graph.Model;

namespace Graph.Seed;

/// <summary>Reads lists of citations.</summary>
internal sealed class CitationReader(ValueReader values)
{
    /// <summary>The key of the source's id.</summary>
    public static string SourceKey => GraphSchema.Source.Name;

    /// <summary>The place in the source.</summary>
    public static Property Locator { get; } = GraphSchema.CitedIn.FindProperty("locator")!;

    /// <summary>The day the place was read.</summary>
    public static Property CheckedOn { get; } = GraphSchema.CitedIn.FindProperty("checkedOn")!;

    private static readonly string[] _keys = [SourceKey, Locator.FileKey!, CheckedOn.FileKey!];

    /// <summary>The citations; null where the list is missing or empty, for then nothing is cited.</summary>
    public IReadOnlyList<DraftCitation>? Read(LocatedNode? node)
    {
        if (node is null || values.List(node) is not { Items.Count: > 0 } list)
            return null;
        return [.. list.Items.Select(One).OfType<DraftCitation>()];
    }

    private DraftCitation? One(LocatedNode node)
    {
        if (values.Mapping(node, _keys) is not { } mapping)
            return null;
        var source = mapping.Find(SourceKey);
        if (source is null)
            MissingKey.Report(node.Place, SourceKey, values.Findings);
        var locator = mapping.Find(Locator.FileKey!) is { } place ? values.Text(place) : null;
        var day = mapping.Find(CheckedOn.FileKey!) is { } date ? values.Date(date) : null;
        return source is not null && values.Id(source) is { } id ? new(id, locator, day) : null;
    }
}
