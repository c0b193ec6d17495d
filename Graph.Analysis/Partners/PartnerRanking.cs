using System.Text.Json;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Makes scores of reasons and puts partners in order.</summary>
internal static class PartnerRanking
{
    private static readonly IReadOnlyDictionary<ReasonKind, string> _names =
        Enum.GetValues<ReasonKind>().ToDictionary(kind => kind, kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    /// <summary>The partners that a sieve leaves, highest score first, ids breaking ties.</summary>
    public static IReadOnlyList<RankedPartner> Of(Inquiry inquiry, ReasonBook book, PartnerSieve sieve, PartnerRegions regions) =>
        [.. from id in book.Partners
            let partner = inquiry.Graph.Find(id)
            where partner is not null && sieve.Leaves(partner)
            let ranked = Rank(inquiry, partner, book[id], regions)
            where sieve.Leaves(ranked.Score)
            orderby ranked.Score.Value descending, id
            select ranked];

    private static RankedPartner Rank(Inquiry inquiry, Node partner, IReadOnlyList<Reason> found, PartnerRegions regions)
    {
        var share = PartnerBreadth.ShareOf(inquiry, partner, found);
        List<Reason> reasons = [.. found.Select(reason => reason with { Strength = reason.Strength * share })
            .OrderByDescending(reason => reason.Strength).ThenBy(reason => reason.Kind).ThenBy(reason => reason.Subject)];
        var topical = Reason.Together(reasons.Select(reason => reason.Strength));
        reasons.AddRange(ExperienceReasons.Of(inquiry, partner.Id, topical));
        var nearness = regions.Nearness(PartnerSieve.RegionOf(partner), inquiry.Asked.Enterprise);
        if (nearness > 0)
            reasons.Add(Near(inquiry, partner, nearness * topical));
        return new(partner, ScoreOf(reasons), reasons);
    }

    // Nearness counts as far as there is a reason to go there at all.
    private static Reason Near(Inquiry inquiry, Node partner, double nearness) => new(
        ReasonKind.Near, inquiry.Weights.Near * nearness, PathTo.Start(partner.Id), partner.Id, [], [], partner.Citations);

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
