using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED030: a citation names a document of the set.</summary>
internal static class UnknownSource
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED030", new("没有标识为“{0}”的文献。", "There is no source '{0}'."));

    public static void Check(ParsedCitation citation, ParsedFiles files, DiagnosticList diagnostics)
    {
        if (BadId.Check(citation.Source, GraphSchema.Source, diagnostics) is not { } id || files.Find(id) is not null
            || files.IsPresumed(id.Slug))
        {
            return;
        }

        diagnostics.Add(Descriptor.At(citation.Source.Location, Quote.Of(id.Slug)) with
        {
            Hint = Hints.Suggest(id.Slug, files.SlugsOf(GraphSchema.Source)),
        });
    }
}
