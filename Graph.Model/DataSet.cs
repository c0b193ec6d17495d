namespace Graph.Model;

/// <summary>What a data set says of itself: whose it is, and which region is home.</summary>
/// <remarks>Nothing in the code knows a city: what is local follows from <see cref="HomeRegion"/>. Lists make equality that of references.</remarks>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is given.</param>
/// <param name="Licence">Under which terms the set may be used; null where none is given.</param>
/// <param name="HomeRegion">The region the set is about; null where it has none, and then nothing is local.</param>
public sealed record DataSet(string Name, string? NameEn, string? Licence, HomeRegion? HomeRegion);
