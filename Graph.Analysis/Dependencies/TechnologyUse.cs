using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Where technologies are used.</summary>
internal static class TechnologyUse
{
    /// <summary>The numbers of the technologies used in a segment, in order.</summary>
    public static IReadOnlyList<int> OfSegment(DependencyIndex index, NodeId segment) =>
        [.. index.Graph.To<UsedIn>(segment).Select(used => index.NumberOf(used.From)).Where(number => number >= 0)];

    /// <summary>The numbers of the technologies used in a chain's segments, each once, in order.</summary>
    public static IReadOnlyList<int> OfChain(DependencyIndex index, NodeId chain) =>
        [.. SegmentsOf(index.Graph, chain).SelectMany(segment => OfSegment(index, segment)).Distinct().Order()];

    /// <summary>The same for every chain, in the order of their ids.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> OfChains(DependencyIndex index) =>
        [.. index.Graph.Nodes<Chain>().Select(chain => OfChain(index, chain.Id))];

    /// <summary>The segments of a chain, by id.</summary>
    public static IEnumerable<NodeId> SegmentsOf(GraphView graph, NodeId chain) => graph.To<PartOf>(chain).Select(part => part.From);

    /// <summary>The segments in which technologies are used, each once, by id.</summary>
    public static IReadOnlyList<NodeId> SegmentsUsing(GraphView graph, IEnumerable<NodeId> technologies) =>
        [.. technologies.SelectMany(technology => graph.From<UsedIn>(technology)).Select(used => used.To).Distinct().Order()];

    /// <summary>The chains of segments, each once, by id.</summary>
    public static IReadOnlyList<NodeId> ChainsOf(GraphView graph, IEnumerable<NodeId> segments) =>
        [.. segments.SelectMany(segment => graph.From<PartOf>(segment)).Select(part => part.To).Distinct().Order()];
}
