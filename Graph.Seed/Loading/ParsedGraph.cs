using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;

namespace Graph.Seed.Loading;

/// <summary>Makes a graph of files without errors.</summary>
internal static class ParsedGraph
{
    /// <summary>The graph; its version is that of a graph to which nothing was written.</summary>
    public static GraphSnapshot Of(ParsedFiles files) => GraphSnapshot.Create(GraphVersion.Empty, files.DataSet,
        files.Entries.Select(entry => NodeOf(entry, files)), [.. files.Entries.SelectMany(entry => EdgesOf(entry, files))]);

    private static Node NodeOf(ParsedEntry entry, ParsedFiles files) =>
        entry.Kind.Create(entry.Id, CitationsOf(entry.Citations), property => property.Origin switch
        {
            PropertyOrigin.Position => entry.Position,
            PropertyOrigin.HomeRegion => files.DataSet?.HomeRegion?.Contains(entry.Find(ValueDomain.Region)?.Value as string) ?? false,
            _ => entry.Value(property.Name),
        });

    private static IEnumerable<Edge> EdgesOf(ParsedEntry entry, ParsedFiles files)
    {
        var inherited = CitationsOf(entry.Citations);
        if (entry.Chain is { } chain && FileLayout.PlacementOf(entry.Kind) is { } placement)
        {
            yield return placement.Create(entry.Id, chain, placement.IsEditorial ? [] : inherited,
                property => property.Origin is PropertyOrigin.Entry ? entry.Value(property.Name) : null);
        }

        foreach (var link in entry.Links)
        {
            var citations = link.Citations is not null ? CitationsOf(link.Citations) : link.Basis is Basis.Expert ? [] : inherited;
            yield return link.Edge.Create(entry.Id, References.Find(link, files)!.Value, citations,
                property => property.Origin is PropertyOrigin.Entry ? entry.Value(property.Name) : link.Value(property.Name));
        }
    }

    private static IReadOnlyList<Citation> CitationsOf(IReadOnlyList<ParsedCitation>? citations) => citations is null ? []
        : [.. citations.Select(citation =>
            new Citation(NodeId.Of(GraphSchema.Source.Name, citation.Source.Text), citation.Locator, citation.CheckedOn))];
}
