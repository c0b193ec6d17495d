using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>How well problems in plain words are understood, and how acceptable their partners are.</summary>
/// <remarks>Whether the first meaning is one of those expected, whether one of the first three is, and how many of the first five partners
/// are acceptable: strong in one of the disciplines of the question, part of an institution that is, or researching one of its meanings.
/// Of what is no problem of technology: whether the answer is empty.</remarks>
internal static class ProblemEvaluation
{
    private const int FewMeanings = 3;
    private const int FewPartners = 5;

    /// <summary>Asks all questions.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static QuestionScorecard Run(GraphSnapshot graph, IReadOnlyList<ProblemQuestion> questions, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var view = GraphView.Of(graph);
        var matcher = new PartnerMatcher(view, graph.DataSet?.HomeRegion);
        List<QuestionResult> results = [.. questions.Select(question =>
        {
            var found = Ask(question);
            return new QuestionResult(question.Text, question.Means.Count > 0 ? "problem" : "outOfScope", FiguresOf(view, question, found),
                [.. found.Understood.Take(FewMeanings).Select(meaning => $"{meaning.Node}"),
                    .. found.Matches.Select(match => $"{match.Partner}")]);
        })];
        return QuestionFigures.Of(results, QuestionTimes.Of(questions, question => Ask(question), time));

        PartnerMatches Ask(ProblemQuestion question) =>
            matcher.Match(new PartnerQuestion.OfProblem(question.Text), PartnerFilter.All, FewPartners, cancellationToken);
    }

    private static IReadOnlyDictionary<string, double> FiguresOf(GraphView graph, ProblemQuestion question, PartnerMatches found)
    {
        if (question.Means.Count == 0)
            return new Dictionary<string, double> { ["empty"] = found.Understood.Count == 0 && found.TotalCount == 0 ? 1 : 0 };
        var place = found.Understood.Select(meaning => meaning.Node).ToList().FindIndex(question.Means.Contains);
        return new Dictionary<string, double>
        {
            ["first"] = place == 0 ? 1 : 0,
            ["three"] = place is >= 0 and < FewMeanings ? 1 : 0,
            ["partners"] = (double)found.Matches.Count(match => IsAcceptable(graph, question, match.Partner)) / FewPartners,
        };
    }

    private static bool IsAcceptable(GraphView graph, ProblemQuestion question, NodeId partner) =>
        graph.From<StrongIn>(partner).Any(edge => question.Disciplines.Contains(edge.To))
        || graph.From<Researches>(partner).Any(edge => question.Means.Contains(edge.To)
            || graph.From<UsedIn>(edge.To).Any(use => question.Means.Contains(use.To)))
        || graph.From<HostedBy>(partner).Any(host => graph.Find<Institution>(host.To) is not null
            && graph.From<StrongIn>(host.To).Any(edge => question.Disciplines.Contains(edge.To)));
}
