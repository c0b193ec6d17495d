using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED105: a document of the set is cited.</summary>
internal static class UnusedSource
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED105", new("文献“{0}”未被引用。", "Nothing cites the source '{0}'."),
        new("请引用或删除。", "Cite it or remove it."), Severity.Warning);

    public static void Check(ParsedFiles files, DiagnosticList diagnostics)
    {
        if (files.IsPartial)
            return;
        var cited = files.Entries.SelectMany(entry => entry.AllCitations).Select(citation => citation.Source.Text)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in files.Entries.Where(entry => entry.Kind == GraphSchema.Source && !cited.Contains(entry.Id.Slug)))
            diagnostics.Add(Descriptor.At(source.IdNode.Location, source.Id.Slug));
    }
}
