namespace Graph.Model;

/// <summary>The region a data set is about, with the counties, districts and zones that belong to it.</summary>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is given.</param>
/// <param name="Counties">Its parts as they stand in <c>region</c> of enterprises and others; the region itself may stand among them.</param>
public sealed record HomeRegion(string Name, string? NameEn, IReadOnlyList<County> Counties)
{
    /// <summary>Whether a region named in the data lies in this one; false where it is null (not known).</summary>
    public bool Contains(string? region) => region is not null && (region == Name || Counties.Any(county => county.Name == region));
}
