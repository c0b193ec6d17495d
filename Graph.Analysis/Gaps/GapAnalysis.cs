using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Finds where chains break or are thin: segments that nobody, only one or only small enterprises supply here, technologies that
/// are bottlenecks, and segments without research behind them.</summary>
/// <remarks>Pure: equal graphs give equal reports. Grows with the edges at the segments and technologies of the chain, and with segments ×
/// feeds of one chain. The gaps of a chain do not depend on those of others.</remarks>
public static class GapAnalysis
{
    private const int WorthTasks = 64; // chains

    /// <summary>The gaps of all chains.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GapReport Analyze(GraphView graph, CancellationToken cancellationToken) =>
        Analyze(graph, graph.Nodes<Chain>(), cancellationToken);

    /// <summary>The gaps of one chain; none where the graph has no such chain.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GapReport Analyze(GraphView graph, NodeId chain, CancellationToken cancellationToken) =>
        Analyze(graph, [chain], cancellationToken);

    /// <summary>The gaps of some chains. A chain that the graph does not have has none.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GapReport Analyze(GraphView graph, IEnumerable<NodeId> chains, CancellationToken cancellationToken) =>
        Analyze(graph, [.. chains.Distinct().Select(chain => graph.Find<Chain>(chain)).OfType<Chain>()], cancellationToken);

    private static GapReport Analyze(GraphView graph, IReadOnlyList<Chain> chains, CancellationToken cancellationToken)
    {
        var shared = new SharedFacts(graph, cancellationToken);
        var parts = new GapReport[chains.Count];
        if (chains.Count < WorthTasks)
        {
            for (var number = 0; number < chains.Count; number++)
                parts[number] = OfChain(new(shared, chains[number]), cancellationToken);
        }
        else
        {
            Parallel.For(0, chains.Count, new ParallelOptions { CancellationToken = cancellationToken },
                number => parts[number] = OfChain(new(shared, chains[number]), cancellationToken));
        }

        return GapReport.Of(parts.SelectMany(part => part.Gaps), parts.SelectMany(part => part.Undecided));
    }

    private static GapReport OfChain(ChainFacts facts, CancellationToken cancellationToken) => new(
        [.. facts.Segments.Until(cancellationToken).SelectMany(segment => OfSegment(facts, segment)),
            .. facts.Technologies.Until(cancellationToken).Where(technology => technology.IsBottleneck)
                .Select(technology => OfTechnology(facts, technology))],
        [.. facts.Segments.Until(cancellationToken).Where(segment => !facts.IsDecided(segment))
            .Select(segment => Undecided(facts, segment))]);

    /// <summary>The gaps of a segment itself: at most one in its supply, and one in its research.</summary>
    internal static IEnumerable<ChainGap> OfSegment(ChainFacts chain, SegmentFacts segment)
    {
        if (!chain.IsDecided(segment))
            yield break;
        var structure = chain.Shape.WeightOf(segment.Segment.Id);
        if (SupplyKind(segment) is { } kind)
            yield return SegmentGap(chain, segment, kind, structure, GapSeverity.Supply(segment, structure));
        // Whether anybody works in the segment has no part in this: an enterprise that settles must not open a gap in research.
        if (segment.Technologies.Count >= GapWeights.TechnologiesToAskForResearch && segment.Backers.All(backer => backer.Backing == 0))
            yield return SegmentGap(chain, segment, ChainGapKind.NoResearchSupport, structure, GapSeverity.NoResearch(segment, structure));
    }

    /// <summary>How grave a gap of a segment is, by facts that may differ from those in which it was found: 0 where there is none any
    /// more. A gap in supply may have become one of another kind.</summary>
    internal static double SeverityOf(ChainGapKind kind, SegmentFacts segment, double structure) => kind is ChainGapKind.NoResearchSupport
        ? segment.Backers.All(backer => backer.Backing == 0) ? GapSeverity.NoResearch(segment, structure).Value : 0
        : SupplyKind(segment) is null ? 0 : GapSeverity.Supply(segment, structure).Value;

    private static ChainGapKind? SupplyKind(SegmentFacts segment) => segment.Local.Count switch
    {
        0 => ChainGapKind.Missing,
        1 => ChainGapKind.SingleSource,
        _ when segment.Supply < GapWeights.WeakSupply => ChainGapKind.Weak,
        _ when segment.Supply < GapWeights.EnoughSupply && (segment.IsCalledWeakHere || !segment.HasLeaderHere) => ChainGapKind.Weak,
        _ => null,
    };

    private static ChainGap SegmentGap(ChainFacts chain, SegmentFacts segment, ChainGapKind kind, double structure, Score severity) =>
        new(chain, kind, segment.Segment.Id, segment.Segment.Id)
        {
            StructuralWeight = Math.Round(structure, 4),
            Severity = severity,
            Regions = chain.RegionsAt(segment, segment.Technologies),
        };

    /// <summary>The gap of a technology: one for each chain that uses it, in the segment on which most of the chain depends.</summary>
    internal static ChainGap OfTechnology(ChainFacts chain, TechnologyFacts technology)
    {
        var segments = chain.Using(technology.Technology);
        var structure = chain.Shape.WeightOf([.. segments.Select(segment => segment.Id)]);
        return new(chain, ChainGapKind.Bottleneck, technology.Technology.Id, segments[0].Id)
        {
            AlsoIn = [.. segments.Skip(1).Select(segment => segment.Id).Order()],
            Technology = technology.Technology.Id,
            StructuralWeight = Math.Round(structure, 4),
            Severity = GapSeverity.Bottleneck(technology, structure),
            Regions = [.. segments.SelectMany(segment => chain.RegionsAt(chain.Of(segment.Id), [technology])).Distinct()
                .Order(StringComparer.Ordinal)],
        };
    }

    private static UndecidedSegment Undecided(ChainFacts chain, SegmentFacts segment) => new(chain, segment.Segment.Id)
    {
        StructuralWeight = Math.Round(chain.Shape.WeightOf(segment.Segment.Id), 4),
        Regions = chain.RegionsAt(segment, segment.Technologies),
    };
}
