using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Where technologies are used.</summary>
internal static class TechnologyUse
{
    private static readonly Step _usedHere = new(GraphSchema.UsedIn, IsForward: false);
    private static readonly Step _segments = new(GraphSchema.PartOf, IsForward: false);

    /// <summary>For each chain, by id, the numbers of the technologies used in its segments, each once, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> OfChains(DependencyIndex index, WalkMeter meter)
    {
        var chains = index.Graph.RangeOf(GraphSchema.Chain);
        return [.. Enumerable.Range(chains.First, chains.Count).Select(chain => OfChain(index, chain, meter))];
    }

    /// <summary>For each segment of a chain, by id, the numbers of the technologies used in it, in order.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="chain">The ordinal of the chain.</param>
    /// <param name="meter">Counts the edges.</param>
    public static IReadOnlyList<IReadOnlyList<int>> OfSegments(DependencyIndex index, int chain, WalkMeter meter) =>
        [.. Ends(index.Graph, _segments, [chain], meter).Select(segment => OfSegment(index, segment, meter))];

    /// <summary>The numbers of the technologies used in a chain's segments, each once, in order.</summary>
    public static IReadOnlyList<int> OfChain(DependencyIndex index, int chain, WalkMeter meter) =>
        [.. OfSegments(index, chain, meter).SelectMany(used => used).Distinct().Order()];

    /// <summary>The ordinals at the other ends of some nodes' edges, each once, in order.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="step">Which edges, and seen from which side.</param>
    /// <param name="ordinals">The nodes.</param>
    /// <param name="meter">Counts the edges.</param>
    public static IReadOnlyList<int> Ends(GraphSnapshot graph, Step step, IEnumerable<int> ordinals, WalkMeter meter)
    {
        var relation = graph.Relation(step);
        HashSet<int> ends = [];
        foreach (var ordinal in ordinals)
        {
            var row = relation.NeighborsOf(ordinal);
            meter.Add(row.Length);
            foreach (var end in row)
                ends.Add(end);
        }
        return [.. ends.Order()];
    }

    private static IReadOnlyList<int> OfSegment(DependencyIndex index, int segment, WalkMeter meter) =>
        [.. Ends(index.Graph, _usedHere, [segment], meter).Select(index.NumberAt)];
}
