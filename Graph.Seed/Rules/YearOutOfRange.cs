using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED018: a year lies between 1900 and the next.</summary>
internal static class YearOutOfRange
{
    private const int First = 1900;

    public static DiagnosticDescriptor Descriptor { get; } =
        new("SEED018", new("年份 {0} 不在 {1} 至 {2} 之间。", "The year {0} lies outside {1} to {2}."));

    /// <summary>Whether the year is good.</summary>
    public static bool Check(LocatedScalar scalar, long year, DateOnly today, DiagnosticList diagnostics)
    {
        if (year >= First && year <= today.Year + 1)
            return true;
        diagnostics.Add(Descriptor.At(scalar.Location, year, First, today.Year + 1));
        return false;
    }
}
