using Graph.Analysis.Dependencies;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>SEED102: what a technology needs does not, in the end, need it.</summary>
internal static class DependencyCycle
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED102", new("{0} 形成循环：{1}。", "{0} runs in a circle: {1}."),
        new("分析可以处理循环；请检查其中是否有误。", "Analyses accept it; check whether one of the statements is wrong."), Severity.Warning);

    public static void Check(ParsedFiles files, DiagnosticList diagnostics)
    {
        Dictionary<string, ParsedEntry> bySlug = [];
        foreach (var entry in files.Entries.Where(entry => entry.Kind == GraphSchema.Technology))
            bySlug.TryAdd(entry.Id.Slug, entry);
        var cycles = Cycles.Of(bySlug.Keys.Order(StringComparer.Ordinal), slug => Needs(bySlug[slug]).Where(bySlug.ContainsKey));
        foreach (var cycle in cycles)
        {
            var link = bySlug[cycle[0]].Links.First(link => link.Edge == GraphSchema.DependsOn
                && link.Target.Text == cycle[1 % cycle.Count]);
            var key = link.Edge.InFilesOf(GraphSchema.Technology)!.Key;
            diagnostics.Add(Descriptor.At(link.Target.Location, key, string.Join(" → ", [.. cycle, cycle[0]])));
        }
    }

    private static IEnumerable<string> Needs(ParsedEntry entry) =>
        entry.Links.Where(link => link.Edge == GraphSchema.DependsOn && link.Target.Text != entry.Id.Slug).Select(link => link.Target.Text);
}

/// <summary>Finds cycles in what leads to what: one for each group of things that lead to each other.</summary>
file static class Cycles
{
    /// <summary>One shortest cycle through the least member of each group of two or more, ordered by that member.</summary>
    /// <param name="all">The things, each once.</param>
    /// <param name="next">What a thing leads to, all of it among <paramref name="all"/>.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> all, Func<string, IEnumerable<string>> next)
    {
        string[] names = [.. all.Order(StringComparer.Ordinal)];
        var numbers = names.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        int[][] targets = [.. names.Select(name => next(name).Select(target => numbers[target]).ToArray())];
        var meter = new WalkMeter(CancellationToken.None);
        var components = StrongComponents.Of(names.Length, number => new(targets[number], 0), meter);
        var least = Enumerable.Range(0, names.Length).GroupBy(number => components[number]).Where(group => group.Skip(1).Any());
        return [.. least.Select(group => components.CycleThrough(group.First(), meter).Select(number => names[number]).ToList())];
    }
}
