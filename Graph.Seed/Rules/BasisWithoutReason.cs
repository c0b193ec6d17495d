using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED032: an entry that says <c>inferred</c> or <c>expert</c> of an edge says why.</summary>
internal static class BasisWithoutReason
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED032",
        new("依据为推定（inferred）或专家判断（expert），但未说明理由。", "It rests on inference or on experts, but does not say why."),
        new("请加上 why（如“按名称归属”），最好同时写英文 whyEn。", "Add 'why', such as 'read off its name', in Chinese, and 'whyEn' in English."));

    public static void Check(ParsedEntry entry, DiagnosticList diagnostics)
    {
        foreach (var link in entry.Links)
        {
            if (link.Find(ValueDomain.Basis) is { } basis && !basis.Is(Basis.Cited) && link.Value("why") is null)
                diagnostics.Add(Descriptor.At(basis.Node.Location));
        }
    }
}
