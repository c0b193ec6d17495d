using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Institutions strong in a discipline that goes with what was asked.</summary>
/// <remarks>A discipline has only a name, so it goes with a technology by its words, or because other institutions that are strong in it
/// research the technology: the sum of their relevance ÷ (their number + 3), less the same for all institutions, since a university that
/// does everything is strong in
/// everything. The institution itself is left out, so that its research is not counted twice, and one other does not make a rule. A weak
/// reason.</remarks>
internal static class DisciplineReasons
{
    private const double Least = 0.08;
    private const double LeastLikeness = 0.4;
    private const int Caution = 3;
    private const int Fewest = 2;

    /// <summary>Notes the reasons, and which disciplines go with the question for which institution.</summary>
    /// <param name="context">The question.</param>
    /// <param name="reasons">Takes the reasons.</param>
    /// <param name="drawnOn">The disciplines on which the question draws; they are reasons of their own.</param>
    public static void Find(MatchContext context, ReasonCollector reasons, IReadOnlySet<NodeId> drawnOn)
    {
        var best = BestResearch(context);
        var byWords = context.Hits.Where(hit => hit.Score >= LeastLikeness && hit.Entry.Fact is null
            && context.Graph.Find<Discipline>(hit.Entry.Owner) is not null)
            .GroupBy(hit => hit.Entry.Owner).ToDictionary(group => group.Key, group => group.MaxBy(hit => hit.Score)!);
        var byResearch = best.Keys.SelectMany(institution => context.Graph.From<StrongIn>(institution).Select(edge => edge.To));
        var all = best.Values.Sum(example => example.Topic.Relevance);
        foreach (var discipline in byResearch.Union(byWords.Keys).Except(drawnOn).Order())
            Add(context, reasons, discipline, byWords.GetValueOrDefault(discipline), best, all);
    }

    private static Dictionary<NodeId, Example> BestResearch(MatchContext context)
    {
        Dictionary<NodeId, Example> best = [];
        foreach (var topic in context.Technologies.Values.OrderByDescending(topic => topic.Relevance).ThenBy(topic => topic.Id))
        {
            foreach (var research in context.Graph.To<Researches>(topic.Id))
            {
                if (context.Graph.Find<Institution>(research.From) is not null)
                    best.TryAdd(research.From, new(topic, research));
            }
        }

        return best;
    }

    private static void Add(MatchContext context, ReasonCollector reasons, NodeId discipline, TextHit? words,
        Dictionary<NodeId, Example> best, double all)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var strong = context.Graph.To<StrongIn>(discipline);
        var institutions = context.Graph.Nodes<Institution>().Count;
        var known = strong.Count(edge => best.ContainsKey(edge.From));
        var sum = strong.Sum(edge => best.GetValueOrDefault(edge.From)?.Topic.Relevance ?? 0);
        foreach (var edge in strong)
        {
            var isKnown = best.TryGetValue(edge.From, out var ofPartner);
            var own = ofPartner?.Topic.Relevance ?? 0;
            var others = (isKnown ? known - 1 : known) < Fewest ? 0
                : (sum - own) / (strong.Count - 1 + Caution) - (all - own) / (institutions - 1 + Caution);
            var byWords = (words?.Score ?? 0) > others;
            var relation = Math.Max(words?.Score ?? 0, others);
            if (relation >= Least)
            {
                var examples = byWords ? [] : Examples(strong, edge.From, best);
                reasons.Add(edge.From, new(
                    ReasonKind.Discipline,
                    context.Weights.Discipline * relation * DisciplineGrades.ShareOf(edge.Grade),
                    examples is [var (example, other), ..] ? example.Topic.Path.Then(example.Research).Then(other).Then(edge)
                        : AskedPath.Start(edge.From),
                    discipline,
                    [.. examples.Select(item => item.Example.Topic)],
                    byWords ? words!.Words : [],
                    edge.Citations));
            }
        }
    }

    private static List<(Example Example, StrongIn Edge)> Examples(EdgeList<StrongIn> strong, NodeId except, Dictionary<NodeId,
        Example> best) =>
        [.. strong.Where(edge => edge.From != except && best.ContainsKey(edge.From)).Select(edge => (Example: best[edge.From], edge))
            .DistinctBy(item => item.Example.Topic.Id)
            .OrderByDescending(item => item.Example.Topic.Relevance).ThenBy(item => item.Example.Topic.Id)];

    private sealed record Example(RelatedTechnology Topic, Researches Research);
}
