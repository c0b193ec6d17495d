using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What would become of single gaps if an enterprise did here what it does, or what is missing: tried over the facts of the gap,
/// of which only those about the enterprise are gathered again.</summary>
/// <remarks>The same as analysing the changed graph, but for documents: one that names the enterprise elsewhere does not become one that
/// looked here.</remarks>
internal static class TriedSettlement
{
    /// <summary>The severity of a gap that would go if an enterprise from elsewhere moved here with all that it does; 0 where nothing
    /// would.</summary>
    /// <param name="graph">The graph in which the gap was found.</param>
    /// <param name="gap">The gap.</param>
    /// <param name="enterprise">The enterprise, as the graph has it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static double RemovedBy(GraphView graph, ChainGap gap, Enterprise enterprise, CancellationToken cancellationToken) =>
        Math.Max(0, gap.Severity.Value - SeverityAfter(graph, gap, enterprise with { IsLocal = true, Region = null }, cancellationToken));

    /// <summary>The severity that a gap would have: 0 where it would be closed.</summary>
    private static double SeverityAfter(GraphView graph, ChainGap gap, Enterprise moved, CancellationToken cancellationToken)
    {
        if (gap.Technology is { } id)
        {
            var structure = gap.Facts.Shape.WeightOf([gap.Segment, .. gap.AlsoIn]);
            return gap.Facts.OfTechnology(id).After(graph, moved, cancellationToken) is { IsBottleneck: true } open
                ? GapSeverity.Bottleneck(open, structure).Value : 0;
        }
        var facts = gap.Facts.Of(gap.Segment).After(graph, moved, cancellationToken);
        return GapAnalysis.SeverityOf(gap.Kind, facts, gap.Facts.Shape.WeightOf(gap.Segment));
    }
}
