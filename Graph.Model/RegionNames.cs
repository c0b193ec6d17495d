namespace Graph.Model;

/// <summary>What people call the places of a data set.</summary>
internal static class RegionNames
{
    private static readonly char[] _ranks = ['市', '县', '区', '省'];
    private static readonly string[] _ranksEn = [" county", " city", " district", " province"];

    /// <summary>The place that is called so; null where there is none, or several.</summary>
    public static string? Find(DataSet set, string called)
    {
        var places = Places(set).ToList();
        if (places.Exists(place => place.Name == called))
            return called;
        var meant = places.Where(place => IsCalled(place, called.Trim())).Select(place => place.Name).Distinct().Take(2).ToList();
        return meant is [var only] ? only : null;
    }

    private static IEnumerable<(string Name, string? NameEn)> Places(DataSet set)
    {
        foreach (var region in set.Regions)
            yield return (region.Name, region.NameEn);
        if (set.HomeRegion is not { } home)
            yield break;
        yield return (home.Name, home.NameEn);
        foreach (var county in home.Counties)
            yield return (county.Name, county.NameEn);
        foreach (var place in home.Surroundings.SelectMany(part => part.Places))
            yield return (place, null);
    }

    private static bool IsCalled((string Name, string? NameEn) place, string called) =>
        WithoutRank(place.Name) == WithoutRank(called) || (place.NameEn is { } english && WithoutRankEn(english) == WithoutRankEn(called));

    private static string WithoutRank(string name) => name.Length > 2 ? name.TrimEnd(_ranks) is { Length: > 1 } core ? core : name : name;

    private static string WithoutRankEn(string name)
    {
        var plain = name.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        return _ranksEn.FirstOrDefault(rank => plain.EndsWith(rank, StringComparison.Ordinal)) is { } rank ? plain[..^rank.Length] : plain;
    }
}
