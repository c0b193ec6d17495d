using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED028: every entry names a source. Kinds that carry a basis have a rule of their own; a discipline is cited where
/// institutions name it.</summary>
internal static class MissingSource
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED028", new("此条目未注明出处。", "The entry names no source."),
        new("请加上 sources（文献及其中位置）；没有文献说明的事实不写。",
            "Add 'sources' with a document and the place in it; a fact that no document states is left out."));

    public static void Check(ParsedEntry entry, DiagnosticList diagnostics)
    {
        if (entry.Citations is null && IsRequired(entry.Kind) && entry.Kind.FindProperty(ValueDomain.Basis) is null)
            diagnostics.Add(Descriptor.At(entry.IdNode.Location));
    }

    /// <summary>Whether entries of a kind name sources, but for those that experts state.</summary>
    public static bool IsRequired(NodeKind kind) => EntryShape.Of(kind).HasSources && kind != GraphSchema.Discipline;
}
