using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The ways to close a gap.</summary>
[Term("The ways to close a gap.", "补链途径")]
public enum GapWay
{
    /// <summary>A local enterprise near the gap extends to it.</summary>
    [Term("A local enterprise near the gap extends to it.", "延链、补链")]
    Grow,

    /// <summary>An enterprise outside the home region that does it is attracted.</summary>
    [Term("An enterprise outside the home region that does it is attracted.", "招引")]
    Attract,

    /// <summary>Somebody who researches a technology of the gap helps to solve it.</summary>
    [Term("Somebody who researches a technology of the gap helps to solve it.", "攻关")]
    Research,
}

/// <summary>A gap that an enterprise, a laboratory or an institution could help to close.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="Way">How it would help.</param>
/// <param name="Candidate">The enterprise as a candidate, with its score and reasons; null for <see cref="GapWay.Research"/>.</param>
/// <param name="Research">What the laboratory or institution researches of what the gap needs, by technology; empty for
/// enterprises.</param>
public sealed record ClosableGap(ChainGap Gap, GapWay Way, GapCandidate? Candidate, IReadOnlyList<Researches> Research);

/// <summary>For everybody who could help to close a gap: which gaps. The other way round of <see cref="GapRemedies"/>.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ClosableGaps
{
    private readonly GraphView _graph;
    private readonly ILookup<NodeId, ClosableGap> _ofEnterprises;
    private readonly ILookup<NodeId, ChainGap> _byTechnology;

    private ClosableGaps(GraphView graph, IEnumerable<ClosableGap> ofEnterprises, IEnumerable<(NodeId Technology, ChainGap Gap)> needs)
    {
        _graph = graph;
        _ofEnterprises = ofEnterprises.ToLookup(gap => gap.Candidate!.Enterprise);
        _byTechnology = needs.ToLookup(need => need.Technology, need => need.Gap);
    }

    /// <summary>Computes the remedies of all gaps of a report. Grows with the gaps and the enterprises at each.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ClosableGaps Of(GraphView graph, GapReport report, CancellationToken cancellationToken)
    {
        List<ClosableGap> ofEnterprises = [];
        List<(NodeId, ChainGap)> needs = [];
        foreach (var gap in report.Gaps.Until(cancellationToken))
        {
            var remedies = GapRemedies.Of(graph, gap, GapRemedies.DefaultCount, cancellationToken);
            ofEnterprises.AddRange(remedies.Grow.Select(candidate => new ClosableGap(gap, GapWay.Grow, candidate, [])));
            ofEnterprises.AddRange(remedies.Attract.Select(candidate => new ClosableGap(gap, GapWay.Attract, candidate, [])));
            needs.AddRange(remedies.ResearchTechnologies.Select(technology => (technology, gap)));
        }
        return new(graph, ofEnterprises, needs);
    }

    /// <summary>The gaps that somebody could help to close, gravest first. An enterprise has those for which it is among the
    /// <see cref="GapRemedies.DefaultCount"/> best candidates; a laboratory or institution those that need a technology it researches, a
    /// laboratory that is only planned none; anything else none.</summary>
    public IReadOnlyList<ClosableGap> Of(NodeId id) => _graph.Find(id) switch
    {
        Enterprise => [.. _ofEnterprises[id]],
        Lab { Status: LabStatus.Planned } => [],
        Lab or Institution => OfResearcher(id),
        _ => [],
    };

    private IReadOnlyList<ClosableGap> OfResearcher(NodeId id) =>
    [
        .. _graph.From<Researches>(id).SelectMany(edge => _byTechnology[edge.To].Select(gap => (gap, edge)))
            .GroupBy(need => need.gap, need => need.edge)
            .OrderByDescending(needs => needs.Key.Severity.Value).ThenBy(needs => needs.Key.Id, StringComparer.Ordinal)
            .Select(needs => new ClosableGap(needs.Key, GapWay.Research, null, [.. needs])),
    ];
}
