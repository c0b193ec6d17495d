using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Attraction;

/// <summary>Whom to attract: enterprises outside the home region, ranked by the severity of the gaps that they would close.</summary>
/// <remarks>Each enterprise is tried out once on each gap at which it does something; targets of a chain or a county are chosen from
/// that. Making it grows with gaps × enterprises known elsewhere at them. Immutable.</remarks>
public sealed class AttractionAnalysis
{
    // The severity at which the term reaches half: about that of one grave gap.
    private const double HalfSeverity = 0.5;
    private const int Decimals = 4;
    private const double ParkInCounty = 1;
    private const double EnterprisesInCounty = 0.6;

    private readonly GraphView _graph;
    private readonly Dictionary<string, IReadOnlyList<GapCandidate>> _candidates; // by the id of the gap

    private AttractionAnalysis(GraphView graph, Dictionary<string, IReadOnlyList<GapCandidate>> candidates) =>
        (_graph, _candidates) = (graph, candidates);

    /// <summary>Tries all enterprises known elsewhere.</summary>
    /// <param name="graph">The graph in which the gaps were found.</param>
    /// <param name="gaps">The gaps to close.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AttractionAnalysis Of(GraphView graph, IEnumerable<ChainGap> gaps, CancellationToken cancellationToken) =>
        new(graph, gaps.Until(cancellationToken).ToDictionary(gap => gap.Id,
            gap => AttractCandidates.Of(new(graph, gap, cancellationToken), int.MaxValue)));

    /// <summary>The targets, the best first, equal ones by id.</summary>
    /// <param name="gaps">The gaps to close, of those that were given.</param>
    /// <param name="counties">Only what fits one of these parts of the home region: gaps at which one of them has something count, and
    /// parks of theirs; null for the whole.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<AttractionTarget> Targets(IEnumerable<ChainGap> gaps, IReadOnlyList<string>? counties,
        CancellationToken cancellationToken)
    {
        Dictionary<NodeId, List<(ChainGap Gap, GapCandidate Candidate)>> found = [];
        foreach (var gap in gaps.Where(gap => counties is null || counties.Any(gap.Regions.Contains)).Until(cancellationToken))
        {
            foreach (var candidate in _candidates[gap.Id])
                (found.TryGetValue(candidate.Enterprise, out var list) ? list : found[candidate.Enterprise] = []).Add((gap, candidate));
        }
        return [.. found.Select(pair => Target(_graph, pair.Key, pair.Value, counties)).OfType<AttractionTarget>()
            .OrderByDescending(target => target.Score.Value).ThenBy(target => target.Enterprise)];
    }

    /// <summary>Null where the enterprise would ease nothing.</summary>
    private static AttractionTarget? Target(GraphView graph, NodeId enterprise, List<(ChainGap Gap, GapCandidate Candidate)> found,
        IReadOnlyList<string>? counties)
    {
        List<EasedGap> eased = [.. found.Select(pair => new EasedGap(pair.Gap,
                Math.Round(ValueOf(pair.Candidate, ScoreTermNames.Closes) * pair.Gap.Severity.Value, Decimals)))
            .Where(gap => gap.Removed > 0).OrderByDescending(gap => gap.Removed).ThenBy(gap => gap.Gap.Id, StringComparer.Ordinal)];
        if (eased.Count == 0)
            return null;
        var parks = ParksOf(graph, eased, counties);
        var removed = eased.Sum(gap => gap.Removed);
        var best = found.Select(pair => pair.Candidate).MaxBy(candidate => ValueOf(candidate, ScoreTermNames.Fit))!;
        Score score = new(
        [
            new(ScoreTermNames.Closes, counties is null ? 0.5 : 0.4, Math.Round(removed / (removed + HalfSeverity), 4)),
            new(ScoreTermNames.Fit, 0.2, ValueOf(best, ScoreTermNames.Fit)),
            new(ScoreTermNames.Standing, 0.1, ValueOf(best, ScoreTermNames.Standing)),
            new(ScoreTermNames.Ties, 0.08, ValueOf(best, ScoreTermNames.Ties)),
            new(ScoreTermNames.Nearness, 0.07, ValueOf(best, ScoreTermNames.Nearness)),
            new(ScoreTermNames.Sites, 0.05, ValueOf(best, ScoreTermNames.Sites)),
            .. counties is null ? Array.Empty<ScoreTerm>()
                : [new ScoreTerm(ScoreTermNames.County, 0.1, parks.Count > 0 ? ParkInCounty : EnterprisesInCounty)],
        ]);
        return new(enterprise, score, eased, parks, graph, [.. found.SelectMany(pair => pair.Candidate.Facts).DistinctBy(KeyOf)]);
    }

    private static double ValueOf(GapCandidate candidate, string term) =>
        candidate.Score.Terms.Single(found => found.Name == term).Value;

    private static IReadOnlyList<Serves> ParksOf(GraphView graph, List<EasedGap> eased, IReadOnlyList<string>? counties) =>
        [.. eased.SelectMany(gap => gap.Gap.AlsoIn.Prepend(gap.Gap.Segment)).Distinct().SelectMany(segment => graph.To<Serves>(segment))
            .Where(edge => graph.Find<Park>(edge.From) is { } park && (counties is null || counties.Contains(park.Region ?? "")))
            .OrderBy(edge => edge.From).ThenBy(edge => edge.To)];

    private static object KeyOf(EnterpriseFact fact) => fact switch
    {
        Supplier supplier => supplier.Edge.Key,
        Developer developer => developer.Edge.Key,
        _ => fact.GetType(),
    };
}
