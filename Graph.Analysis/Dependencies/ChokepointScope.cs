using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Where chokepoints are looked for, and how they are weighed there.</summary>
internal sealed class ChokepointScope
{
    private const double ReachWeight = 0.20;
    private const double BetweennessWeight = 0.08;
    private const double SpreadWeight = 0.12;
    private const double SupplyWeight = 0.60;
    private const int MaxPivotsOfChain = 512;

    private readonly double[] _lacks;
    private readonly double[] _spread;
    private readonly string _spreadName;
    private readonly HashSet<int> _members;

    private ChokepointScope(double[] lacks, Centrality centrality, double[] spread, string spreadName) =>
        (_lacks, Centrality, _spread, _spreadName, _members) = (lacks, centrality, spread, spreadName, [.. centrality.Members]);

    /// <summary>How much rests on each technology, seen from those that count here.</summary>
    public Centrality Centrality { get; }

    /// <summary>The whole graph: what rests on a technology anywhere, and how far it reaches into the chains.</summary>
    public static ChokepointScope Whole(BetweennessIndex whole) => new(whole.Lacks, whole.Centrality, whole.Chains, ScoreTermNames.Chains);

    /// <summary>A chain: which of its own technologies rest on a technology, and how far it reaches into its segments. A chain that the
    /// graph lacks has no technologies.</summary>
    public static ChokepointScope OfChain(BetweennessIndex whole, NodeId chain, WalkMeter meter)
    {
        var index = whole.Index;
        var ordinal = index.Graph.TryFind(chain, out var found) ? found : -1;
        var centrality = Centrality.Of(index, TechnologyUse.OfChain(index, ordinal, meter), MaxPivotsOfChain, meter);
        var spread = Spread.Of(index, TechnologyUse.OfSegments(index, ordinal, meter), meter);
        return new(whole.Lacks, centrality, spread, ScoreTermNames.Segments);
    }

    /// <summary>Whether a technology is counted where it rests on others.</summary>
    public bool IsMember(int technology) => _members.Contains(technology);

    /// <summary>How much of a chokepoint a technology is: standing × (0.4 + 0.6 × lack), standing being the weighted mean of the first
    /// three terms. A technology on which nothing rests scores 0; one with a safe supply still gets two fifths.</summary>
    public Score ScoreOf(int technology)
    {
        var members = Centrality.Members.Count;
        var reach = Saturate(Centrality.Nearness[technology], Math.Sqrt(members));
        var betweenness = Saturate(Centrality.Betweenness[technology], members);
        var spread = _spread[technology];
        var standing = (ReachWeight * reach + BetweennessWeight * betweenness + SpreadWeight * spread) / (1 - SupplyWeight);
        return new([
            new(ScoreTermNames.Reach, ReachWeight, reach),
            new(ScoreTermNames.Betweenness, BetweennessWeight, betweenness),
            new(_spreadName, SpreadWeight, spread),
            new(ScoreTermNames.Supply, SupplyWeight, standing * _lacks[technology]),
        ]);
    }

    // Half at the middle given, near 1 far above it: unlike a share of the largest, it does not change with what another technology has.
    private static double Saturate(double value, double middle) => value > 0 ? value / (value + middle) : 0;
}
