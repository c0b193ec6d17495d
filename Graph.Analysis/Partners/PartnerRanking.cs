using System.Text.Json;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Makes scores of reasons and puts partners in order.</summary>
internal static class PartnerRanking
{
    private static readonly IReadOnlyDictionary<ReasonKind, string> _names =
        Enum.GetValues<ReasonKind>().ToDictionary(kind => kind, kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    /// <summary>The partners that a filter leaves, highest score first, ids breaking ties.</summary>
    public static IReadOnlyList<RankedPartner> Of(MatchContext context, ReasonCollector reasons, CandidateFilter filter,
        PartnerRegions regions) =>
        [.. from id in reasons.Partners.TakeWhile(_ => IsGoingOn(context))
            let partner = context.Graph.Find(id)
            where partner is not null && filter.Leaves(partner)
            let ranked = Rank(context, partner, reasons[id], regions)
            where filter.Leaves(ranked.Score)
            orderby ranked.Score.Value descending, id
            select ranked];

    private static bool IsGoingOn(MatchContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        return true;
    }

    private static RankedPartner Rank(MatchContext context, Node partner, IReadOnlyList<Reason> found, PartnerRegions regions)
    {
        var share = PartnerBreadth.ShareOf(context, partner, found);
        List<Reason> reasons = [.. found.Select(reason => reason with { Strength = reason.Strength * KeptOf(reason, share) })
            .OrderByDescending(reason => reason.Strength).ThenBy(reason => reason.Kind).ThenBy(reason => reason.Subject)];
        var topical = Reason.Together(reasons.Select(reason => reason.Strength));
        reasons.AddRange(ExperienceReasons.Of(context, partner.Id, topical));
        var nearness = regions.Nearness(NodeRegion.Of(partner), context.Asked.Enterprise);
        if (nearness > 0)
            reasons.Add(Near(context, partner, nearness * topical));
        return new(partner, ScoreOf(reasons), reasons);
    }

    // A grade judges the discipline and not the school, so how much else the school does says less against it.
    private static double KeptOf(Reason reason, double share) => reason.Kind is ReasonKind.DrawsOn ? Math.Sqrt(share) : share;

    // Nearness counts as far as there is a reason to go there at all.
    private static Reason Near(MatchContext context, Node partner, double nearness) => new(
        ReasonKind.Near, context.Weights.Near * nearness, PathTo.Start(partner.Id), partner.Id, [], [], partner.Citations);

    private static Score ScoreOf(List<Reason> reasons)
    {
        List<ScoreTerm> terms = [];
        var left = 1.0;
        foreach (var group in reasons.GroupBy(reason => reason.Kind).OrderBy(group => group.Key))
        {
            var value = Reason.Together(group.Select(reason => reason.Strength));
            terms.Add(new(_names[group.Key], left, value));
            left *= 1 - value;
        }
        return new(terms);
    }
}

/// <summary>A partner with its score, before the reasons are put into words.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Score">The score.</param>
/// <param name="Reasons">The reasons, strongest first, each with the strength it has for this partner.</param>
internal sealed record RankedPartner(Node Partner, Score Score, IReadOnlyList<Reason> Reasons);

/// <summary>What breadth, and being planned or a firm's own, leave of a partner's reasons.</summary>
/// <remarks>Breadth counts only technologies and disciplines that have nothing to do with the question, so that more evidence on what was
/// requested never counts against a partner.</remarks>
internal static class PartnerBreadth
{
    /// <summary>The share of its reasons' strength that a partner keeps, above 0 and at most 1.</summary>
    public static double ShareOf(MatchContext context, Node partner, IReadOnlyList<Reason> reasons)
    {
        var related = reasons.Where(reason => reason.Kind is ReasonKind.Discipline or ReasonKind.DrawsOn)
            .Select(reason => reason.Subject).ToHashSet();
        var elsewhere = context.Graph.From<Researches>(partner.Id).Count(edge => !context.Technologies.ContainsKey(edge.To))
            + context.Graph.From<StrongIn>(partner.Id).Count(edge => !related.Contains(edge.To));
        var focus = 1 / (1 + context.Weights.Breadth * Math.Log(1 + elsewhere));
        return partner is Lab lab
            ? focus * LabAvailability.OpennessOf(context.Graph, lab) * context.StatusFactor(LabAvailability.StatusOf(lab)) : focus;
    }
}
