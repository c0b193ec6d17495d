using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Which partners a question may have at all, and which its filter leaves.</summary>
internal sealed class PartnerSieve
{
    private readonly PartnerFilter _filter;
    private readonly PartnerRegions _regions;
    private readonly HashSet<NodeId> _excluded = [];

    /// <summary>A sieve for a question.</summary>
    public PartnerSieve(Inquiry inquiry, PartnerFilter filter, PartnerRegions regions)
    {
        (_filter, _regions) = (filter, regions);
        if (inquiry.Asked.Enterprise is not { } enterprise)
            return;
        _excluded = filter.ExcludeExisting ? PartnerTies.Of(inquiry.Graph, enterprise.Id)
            : [.. inquiry.Graph.To<HostedBy>(enterprise.Id).Select(host => host.From)];
    }

    /// <summary>Whether a partner stays.</summary>
    public bool Leaves(Node partner) =>
        !_excluded.Contains(partner.Id)
        && (_filter.Kinds.Count is 0 || _filter.Kinds.Contains(KindOf(partner)))
        && (_filter.Regions.Count is 0 || _regions.IsIn(RegionOf(partner), _filter.Regions));

    /// <summary>Whether a score is high enough.</summary>
    public bool Leaves(Score score) => score.Value >= _filter.MinScore;

    /// <summary>The region of a partner; null where not known.</summary>
    public static string? RegionOf(Node partner) => partner switch
    {
        Institution institution => institution.Region,
        Lab lab => lab.Region,
        _ => null,
    };

    private static PartnerKind KindOf(Node partner) => partner is not Institution institution ? PartnerKind.Lab : institution.Kind switch
    {
        InstitutionKind.University => PartnerKind.University,
        InstitutionKind.ResearchInstitute => PartnerKind.ResearchInstitute,
        _ => PartnerKind.NewRdInstitute,
    };
}
