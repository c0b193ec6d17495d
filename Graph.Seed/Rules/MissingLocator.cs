using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED104: a citation says where in the source.</summary>
internal static class MissingLocator
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED104",
        new("出处未注明在文献中的位置。", "The citation does not say where in the source."),
        new("请加上 locator：章节、专栏或条目。", "Add 'locator': section, box or item."), Severity.Warning);

    public static void Check(ParsedCitation citation, DiagnosticList diagnostics)
    {
        if (citation.Locator is null)
            diagnostics.Add(Descriptor.At(citation.Source.Location));
    }
}
