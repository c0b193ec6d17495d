using Graph.Model;

namespace Graph.Seed;

/// <summary>How much there is in a graph.</summary>
/// <param name="Nodes">By kind; every kind is there.</param>
/// <param name="Edges">By kind; every kind is there. <see cref="GraphSchema.CitedIn"/> counts the citations of nodes.</param>
/// <param name="Citations">Citations of nodes and of edges.</param>
/// <param name="LocatedCitations">Those that say where in the source.</param>
/// <param name="CheckedCitations">Those read again on a recorded day.</param>
internal sealed record GraphStatistics(
    IReadOnlyDictionary<NodeKind, int> Nodes, IReadOnlyDictionary<EdgeKind, int> Edges, int Citations, int LocatedCitations, int CheckedCitations)
{
    /// <summary>Counts a graph.</summary>
    public static GraphStatistics Of(GraphBatch graph)
    {
        var nodes = graph.Upserts.CountBy(GraphSchema.KindOf).ToDictionary();
        var edges = graph.EdgeUpserts.CountBy(GraphSchema.KindOf).ToDictionary();
        edges[GraphSchema.CitedIn] = graph.Upserts.Sum(node => node.Citations.Count);
        List<Citation> all = [.. graph.Upserts.SelectMany(node => node.Citations), .. graph.EdgeUpserts.SelectMany(edge => edge.Citations)];
        return new(GraphSchema.Kinds.ToDictionary(kind => kind, kind => nodes.GetValueOrDefault(kind)),
            GraphSchema.Edges.ToDictionary(edge => edge, edge => edges.GetValueOrDefault(edge)),
            all.Count, all.Count(citation => citation.Locator is not null), all.Count(citation => citation.CheckedOn is not null));
    }

    /// <summary>What a store counts.</summary>
    public static GraphStatistics Of(GraphCounts counts) =>
        new(counts.Nodes, counts.Edges, counts.Citations, counts.LocatedCitations, counts.CheckedCitations);
}
