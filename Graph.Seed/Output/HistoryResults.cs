using Graph.Model;

namespace Graph.Seed.Output;

/// <summary>A version in the shape that scripts get.</summary>
/// <param name="Version">The version: <c>12-5f3a…</c>.</param>
/// <param name="WrittenAt">When it was written, UTC; null where not known.</param>
/// <param name="By">Who wrote it; null where not known.</param>
/// <param name="Origin">From what; null where not known.</param>
/// <param name="NodeChanges">What it did to nodes; null where not known.</param>
/// <param name="EdgeChanges">What it did to edges; null where not known.</param>
internal sealed record VersionResult(string Version, DateTimeOffset? WrittenAt, string? By, string? Origin, ChangeCounts? NodeChanges,
    ChangeCounts? EdgeChanges)
{
    public static VersionResult Of(KeptVersion kept) =>
        new(kept.Version.ToString(), kept.WrittenAt, kept.Origin?.By, kept.Origin?.From, kept.Nodes, kept.Edges);
}

/// <summary>A changed record in the shape that scripts get.</summary>
/// <param name="Change"><c>added</c>, <c>changed</c> or <c>deleted</c>.</param>
/// <param name="Id">The id of a node; null for an edge.</param>
/// <param name="Name">The name of a node; null for an edge.</param>
/// <param name="Edge">The kind of an edge; null for a node.</param>
/// <param name="From">Where an edge starts; null for a node.</param>
/// <param name="To">Where an edge ends; null for a node.</param>
/// <param name="Properties">The properties that differ.</param>
internal sealed record ChangeResult(string Change, string? Id, string? Name, string? Edge, string? From, string? To,
    IReadOnlyList<PropertyResult> Properties)
{
    public static IReadOnlyList<ChangeResult> Of(VersionChanges changes) => [.. changes.Nodes.Select(Of), .. changes.Edges.Select(Of)];

    private static ChangeResult Of(NodeChange node) => new(Word(node.Kind), node.Id.ToString(), (node.After ?? node.Before)!.Name, null,
        null, null, PropertyResult.Of(node.Properties));

    private static ChangeResult Of(EdgeChange edge) => new(Word(edge.Kind), null, null, GraphSchema.EdgeOf(edge.Key.Type).Name,
        edge.Key.From.ToString(), edge.Key.To.ToString(), PropertyResult.Of(edge.Properties));

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Deleted => "deleted",
        _ => "changed",
    };
}

/// <summary>A changed property in the shape that scripts get.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">The values before; none where it was unknown.</param>
/// <param name="After">The values after; none where it is unknown.</param>
internal sealed record PropertyResult(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    public static IReadOnlyList<PropertyResult> Of(IReadOnlyList<PropertyChange> properties) =>
        [.. properties.Select(property => new PropertyResult(property.Name, property.Before, property.After))];
}
