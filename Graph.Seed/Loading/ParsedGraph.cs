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

    private static Node NodeOf(ParsedEntry entry, ParsedFiles files)
    {
        var node = entry.Kind.Create(entry.Id) with { Citations = CitationsOf(entry.Citations) };
        foreach (var value in entry.Values)
            value.Property.Set(node, value.Value);
        foreach (var property in entry.Kind.Properties)
        {
            if (property.Origin is PropertyOrigin.Position)
                property.Set(node, entry.Position);
            else if (property.Origin is PropertyOrigin.HomeRegion)
                property.Set(node, files.DataSet?.HomeRegion?.Contains(entry.Find(ValueDomain.Region)?.Value as string) ?? false);
        }
        return node;
    }

    private static IEnumerable<Edge> EdgesOf(ParsedEntry entry, ParsedFiles files)
    {
        var inherited = CitationsOf(entry.Citations);
        if (entry.Chain is { } chain && FileLayout.PlacementOf(entry.Kind) is { } placement)
            yield return placement.Create(entry.Id, chain, placement.IsEditorial ? [] : inherited);
        foreach (var link in entry.Links)
        {
            var isExpert = link.Find(ValueDomain.Basis)?.Is(Basis.Expert) ?? false;
            var citations = link.Citations is not null ? CitationsOf(link.Citations) : isExpert ? [] : inherited;
            var edge = link.Edge.Create(entry.Id, References.Find(link, files)!.Value, citations);
            foreach (var property in link.Edge.Properties)
                property.Set(edge, property.Origin is PropertyOrigin.Entry ? entry.Value(property.Name) : link.Value(property.Name));
            yield return edge;
        }
    }

    private static IReadOnlyList<Citation> CitationsOf(IReadOnlyList<ParsedCitation>? citations) => citations is null ? []
        : [.. citations.Select(citation => new Citation(NodeId.Of(GraphSchema.Source.Name, citation.Source.Text), citation.Locator, citation.CheckedOn))];
}
