using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED016: an id is lower-case ASCII words joined by hyphens.</summary>
internal static class BadId
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED016", new("“{0}”不是合法的标识。", "'{0}' is no id."),
        new("标识由小写英文字母和数字组成，词间用单个连字符连接，如 photo-resist-2。",
            "An id is made of lower-case ASCII letters and digits, words joined by single hyphens: photo-resist-2."));

    /// <summary>The id; null where the rule is broken.</summary>
    public static NodeId? Check(LocatedScalar id, NodeKind kind, DiagnosticList diagnostics)
    {
        if (NodeId.TryParse($"{kind.Name}:{id.Text}", out var result))
            return result;
        diagnostics.Add(Descriptor.At(id.Location, Quote.Of(id.Text)));
        return null;
    }
}
