using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>What breadth, and being planned or a firm's own, leave of a partner's reasons.</summary>
/// <remarks>Breadth counts only technologies and disciplines that have nothing to do with the question, so that more evidence on what was asked for
/// never counts against a partner.</remarks>
internal static class PartnerBreadth
{
    /// <summary>The share of its reasons' strength that a partner keeps, above 0 and at most 1.</summary>
    public static double ShareOf(Inquiry inquiry, Node partner, IReadOnlyList<Reason> reasons)
    {
        var related = reasons.Where(reason => reason.Kind is ReasonKind.Discipline).Select(reason => reason.Subject).ToHashSet();
        var elsewhere = inquiry.Graph.From<Researches>(partner.Id).Count(edge => !inquiry.Technologies.ContainsKey(edge.To))
            + inquiry.Graph.From<StrongIn>(partner.Id).Count(edge => !related.Contains(edge.To));
        var focus = 1 / (1 + inquiry.Weights.Breadth * Math.Log(1 + elsewhere));
        return partner is Lab lab
            ? focus * LabStanding.OpennessOf(inquiry.Graph, lab) * inquiry.Standing(LabStanding.StatusOf(lab)) : focus;
    }
}
