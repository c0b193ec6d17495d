namespace Graph.Model.Analysis;

/// <summary>Where chokepoints are looked for, and how they are weighed there.</summary>
internal sealed class ChokepointScope
{
    private const double ReachWeight = 0.35;
    private const double BetweennessWeight = 0.20;
    private const double SpreadWeight = 0.20;
    private const double SupplyWeight = 0.25;
    private const int MaxPivotsOfChain = 512;

    private readonly DependencyIndex _index;
    private readonly double _mostNearness;
    private readonly double _mostBetweenness;
    private readonly int[] _spread;
    private readonly int _mostSpread;
    private readonly string _spreadName;

    private ChokepointScope(DependencyIndex index, Standing standing, int[] spread, int mostSpread, string spreadName)
    {
        (_index, Standing, _spread, _mostSpread, _spreadName) = (index, standing, spread, mostSpread, spreadName);
        (_mostNearness, _mostBetweenness) = (standing.Nearness.DefaultIfEmpty().Max(), standing.Betweenness.DefaultIfEmpty().Max());
    }

    public Standing Standing { get; }

    /// <summary>The whole graph: what rests on a technology anywhere, and in how many of the chains.</summary>
    public static ChokepointScope Whole(BetweennessIndex whole) =>
        new(whole.Index, whole.Standing, whole.Chains, whole.Index.Graph.Nodes<Chain>().Count, "chains");

    /// <summary>A chain: which of its own technologies rest on a technology, and in how many of its segments.</summary>
    public static ChokepointScope OfChain(DependencyIndex index, NodeId chain, CancellationToken cancellationToken)
    {
        IReadOnlyList<int>[] segments = [.. TechnologyUse.SegmentsOf(index.Graph, chain).Select(segment => TechnologyUse.OfSegment(index, segment))];
        var standing = Standing.Of(index, TechnologyUse.OfChain(index, chain), MaxPivotsOfChain, progress: null, cancellationToken);
        return new(index, standing, ReachCounts.Of(index, segments, cancellationToken), segments.Length, "segments");
    }

    /// <summary>How much of a chokepoint a technology is.</summary>
    public Score ScoreOf(int technology)
    {
        var reach = Share(Standing.Nearness[technology], _mostNearness);
        var lack = HomeSupply.Of(_index.Graph, _index.Technologies[technology]).Lack;
        return new([
            new("reach", ReachWeight, reach),
            new("betweenness", BetweennessWeight, Share(Standing.Betweenness[technology], _mostBetweenness)),
            new(_spreadName, SpreadWeight, Share(_spread[technology], _mostSpread)),
            new("supply", SupplyWeight, lack),
        ]);
    }

    private static double Share(double value, double most) => most > 0 ? Math.Min(1, value / most) : 0;
}
