using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Partners that research what was requested or what is near it, themselves or in a laboratory they host.</summary>
/// <remarks>What a laboratory does speaks for its host; what a host does elsewhere does not speak for its laboratory.</remarks>
internal static class ResearchReasons
{
    /// <summary>Notes the reasons.</summary>
    public static void Find(MatchContext context, ReasonCollector reasons)
    {
        Dictionary<NodeId, List<(Edge Research, RelatedTechnology Topic)>> laboratories = [];
        foreach (var topic in context.Technologies.Values.OrderBy(topic => topic.Id))
        {
            foreach (var research in context.Graph.To<Researches>(topic.Id))
            {
                reasons.Add(research.From, Direct(context, topic, research));
                if (context.Graph.Find<Lab>(research.From) is not null)
                {
                    (laboratories.TryGetValue(research.From, out var known) ? known : laboratories[research.From] = [])
                        .Add((research, topic));
                }
            }
        }

        foreach (var (laboratory, research) in laboratories)
        {
            foreach (var host in context.Graph.From<HostedBy>(laboratory))
            {
                if (context.Graph.Find<Institution>(host.To) is not null)
                    reasons.Add(host.To, Hosted(context, laboratory, host, research));
            }
        }
    }

    private static Reason Direct(MatchContext context, RelatedTechnology topic, Researches research) => new(
        topic.Relation is TopicRelation.Asked ? ReasonKind.Research : ReasonKind.Related,
        context.Weights.Research * topic.Relevance * EvidenceWeight.Of(context.Graph, research),
        topic.Path.Then(research),
        topic.Id,
        [topic],
        [],
        research.Citations);

    private static Reason Hosted(MatchContext context, NodeId laboratory, HostedBy host,
        List<(Edge Research, RelatedTechnology Topic)> research)
    {
        var byWeight = research.OrderByDescending(item => item.Topic.Relevance).ThenBy(item => item.Topic.Id).ToList();
        var factor = context.StatusFactor(LabAvailability.StatusOf(context.Graph.Find<Lab>(laboratory)!));
        return new(
            ReasonKind.Laboratory,
            factor * EvidenceWeight.Of(context.Graph, host) * Reason.Together(byWeight.Select(item =>
                context.Weights.Laboratory * item.Topic.Relevance * EvidenceWeight.Of(context.Graph, item.Research))),
            byWeight[0].Topic.Path.Then(byWeight[0].Research).Then(host),
            laboratory,
            [.. byWeight.Select(item => item.Topic)],
            [],
            [.. host.Citations.Concat(byWeight.SelectMany(item => item.Research.Citations)).Distinct()]);
    }
}
