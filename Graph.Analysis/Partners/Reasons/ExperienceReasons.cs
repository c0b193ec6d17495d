using System.Collections.Concurrent;
using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>That a partner has worked with enterprises before: it knows how. It counts only as far as there is another reason to ask it, so
/// that doing much
/// is not the same as research on the requested technology.</summary>
internal static class ExperienceReasons
{
    private const double Half = 2;

    /// <summary>How strongly it speaks that a partner has worked with so many other enterprises.</summary>
    /// <param name="context">The question.</param>
    /// <param name="enterprises">How many, without the one that asks.</param>
    /// <param name="topical">How strongly all other reasons but nearness speak together.</param>
    public static double StrengthOf(MatchContext context, int enterprises, double topical)
    {
        var much = Math.Log(1 + enterprises);
        return context.Weights.Experience * topical * much / (much + Half);
    }

    /// <summary>The reason, where the partner has worked with an enterprise other than the one that asks.</summary>
    /// <param name="context">The question.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="topical">How strongly all other reasons but nearness speak together.</param>
    public static IEnumerable<Reason> Of(MatchContext context, NodeId partner, double topical)
    {
        var parts = Activity.Of(context.Graph, partner).DistinctBy(edge => edge.From).ToList();
        var enterprises = PartnerExperience.Enterprises(context.Graph, partner).Where(id => id != context.Asked.Enterprise?.Id)
            .Order().ToList();
        if (enterprises.Count == 0)
            return [];
        return
        [
            new(ReasonKind.Experience, StrengthOf(context, enterprises.Count, topical), AskedPath.Start(partner), partner, [],
                [.. enterprises.Select(id => context.Graph.Find(id)!.Name)], [.. parts.SelectMany(part => part.Citations).Distinct()]),
        ];
    }
}

/// <summary>With how many enterprises partners have worked. Counted once for each partner of a graph, since every question asks it of
/// thousands; safe for concurrent use.</summary>
internal sealed class PartnerExperience(GraphView graph)
{
    private readonly ConcurrentDictionary<NodeId, int> _counts = [];

    /// <summary>With how many enterprises a partner has a collaboration or a project.</summary>
    public int CountOf(NodeId partner) => _counts.GetOrAdd(partner, static (id, graph) => Enterprises(graph, id).Count, graph);

    /// <summary>The enterprises with which a partner has a collaboration or a project.</summary>
    public static HashSet<NodeId> Enterprises(GraphView graph, NodeId partner) =>
        [.. Activity.Fellows(graph, partner).Where(id => graph.Find<Enterprise>(id) is not null)];
}
