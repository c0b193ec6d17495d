using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED010: a chain's file is named after it.</summary>
internal static class ChainFileName
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED010",
        new("文件名与产业链标识“{0}”不一致。", "The file is not named after its chain, '{0}'."));

    public static void Check(NodeId chain, LocatedScalar id, DiagnosticList diagnostics)
    {
        var name = FileLayout.FileOf(chain);
        if (name != id.Location.File)
        {
            diagnostics.Add(Descriptor.At(id.Location, Quote.Of(chain.Slug)) with
            {
                Hint = new($"请命名为 {name}。", $"Name it {name}."),
            });
        }
    }
}
