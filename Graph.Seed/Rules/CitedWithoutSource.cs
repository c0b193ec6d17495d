using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED029: what a document states, or was inferred from one, names it.</summary>
internal static class CitedWithoutSource
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED029",
        new("依据为文献（cited 或 inferred），但未注明出处。", "It rests on a document ('cited' or 'inferred'), but no source is named."),
        new("请加上 sources，或写 basis: expert 并说明理由（why）。", "Add 'sources', or say 'basis: expert' and why."));

    public static void Check(ParsedEntry entry, DiagnosticList diagnostics)
    {
        if (entry.Find(ValueDomain.Basis) is { } basis && !basis.Is(Basis.Expert) && entry.Citations is null)
            diagnostics.Add(Descriptor.At(basis.Node.Location));
        foreach (var link in entry.Links.Where(link => link.Citations is null && link.Basis is Basis.Cited or Basis.Inferred))
        {
            // An explicit 'cited' speaks of a document of its own; what is left out is stated where the entry is.
            var written = link.Find(ValueDomain.Basis);
            if (entry.Citations is null || (written?.Is(Basis.Cited) ?? false))
                diagnostics.Add(Descriptor.At(written?.Node.Location ?? link.Target.Location));
        }
    }
}
