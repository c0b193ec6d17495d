using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Which partners a question may have at all, and which its filter leaves.</summary>
internal sealed class CandidateFilter
{
    private readonly PartnerFilter _filter;
    private readonly PartnerRegions _regions;
    private readonly HashSet<NodeId> _excluded = [];

    /// <summary>A filter for a question.</summary>
    public CandidateFilter(MatchContext context, PartnerFilter filter, PartnerRegions regions)
    {
        (_filter, _regions) = (filter, regions);
        if (context.Asked.Enterprise is not { } enterprise)
            return;
        _excluded = filter.ExcludeExisting ? PartnerTies.Of(context.Graph, enterprise.Id)
            : [.. context.Graph.To<HostedBy>(enterprise.Id).Select(host => host.From)];
    }

    /// <summary>Whether a partner stays.</summary>
    public bool Leaves(Node partner) =>
        !_excluded.Contains(partner.Id)
        && (_filter.Kinds is null || _filter.Kinds.Contains(KindOf(partner)))
        && (_filter.Regions is null || _regions.IsIn(NodeRegion.Of(partner), _filter.Regions));

    /// <summary>Whether a score is high enough.</summary>
    public bool Leaves(double score) => score >= _filter.MinScore;

    private static PartnerKind KindOf(Node partner) => partner is not Institution institution ? PartnerKind.Lab : institution.Kind switch
    {
        InstitutionKind.University => PartnerKind.University,
        InstitutionKind.ResearchInstitute => PartnerKind.ResearchInstitute,
        _ => PartnerKind.NewRdInstitute,
    };
}

/// <summary>Whom an enterprise already works with.</summary>
internal static class PartnerTies
{
    /// <summary>Institutions and laboratories with which it shares a collaboration, a project or a laboratory, and the laboratories it
    /// hosts.</summary>
    public static HashSet<NodeId> Of(GraphView graph, NodeId enterprise)
    {
        var laboratories = graph.To<HostedBy>(enterprise).Select(host => host.From).ToList();
        var coHosts = laboratories.SelectMany(laboratory => graph.From<HostedBy>(laboratory)).Select(host => host.To);
        return [.. Activity.Fellows(graph, enterprise).Concat(laboratories).Concat(coHosts)
            .Where(id => graph.Find(id) is Institution or Lab)];
    }
}

/// <summary>How near two places are, as far as the data says: the same place, or both in the home region.</summary>
/// <remarks>The data has no distances. Places that the data set calls near, such as those of the same delta, are nearer than all others; an
/// unknown place is near nothing.</remarks>
internal sealed class PartnerRegions(HomeRegion? home)
{
    private const double BothNear = 0.3;
    private readonly HashSet<string> _near = [.. home?.Surroundings.SelectMany(part => part.Places.Append(part.Name)) ?? []];

    private const double SamePlace = 1;
    private const double BothAtHome = 0.6;

    /// <summary>Nearness of a partner to the enterprise that asks, or to the home region where none asks: 0 to 1.</summary>
    public double Nearness(string? partner, Enterprise? enterprise)
    {
        var atHome = home?.Contains(partner) ?? false;
        if (enterprise is null)
            return atHome ? BothAtHome : IsNear(partner) ? BothNear : 0;
        if (partner is null || enterprise.Region is null)
            return 0;
        // The name of the whole region says no more than that it lies in it.
        return partner == enterprise.Region && partner != home?.Name ? SamePlace
            : atHome && home!.Contains(enterprise.Region) ? BothAtHome
            : IsNear(partner) && IsNear(enterprise.Region) ? BothNear
            : 0;
    }

    private bool IsNear(string? region) => region is not null && (_near.Contains(region) || (home?.Contains(region) ?? false));

    /// <summary>Whether a region is one of some, the home region's name standing for all its parts.</summary>
    public bool IsIn(string? region, IReadOnlyList<string> regions) =>
        region is not null && (regions.Contains(region) || (home is not null && regions.Contains(home.Name) && home.Contains(region)));
}
