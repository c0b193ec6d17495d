using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED019: amounts and counts are not negative.</summary>
internal static class NegativeNumber
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED019", new("{0} 为负数。", "{0} is negative."), Hints.LeaveOut);

    /// <summary>Whether the number is good.</summary>
    public static bool Check(LocatedScalar scalar, long number, DiagnosticList diagnostics)
    {
        if (number >= 0)
            return true;
        diagnostics.Add(Descriptor.At(scalar.Location, number));
        return false;
    }
}
