using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED033: a text that a program wrote has no address to which readers are sent.</summary>
internal static class GeneratedAddress
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED033",
        new("机器生成的文献（generated）不给读者链接。", "A generated document is no page to send readers to."),
        new("请把网址写在 readAt 下，供编辑核对。", "Write the address under 'readAt', where editors find it."));

    public static void Check(ParsedEntry entry, DiagnosticList diagnostics)
    {
        if (entry.Kind == GraphSchema.Source && entry.Values.Any(value => value.Is(SourceKind.Generated))
            && entry.Values.FirstOrDefault(value => value.Property.Name == "url") is { } url)
        {
            diagnostics.Add(Descriptor.At(url.Node.Location));
        }
    }
}
