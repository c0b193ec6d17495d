using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Finds where chains break or are thin: segments that nobody, only one or only small enterprises supply here, technologies that are
/// bottlenecks, and segments without research behind them.</summary>
/// <remarks>Pure: equal graphs give equal reports. Grows with the edges at the segments and technologies of the chain, and with segments × feeds
/// of one chain; chains do not see one another.</remarks>
public static class GapAnalysis
{
    /// <summary>The gaps of all chains.</summary>
    public static GapReport Analyze(GraphView graph) => Analyze(graph, graph.Nodes<Chain>());

    /// <summary>The gaps of one chain; none where the graph has no such chain.</summary>
    public static GapReport Analyze(GraphView graph, NodeId chain) => Analyze(graph, [chain]);

    /// <summary>The gaps of some chains; null for all. A chain that the graph does not have has none.</summary>
    public static GapReport Analyze(GraphView graph, IReadOnlyList<NodeId>? chains) => chains is null ? Analyze(graph)
        : Analyze(graph, [.. chains.Distinct().Select(chain => graph.Find<Chain>(chain)).OfType<Chain>()]);

    private static GapReport Analyze(GraphView graph, IReadOnlyList<Chain> chains)
    {
        List<ChainGap> gaps = [];
        List<UndecidedSegment> undecided = [];
        foreach (var chain in chains)
        {
            var facts = new ChainFacts(graph, chain);
            gaps.AddRange(facts.Segments.SelectMany(segment => SegmentGaps.Of(facts, segment)));
            gaps.AddRange(facts.Technologies.Where(technology => technology.IsBottleneck).Select(technology => BottleneckGap.Of(facts, technology)));
            undecided.AddRange(facts.Segments.Where(segment => !facts.IsDecided(segment)).Select(segment => UndecidedSegments.Of(facts, segment)));
        }
        return GapReport.Of(gaps, undecided);
    }
}
