using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED103: a region that is almost a county of the home region is that county, mistyped.</summary>
internal static class NearCounty
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED103",
        new("“{0}”不在本地区域清单中，但与“{1}”相近。", "The region '{0}' is not of the home region, but nearly: '{1}'."), Severity: Severity.Warning);

    public static void Check(ParsedEntry entry, HomeRegion? home, DiagnosticList diagnostics)
    {
        if (entry.Find(ValueDomain.Region) is { Value: string region } value)
            Check(region, value.Node.Location, home, diagnostics);
    }

    /// <summary>Checks a region.</summary>
    public static void Check(string region, SourceLocation at, HomeRegion? home, DiagnosticList diagnostics)
    {
        if (home is null || home.Contains(region))
            return;
        if (home.Counties.Select(county => county.Name).Append(home.Name).FirstOrDefault(county => IsNear(region, county)) is { } near)
            diagnostics.Add(Descriptor.At(at, Quote.Of(region), near) with { Hint = Hints.DidYouMean(near) });
    }

    private static bool IsNear(string region, string county) =>
        region.Contains(county, StringComparison.Ordinal)
        || (region.Length > 1 && county.StartsWith(region, StringComparison.Ordinal))
        || (Math.Min(region.Length, county.Length) > 2 && Math.Abs(region.Length - county.Length) < 2
            && SpellingSuggestion.Distance(region, county) == 1);
}
