using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Strengths;

/// <summary>Finds where the home region stands in each segment of its chains (锻长板).</summary>
/// <remarks>Pure: equal graphs give equal reports. A further local enterprise never lowers the position of a segment. Grows as the gap
/// analysis does.</remarks>
public static class StrengthAnalysis
{
    /// <summary>The positions of the segments of all chains.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="home">The region that the data is about: research in it counts in full, other research less. Null where it has none;
    /// then all research counts in full.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static StrengthReport Analyze(GraphView graph, HomeRegion? home, CancellationToken cancellationToken)
    {
        List<SegmentStrength> segments = [];
        var shared = new SharedFacts(graph, cancellationToken);
        foreach (var chain in graph.Nodes<Chain>())
        {
            var facts = new ChainFacts(shared, chain);
            segments.AddRange(facts.Segments.Until(cancellationToken)
                .Select(segment => Of(facts, new(graph, home, segment, cancellationToken))));
        }
        return new([.. segments.OrderBy(segment => segment.Position is SegmentPosition.Undecided)
            .ThenByDescending(segment => segment.Score.Value).ThenBy(segment => segment.ChainId).ThenBy(segment => segment.Segment)]);
    }

    private static SegmentStrength Of(ChainFacts chain, StrengthFacts segment)
    {
        Score score = new(
        [
            Term(ScoreTermNames.Supply, StrengthWeights.Supply, Saturating(segment.Segment.Supply)),
            Term(ScoreTermNames.Standing, StrengthWeights.Standing, Saturating(segment.Standing)),
            Term(ScoreTermNames.Technology, StrengthWeights.Technology,
                Saturating(segment.Masters.Select(master => master.Edge.To).Distinct().Count())),
            Term(ScoreTermNames.Research, StrengthWeights.Research, 1 - Backer.Deficit(segment.Research)),
            Term(ScoreTermNames.Judged, StrengthWeights.Judged, WeightOf(segment, AssessmentVerdict.Strong)),
            Term(ScoreTermNames.JudgedWeak, -StrengthWeights.Judged, WeightOf(segment, AssessmentVerdict.Weak)),
        ]);
        return new(chain, segment, PositionOf(chain, segment, score.Value), score);
    }

    private static SegmentPosition PositionOf(ChainFacts chain, StrengthFacts segment, double score) =>
        !chain.IsDecided(segment.Segment) ? SegmentPosition.Undecided
        : segment.Segment.Local.Count == 0 ? SegmentPosition.Missing
        : score >= StrengthWeights.StrongFrom && segment.Standing >= StrengthWeights.LeaderStanding ? SegmentPosition.Strong
        : score >= StrengthWeights.FairFrom ? SegmentPosition.Fair
        : SegmentPosition.Thin;

    private static double WeightOf(StrengthFacts segment, AssessmentVerdict verdict) =>
        segment.Segment.Judgements.Where(judgement => judgement.Assessment.Verdict == verdict).Select(judgement => judgement.Weight)
            .DefaultIfEmpty(0).Max();

    // Each further one adds less: the first leader makes a segment, the tenth does not.
    private static double Saturating(double count) => count / (count + 1);

    private static ScoreTerm Term(string name, double weight, double value) => new(name, weight, Math.Round(value, 4));
}

/// <summary>The numbers of the positions. They are judgements, not measurements; <c>docs/analyses/strengths.md</c> gives the
/// reasons.</summary>
public static class StrengthWeights
{
    /// <summary>The score from which a segment with a leading or distinguished enterprise is strong.</summary>
    public const double StrongFrom = 0.45;

    /// <summary>The score from which a segment is fair.</summary>
    public const double FairFrom = 0.2;

    internal const double Supply = 0.3;
    internal const double Standing = 0.25;
    internal const double Technology = 0.2;
    internal const double Research = 0.15;
    internal const double Judged = 0.1;

    /// <summary>What a leader counts in standing; an enterprise with a title or a share that a document states counts up to half, by the
    /// area in which it compares.</summary>
    internal const double LeaderStanding = 1;

    internal const double DistinguishedStanding = 0.5;

    /// <summary>What research counts in the regions around the home region, where research in it counts 1.</summary>
    internal const double NearResearch = 0.75;

    /// <summary>What research counts that is far, or of which it is not known where it is.</summary>
    internal const double FarResearch = 0.5;
}

/// <summary>What speaks for a segment: beside its facts, the standing of its local enterprises and who masters its technologies.</summary>
internal sealed class StrengthFacts
{
    public StrengthFacts(GraphView graph, HomeRegion? home, SegmentFacts segment, CancellationToken cancellationToken)
    {
        Segment = segment;
        Research = home is null ? segment.Backers : ResearchNearness.Weigh(graph, home, segment.Backers);
        ResearchHere = home is null ? null : ResearchNearness.CountHere(graph, home, segment.Backers);
        Distinctions = [.. segment.Local.Until(cancellationToken).SelectMany(supplier => DistinctionsOf(graph, supplier))];
        Masters = [.. segment.Technologies.SelectMany(technology => technology.Supply.LocalMasters)];
        Standing = segment.Local.Sum(supplier => StandingOf(supplier.Enterprise.Id, supplier.Role)
            * (supplier.Edge.Basis is Basis.Cited ? 1 : EvidenceWeight.Inferred));
    }

    public SegmentFacts Segment { get; }

    /// <summary>The research behind it, each counting the less the farther it is, those that count most first.</summary>
    public IReadOnlyList<Backer> Research { get; }

    /// <summary>How much of the research that counts is in the home region; null where the data has none.</summary>
    public int? ResearchHere { get; }

    /// <summary>Titles and shares of its local enterprises, in their order.</summary>
    public IReadOnlyList<(Supplier Supplier, Judgement Judgement)> Distinctions { get; }

    /// <summary>The local enterprises that master its technologies, by technology, then enterprise.</summary>
    public IReadOnlyList<Developer> Masters { get; }

    /// <summary>The standing of its local enterprises, in leaders; half where it was only read off that they work there.</summary>
    public double Standing { get; }

    private double StandingOf(NodeId enterprise, EnterpriseRole? role) => role is EnterpriseRole.Leader ? StrengthWeights.LeaderStanding
        : StrengthWeights.DistinguishedStanding * Distinctions.Where(found => found.Supplier.Enterprise.Id == enterprise)
            .Select(found => found.Judgement.Weight).DefaultIfEmpty(0).Max();

    // A share in another segment says nothing of this one.
    private static IEnumerable<(Supplier, Judgement)> DistinctionsOf(GraphView graph, Supplier supplier) =>
        Judgement.Of(graph, supplier.Enterprise.Id)
            .Where(found => found.Assessment.Verdict is AssessmentVerdict.Strong && IsAbout(graph, found.Assessment, supplier.Edge.To))
            .Select(found => (supplier, found));

    private static bool IsAbout(GraphView graph, Assessment assessment, NodeId segment)
    {
        var segments = graph.From<Assesses>(assessment.Id).Where(edge => graph.Find<Segment>(edge.To) is not null).ToList();
        return segments.Count == 0 || segments.Exists(edge => edge.To == segment);
    }
}
