using Graph.Analysis;
using Graph.Analysis.Questions;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>How well search answers the questions of a file.</summary>
/// <remarks>Of a question with ids: whether one of them is the first answer, whether one is among the first five, and 1 ÷ the rank of the
/// first of them within the first ten. Of a sentence: whether the first answer is of its kind, in its region and related to its topics,
/// and what share of the first five is. Of nonsense: whether the answer is empty.</remarks>
internal static class SearchEvaluation
{
    private const int Few = 5;
    private const int Many = 10;

    /// <summary>Asks all questions.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static QuestionScorecard Run(GraphSnapshot graph, IReadOnlyList<SearchQuestion> questions, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (search, view) = (GraphSearch.Of(graph), GraphView.Of(graph));
        List<QuestionResult> results = [.. questions.Select(question =>
        {
            var page = Ask(question);
            return new QuestionResult(question.Text, question.Class, FiguresOf(view, question, page),
                [.. page.Matches.Take(Few).Select(match => match.Match.Id)]);
        })];
        return QuestionFigures.Of(results, QuestionTimes.Of(questions, question => Ask(question), time));

        FoundPage Ask(SearchQuestion question) => search.Search(new(question.Text, null, 0, Many), cancellationToken);
    }

    private static Dictionary<string, double> FiguresOf(GraphView graph, SearchQuestion question, FoundPage page)
    {
        List<NodeId> found = [.. page.Matches.Select(match => NodeId.Parse(match.Match.Id))];
        if (question.Kind is null && question.Expect.Count == 0)
            return new() { ["empty"] = found.Count == 0 ? 1 : 0 };
        if (question.Kind is null)
            return OfRank(found.FindIndex(question.Expect.Contains));
        var right = found.Take(Few).Count(id => IsRight(graph, question, id));
        return new()
        {
            ["first"] = found.Count > 0 && IsRight(graph, question, found[0]) ? 1 : 0,
            ["five"] = (double)right / Math.Clamp(found.Count, 1, Few),
        };
    }

    private static Dictionary<string, double> OfRank(int place) => new()
    {
        ["first"] = place == 0 ? 1 : 0,
        ["five"] = place is >= 0 and < Few ? 1 : 0,
        ["mrr"] = place < 0 ? 0 : 1.0 / (place + 1),
    };

    private static bool IsRight(GraphView graph, SearchQuestion question, NodeId id) =>
        id.Kind == question.Kind && (question.Region is null || RegionOf(graph, id) == question.Region)
        && (question.About.Count == 0 || question.About.Any(about => IsNear(graph, id, about)));

    private static string? RegionOf(GraphView graph, NodeId id) => graph.Find(id) switch
    {
        Project => graph.From<LedBy>(id).Select(edge => RegionOf(graph, edge.To)).FirstOrDefault(),
        { } node => NodeRegion.Of(node),
        null => null,
    };

    // An edge apart, or two with one node between them.
    private static bool IsNear(GraphView graph, NodeId id, NodeId about)
    {
        var around = Around(graph, about);
        return around.Contains(id) || Around(graph, id).Overlaps(around);
    }

    private static HashSet<NodeId> Around(GraphView graph, NodeId id) =>
        [.. GraphSchema.Edges.Where(kind => kind != GraphSchema.CitedIn).SelectMany(kind =>
            graph.From(kind, id).Select(edge => edge.To).Concat(graph.To(kind, id).Select(edge => edge.From)))];
}
