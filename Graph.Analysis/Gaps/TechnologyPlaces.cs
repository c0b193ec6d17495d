using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Where a technology is used, in all chains.</summary>
internal static class TechnologyPlaces
{
    /// <summary>The segments that use it, those first that use few others: the fewer technologies a segment has, the likelier it is that its
    /// enterprises work on this one.</summary>
    /// <returns>Each with how near it is to the technology: 1 for a segment with this one alone, 0.88 with two, 0.7 with five.</returns>
    public static IReadOnlyList<(Segment Segment, double Nearness)> Of(GraphView graph, NodeId technology) =>
        [.. graph.From<UsedIn>(technology).Select(edge => graph.Find<Segment>(edge.To)).OfType<Segment>()
            .Select(segment => (Segment: segment, Nearness: 0.4 + 0.6 * 4 / (3 + graph.To<UsedIn>(segment.Id).Count)))
            .OrderByDescending(place => place.Nearness).ThenBy(place => place.Segment.Id)];
}
