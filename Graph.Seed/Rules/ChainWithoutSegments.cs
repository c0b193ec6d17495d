using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED031: a chain has segments.</summary>
internal static class ChainWithoutSegments
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED031", new("产业链“{0}”没有环节。", "The chain '{0}' has no segments."),
        new("请在 segments 下列出其环节。", "List its segments under 'segments'."));

    public static void Check(ParsedFiles files, DiagnosticList diagnostics)
    {
        var chains = files.Entries.Where(entry => entry.Chain is not null && entry.Kind == GraphSchema.Segment)
            .Select(entry => entry.Chain!.Value).ToHashSet();
        foreach (var chain in files.Entries.Where(entry => entry.Kind == GraphSchema.Chain && !chains.Contains(entry.Id)))
            diagnostics.Add(Descriptor.At(chain.IdNode.Location, chain.Id.Slug));
    }
}
