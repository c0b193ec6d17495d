using System.Numerics;
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
    public static IReadOnlyList<int> Ends(GraphSnapshot graph, Step step, IReadOnlyList<int> ordinals, WalkMeter meter)
    {
        var relation = graph.Relation(step);
        if (ordinals is [var only])
        {
            meter.Add(relation.NeighborsOf(only).Length);
            return relation.NeighborsOf(only).ToArray();
        }

        OrdinalSet ends = new(graph.Count);
        foreach (var ordinal in ordinals)
        {
            var row = relation.NeighborsOf(ordinal);
            meter.Add(row.Length);
            foreach (var end in row)
                ends.Add(end);
        }
        return ends.ToList();
    }

    private static IReadOnlyList<int> OfSegment(DependencyIndex index, int segment, WalkMeter meter) =>
        [.. Ends(index.Graph, _usedHere, [segment], meter).Select(index.NumberAt)];
}

/// <summary>A set of nodes by their ordinals: a bit for each node of the graph.</summary>
/// <param name="count">How many nodes the graph has.</param>
internal sealed class OrdinalSet(int count)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(count + WordBits - 1) / WordBits];

    /// <summary>Adds a node; false where it is in it already.</summary>
    public bool Add(int ordinal)
    {
        if (Contains(ordinal))
            return false;
        _words[ordinal / WordBits] |= 1UL << (ordinal % WordBits);
        return true;
    }

    /// <summary>Whether a node is in it.</summary>
    public bool Contains(int ordinal) => (_words[ordinal / WordBits] >> (ordinal % WordBits) & 1) != 0;

    /// <summary>The ordinals, in order.</summary>
    public List<int> ToList()
    {
        List<int> ordinals = [];
        for (var word = 0; word < _words.Length; word++)
        {
            for (var rest = _words[word]; rest != 0; rest &= rest - 1)
                ordinals.Add(word * WordBits + BitOperations.TrailingZeroCount(rest));
        }
        return ordinals;
    }
}
