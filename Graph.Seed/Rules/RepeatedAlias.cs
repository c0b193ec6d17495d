using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED101: an alias is another name.</summary>
internal static class RepeatedAlias
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED101",
        new("别名“{0}”与名称相同或重复。", "The alias '{0}' is the name itself, or is here twice."), Hints.Remove, Severity.Warning);

    public static void Check(ParsedEntry entry, DiagnosticList diagnostics)
    {
        if (entry.Find(ValueDomain.Aliases) is not { Value: IReadOnlyList<string> aliases, Node: LocatedList list })
            return;
        HashSet<string> seen = new(StringComparer.Ordinal) { entry.Find(ValueDomain.Name)?.Value as string ?? "" };
        for (var i = 0; i < Math.Min(aliases.Count, list.Items.Count); i++)
        {
            if (!seen.Add(aliases[i]))
                diagnostics.Add(Descriptor.At(list.Items[i].Location, Quote.Of(aliases[i])));
        }
    }
}
