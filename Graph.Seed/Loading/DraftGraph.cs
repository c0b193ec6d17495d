using Graph.Model;

namespace Graph.Seed;

/// <summary>Turns a draft without errors into the graph that it says.</summary>
internal static class DraftGraph
{
    private const string Order = "order";
    private const string IsLocal = "isLocal";

    /// <summary>All nodes by id and all edges by kind, start and end.</summary>
    public static GraphBatch Of(Draft draft)
    {
        List<Node> nodes = [.. draft.Entries.Select(entry => NodeOf(entry, draft)).OrderBy(node => node.Id)];
        List<Edge> edges = [.. draft.Entries.SelectMany(entry => EdgesOf(entry, draft))];
        return GraphBatch.Of(nodes, GraphOrder.Of(edges), draft.DataSet);
    }

    private static Node NodeOf(DraftEntry entry, Draft draft) => entry.Kind.Create(entry.Id, CitationsOf(entry.Citations), property => property.Name switch
    {
        Order => entry.Position,
        IsLocal => draft.DataSet?.HomeRegion?.Contains(entry.Value("region") as string) ?? false,
        _ => entry.Value(property.Name),
    });

    private static IEnumerable<Edge> EdgesOf(DraftEntry entry, Draft draft)
    {
        var inherited = CitationsOf(entry.Citations);
        if (entry.Chain is { } chain && FileLayout.PlacementOf(entry.Kind) is { } placement)
            yield return placement.Create(entry.Id, chain, placement.IsEditorial ? [] : inherited);
        foreach (var link in entry.Links)
        {
            var citations = link.Citations is not null ? CitationsOf(link.Citations) : link.IsExpert ? [] : inherited;
            yield return link.Edge.Create(entry.Id, References.Find(link, draft)!.Value, citations,
                property => property.FileKey is null ? entry.Value(property.Name) : link.Value(property.Name));
        }
    }

    private static IReadOnlyList<Citation> CitationsOf(IReadOnlyList<DraftCitation>? citations) => citations is null ? []
        : [.. citations.Select(citation => new Citation(NodeId.Of(GraphSchema.Source.Name, citation.Source.Text), citation.Locator, citation.CheckedOn))];
}
