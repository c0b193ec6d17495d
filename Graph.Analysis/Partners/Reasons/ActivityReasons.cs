using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Partners in collaborations and projects about what was requested, or with the enterprise that asks.</summary>
/// <remarks>One reason for each partner and activity, for all its grounds: its technologies, its words, its parties.</remarks>
internal static class ActivityReasons
{
    private const double MostOfProblem = 0.5;

    /// <summary>Notes the reasons.</summary>
    public static void Find(MatchContext context, ReasonCollector reasons)
    {
        var own = context.Asked.Enterprise is { } enterprise
            ? Activity.Of(context.Graph, enterprise.Id).GroupBy(edge => edge.From)
                .ToDictionary(group => group.Key, group => group.First()) : [];
        var words = context.Hits.Where(hit => hit.Entry.Fact is { } fact && context.Graph.Find(fact) is Collaboration or Project)
            .GroupBy(hit => hit.Entry.Fact!.Value).ToDictionary(group => group.Key, group => group.MaxBy(hit => hit.Score)!);
        var about = context.Technologies.Values.SelectMany(topic => context.Graph.To<About>(topic.Id)
            .Select(edge => (Edge: edge, Topic: topic)))
            .ToLookup(item => item.Edge.From);
        foreach (var activity in about.Select(group => group.Key).Union(words.Keys).Union(own.Keys).Order())
            Add(context, reasons, activity, own.GetValueOrDefault(activity), words.GetValueOrDefault(activity), [.. about[activity]]);
    }

    /// <summary>Whether a hit is work of which no technology is recorded, and has most words of the problem that is asked.</summary>
    public static bool IsWorkOnProblem(MatchContext context, TextHit hit) =>
        context.Asked.Problem is not null && hit.Entry.Fact is { } activity && context.Graph.Find(activity) is Collaboration or Project
        && hit.Coverage >= MostOfProblem && context.Graph.From<About>(activity).Count == 0;

    private static void Add(
        MatchContext context, ReasonCollector reasons, NodeId activity, Edge? own, TextHit? words,
            IReadOnlyList<(About Edge, RelatedTechnology Topic)> about)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var topics = about.OrderByDescending(item => item.Topic.Relevance).ThenBy(item => item.Topic.Id).ToList();
        var strength = context.StatusFactor(Activity.StatusOf(context.Graph.Find(activity))) * Reason.Together(
        [
            own is null ? 0 : context.Weights.Relation,
            words is null ? 0 : OfWords(context, words),
            .. topics.Select(item => context.Weights.Collaboration * item.Topic.Relevance),
        ]);
        foreach (var party in Activity.Parties(context.Graph, activity).DistinctBy(edge => edge.To))
        {
            if (context.Graph.Find(party.To) is Institution or Lab)
            {
                reasons.Add(party.To, new(
                    own is null ? ReasonKind.Collaboration : ReasonKind.Relation,
                    strength * EvidenceWeight.Of(context.Graph, party),
                    PathOf(context, own, topics, party),
                    activity,
                    [.. topics.Select(item => item.Topic)],
                    words?.Words ?? [],
                    party.Citations));
            }
        }
    }

    // Where nobody recorded the technologies of a work, its words are all that says what it is about. If they have most of a problem, they
    // count as a technology of it would, however long the title is.
    private static double OfWords(MatchContext context, TextHit words)
    {
        var alike = context.Weights.Words * words.Score;
        return IsWorkOnProblem(context, words)
            ? Math.Max(alike, context.Weights.Collaboration * words.Coverage * words.Entry.Weight) : alike;
    }

    private static AskedPath PathOf(MatchContext context, Edge? own, List<(About Edge, RelatedTechnology Topic)> topics, Edge party) =>
        own is not null ? AskedPath.Start(context.Asked.Enterprise!.Id).Then(own).Then(party)
        : topics.Count > 0 ? topics[0].Topic.Path.Then(topics[0].Edge).Then(party)
        : AskedPath.Start(party.To);
}
