using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What would become of single gaps if an enterprise did here what it does, or what is missing: tried over the graph, only the
/// gap in question being found again.</summary>
/// <remarks>The same as analysing the changed graph, but for documents: one that names the enterprise elsewhere does not become one that
/// looked here.</remarks>
internal static class TriedSettlement
{
    /// <summary>The severity of a gap that would go if an enterprise from elsewhere moved here with all that it does; 0 where nothing
    /// would.</summary>
    public static double RemovedBy(GraphView graph, ChainGap gap, Enterprise enterprise, CancellationToken cancellationToken) =>
        Math.Max(0, gap.Severity.Value - SeverityIn(graph.Replacing(enterprise with { IsLocal = true, Region = null }), gap,
            cancellationToken));

    /// <summary>The severity that a gap would have in a changed graph: 0 where it would be closed.</summary>
    private static double SeverityIn(GraphView changed, ChainGap gap, CancellationToken cancellationToken)
    {
        if (gap.Technology is { } id)
        {
            var structure = gap.Facts.Shape.WeightOf([gap.Segment, .. gap.AlsoIn]);
            return changed.Find<Technology>(id) is { } technology && new TechnologyFacts(changed, technology, cancellationToken) is
            { IsBottleneck: true } open ? GapSeverity.Bottleneck(open, structure).Value : 0;
        }
        if (changed.Find<Segment>(gap.Segment) is not { } segment)
            return 0;
        var facts = new SegmentFacts(changed, segment, technology => new(changed, technology, cancellationToken), cancellationToken);
        return GapAnalysis.SeverityOf(gap.Kind, facts, gap.Facts.Shape.WeightOf(gap.Segment));
    }
}
