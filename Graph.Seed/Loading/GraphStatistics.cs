using Graph.Model;

namespace Graph.Seed.Loading;

/// <summary>How much there is in a graph.</summary>
/// <param name="Nodes">By kind; every kind is there.</param>
/// <param name="Edges">By kind; every kind is there. <see cref="GraphSchema.CitedIn"/> counts the citations of nodes.</param>
/// <param name="Citations">Citations of nodes and of edges.</param>
/// <param name="LocatedCitations">Those that say where in the source.</param>
/// <param name="CheckedCitations">Those read again on a recorded day.</param>
internal sealed record GraphStatistics(
    IReadOnlyDictionary<NodeKind, int> Nodes, IReadOnlyDictionary<EdgeKind, int> Edges, int Citations, int LocatedCitations,
        int CheckedCitations)
{
    /// <summary>Counts a graph.</summary>
    public static GraphStatistics Of(GraphSnapshot graph)
    {
        List<Citation> all = [.. graph.Nodes().SelectMany(node => node.Citations), .. graph.AllEdges().SelectMany(edge => edge.Citations)];
        return new(GraphSchema.Kinds.ToDictionary(kind => kind, kind => graph.RangeOf(kind).Count),
            GraphSchema.Edges.ToDictionary(edge => edge, edge => graph.EdgesOf(edge).Length),
            all.Count, all.Count(citation => citation.Locator is not null), all.Count(citation => citation.CheckedOn is not null));
    }

    /// <summary>What a store counts.</summary>
    public static GraphStatistics Of(GraphCounts counts) =>
        new(counts.Nodes, counts.Edges, counts.Citations, counts.LocatedCitations, counts.CheckedCitations);
}
