using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED103: a region that is almost a county of the home region is that county, mistyped.</summary>
internal static class NearCounty
{
    public static Rule Rule { get; } = new("SEED103", Severity.Warning);

    public static void Check(DraftEntry entry, HomeRegion? home, FindingList findings)
    {
        if (home is null || entry.Find("region") is not { Value: string region } value || home.Contains(region))
            return;
        if (home.Counties.Select(county => county.Name).Append(home.Name).FirstOrDefault(county => IsNear(region, county)) is { } near)
            findings.Add(Rule, value.Node.Place, FindingTexts.NearCounty(region, near), HintTexts.DidYouMean(near));
    }

    private static bool IsNear(string region, string county) =>
        region.Contains(county, StringComparison.Ordinal)
        || (region.Length > 1 && county.StartsWith(region, StringComparison.Ordinal))
        || (Math.Min(region.Length, county.Length) > 2 && Math.Abs(region.Length - county.Length) < 2 && Spelling.Distance(region, county) is 1);
}
