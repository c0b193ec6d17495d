namespace Graph.Model;

/// <summary>The description of a data set: whose it is, and which region is home.</summary>
/// <remarks>Nothing in the code knows a city: what is local follows from <see cref="HomeRegion"/>. Lists make equality that of
/// references.</remarks>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is given.</param>
/// <param name="Licence">Under which terms the set may be used; null where none is given.</param>
/// <param name="HomeRegion">The region the set is about; null where it has none, and then nothing is local.</param>
public sealed record DataSet(string Name, string? NameEn, string? Licence, HomeRegion? HomeRegion)
{
    /// <summary>Where to report a mistake: an e-mail address, or a web page that starts with http:// or https://; null where none is
    /// given.</summary>
    public string? Contact { get; init; }

    /// <summary>The English names of regions outside the home region, in the order of the file; empty where none is given.</summary>
    public IReadOnlyList<RegionName> Regions { get; init; } = [];

    /// <summary>The name that <c>region</c> of an entry has for a place that is called otherwise: without its rank or with it (如东 for
    /// 如东县, 苏州市 for 苏州), or in English (Rudong, Rudong County).</summary>
    /// <param name="called">What somebody calls it.</param>
    /// <returns>The name; what it is called, where that is such a name, or means no place or several.</returns>
    public string RegionCalled(string called) => RegionNames.Find(this, called) ?? called;
}

/// <summary>A region outside the home region, as <c>region</c> of an entry names it.</summary>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record RegionName(string Name, string NameEn);

/// <summary>The region a data set is about, with the counties, districts and zones that belong to it.</summary>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is given.</param>
/// <param name="Counties">Its parts as they are in <c>region</c> of enterprises and others; the region itself may be among
/// them.</param>
public sealed record HomeRegion(string Name, string? NameEn, IReadOnlyList<County> Counties)
{
    /// <summary>The regions around it, the nearest first: what is in none of them is far. Empty where the data set names none.</summary>
    public IReadOnlyList<Surroundings> Surroundings { get; init; } = [];

    /// <summary>Whether a region named in the data lies in this one; false where it is null (not known).</summary>
    public bool Contains(string? region) => region is not null && (region == Name || Counties.Any(county => county.Name == region));
}

/// <summary>A part of the home region.</summary>
/// <param name="Name">Chinese name, as <c>region</c> of an entry has it.</param>
/// <param name="NameEn">English name; null where none is given.</param>
public sealed record County(string Name, string? NameEn);

/// <summary>A region around the home region, such as its province.</summary>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is given.</param>
/// <param name="Places">The places in it, as <c>region</c> of enterprises and others has them; its own name may stand among them.</param>
public sealed record Surroundings(string Name, string? NameEn, IReadOnlyList<string> Places)
{
    /// <summary>Whether a place lies in it; false where it is null (not known).</summary>
    public bool Contains(string? place) => place is not null && (place == Name || Places.Contains(place));
}
