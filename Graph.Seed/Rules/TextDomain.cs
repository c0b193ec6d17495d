using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>A text is what its property represents: an address where one is expected, a date in figures that there is.</summary>
internal static class TextDomain
{
    /// <summary>Whether the text is good; reports where it is not.</summary>
    public static bool Check(ValueDomain domain, LocatedScalar scalar, DiagnosticList diagnostics) => domain switch
    {
        ValueDomain.WebAddress => BadAddress.Check(scalar, diagnostics),
        ValueDomain.PublicationDate => ImpossibleDate.Check(scalar, diagnostics),
        _ => true,
    };
}
