using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>How near two places are, as far as the data says: the same place, or both in the home region.</summary>
/// <remarks>The data has no distances and no provinces, so other places are just elsewhere, and an unknown place is near nothing.</remarks>
internal sealed class PartnerRegions(HomeRegion? home)
{
    private const double SamePlace = 1;
    private const double BothAtHome = 0.6;

    /// <summary>Nearness of a partner to the enterprise that asks, or to the home region where none asks: 0 to 1.</summary>
    public double Nearness(string? partner, Enterprise? enterprise)
    {
        var atHome = home?.Contains(partner) ?? false;
        if (enterprise is null)
            return atHome ? BothAtHome : 0;
        if (partner is null || enterprise.Region is null)
            return 0;
        // The name of the whole region says no more than that it lies in it.
        return partner == enterprise.Region && partner != home?.Name ? SamePlace
            : atHome && home!.Contains(enterprise.Region) ? BothAtHome
            : 0;
    }

    /// <summary>Whether a region is one of some, the home region's name standing for all its parts.</summary>
    public bool IsIn(string? region, IReadOnlyList<string> regions) =>
        region is not null && (regions.Contains(region) || (home is not null && regions.Contains(home.Name) && home.Contains(region)));
}
