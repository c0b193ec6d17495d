using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>That a partner has worked with enterprises before: it knows how. It counts only as far as there is another reason to ask it, so
/// that doing much
/// is not the same as research on the requested technology.</summary>
internal static class ExperienceReasons
{
    private const double Half = 2;

    /// <summary>The reason, where the partner has worked with an enterprise other than the one that asks.</summary>
    /// <param name="context">The question.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="topical">How strongly all other reasons but nearness speak together.</param>
    public static IEnumerable<Reason> Of(MatchContext context, NodeId partner, double topical)
    {
        var parts = Activity.Of(context.Graph, partner).DistinctBy(edge => edge.From).ToList();
        var enterprises = parts.SelectMany(part => Activity.Parties(context.Graph, part.From)).Select(party => party.To).Distinct()
            .Where(id => id != context.Asked.Enterprise?.Id && context.Graph.Find<Enterprise>(id) is not null).Order().ToList();
        if (enterprises.Count == 0)
            return [];
        var much = Math.Log(1 + enterprises.Count);
        return
        [
            new(ReasonKind.Experience, context.Weights.Experience * topical * much / (much + Half), PathTo.Start(partner), partner, [],
                [.. enterprises.Select(id => context.Graph.Find(id)!.Name)], [.. parts.SelectMany(part => part.Citations).Distinct()]),
        ];
    }
}
