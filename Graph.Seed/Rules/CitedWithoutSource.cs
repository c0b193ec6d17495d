using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED029: what rests on documents names one.</summary>
internal static class CitedWithoutSource
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED029",
        new("依据写为 cited，但未注明出处。", "The basis is 'cited' but no source is named."),
        new("请加上 sources，或写 basis: expert。", "Add 'sources', or say 'basis: expert'."));

    public static void Check(ParsedEntry entry, DiagnosticList diagnostics)
    {
        Check(entry.Citations, entry.Find(ValueDomain.Basis), diagnostics);
        foreach (var link in entry.Links)
            Check(link.Citations, link.Find(ValueDomain.Basis), diagnostics);
    }

    private static void Check(IReadOnlyList<ParsedCitation>? citations, ParsedValue? basis, DiagnosticList diagnostics)
    {
        if (citations is null && basis is not null && basis.Is(Basis.Cited))
            diagnostics.Add(Descriptor.At(basis.Node.Location));
    }
}
