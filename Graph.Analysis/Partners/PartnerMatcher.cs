using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Finds universities, institutes and laboratories that could help an enterprise, with technologies, a segment or a
/// problem.</summary>
/// <remarks><para>Made once for a version of the graph (it reads all names, at a cost that grows with the text), then asked as often as
/// needed, by several threads at once. A question costs what lies within a few edges of what it asks for.</para>
/// <para>A laboratory and its host may both be found: they are different doors to knock at. What the laboratory does speaks for the host,
/// once; what the
/// host does elsewhere does not speak for the laboratory. A laboratory that the asking enterprise hosts is its own and never a
/// match.</para></remarks>
public sealed class PartnerMatcher
{
    private const double LeastLikeness = 0.25;

    private readonly GraphView _graph;
    private readonly PartnerWeights _weights;
    private readonly PartnerTextIndexes _texts;
    private readonly PartnerRegions _regions;
    private readonly QuestionReader _questions;
    private readonly PartnerExperience _experience;

    /// <summary>A matcher over a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="home">The region that the data is about; null where it has none, and then only equal regions are near.</param>
    /// <param name="weights">The weights; null for <see cref="PartnerWeights.Default"/>.</param>
    /// <param name="taken">Is given the texts of the graph as soon as they are taken apart; the matcher is not ready then.</param>
    public PartnerMatcher(GraphView graph, HomeRegion? home, PartnerWeights? weights = null, Action<GraphTexts>? taken = null)
        : this(graph, home, weights ?? PartnerWeights.Default, PartnerTextIndexes.Of(graph, taken))
    {
    }

    /// <summary>A matcher over a graph that is much like that of another one, as an earlier version is: it answers as one that is made of
    /// the graph alone, and is made many times faster.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="home">As for a matcher over a graph.</param>
    /// <param name="like">The other matcher. What both graphs have is taken over from it.</param>
    /// <param name="taken">As for a matcher over a graph.</param>
    public PartnerMatcher(GraphView graph, HomeRegion? home, PartnerMatcher like, Action<GraphTexts>? taken = null)
        : this(graph, home, like._weights, PartnerTextIndexes.Of(graph, like._texts, taken))
    {
    }

    internal PartnerMatcher(GraphView graph, HomeRegion? home, PartnerWeights weights, PartnerTextIndexes texts)
    {
        (_graph, _weights, _texts, _regions) = (graph, weights, texts, new(home));
        _questions = new(graph, new(graph, texts), new(graph, home));
        _experience = new(graph);
    }

    /// <summary>The indexes of the texts; search reads the same.</summary>
    internal PartnerTextIndexes Indexes => _texts;

    internal GraphView Graph => _graph;

    /// <summary>The best partners for a question.</summary>
    /// <param name="question">What they are sought for.</param>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="cancellationToken">Stops the work at its next step: a topic read, a reason found, a partner ranked.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PartnerMatches Match(PartnerQuestion question, PartnerFilter filter, int first, CancellationToken cancellationToken)
    {
        var profile = _questions.Read(question, cancellationToken);
        var ranking = Rank(profile, filter, cancellationToken);
        var found = new PartnerMatches(
            [.. ranking.Take(first).Select(ranked => new PartnerMatch(ranked, _graph, profile))], ranking.Scores.Count,
            profile.Understood);
        return profile.Problem is { } problem
            ? found with { Advice = ReadingAdvice.OfProblem(_texts, problem, found, ThingAsked.Of(_graph, found.Understood, ranking)) }
            : found;
    }

    internal PartnerRanking Rank(PartnerQuestion question, PartnerFilter filter, CancellationToken cancellationToken) =>
        Rank(_questions.Read(question, cancellationToken), filter, cancellationToken);

    internal QueryProfile Read(PartnerQuestion question, CancellationToken cancellationToken) =>
        _questions.Read(question, cancellationToken);

    private PartnerRanking Rank(QueryProfile profile, PartnerFilter filter, CancellationToken cancellationToken)
    {
        var technologies = TechnologyNeighbourhood.Of(_graph, profile, _weights, cancellationToken);
        var hits = _texts.Partners.FindAll(profile.Texts, LeastLikeness, cancellationToken);
        var context = new MatchContext(_graph, profile, technologies, hits, _weights, cancellationToken);
        var reasons = new ReasonCollector(cancellationToken);
        SharedLabReasons.Find(context, reasons);
        ResearchReasons.Find(context, reasons);
        ActivityReasons.Find(context, reasons);
        PeerReasons.Find(context, reasons);
        WordReasons.Find(context, reasons);
        DisciplineReasons.Find(context, reasons, DrawsOnReasons.Find(context, reasons));
        return PartnerRanking.Of(context, reasons, new(context, filter, _regions), new(context, _regions, _experience));
    }
}
