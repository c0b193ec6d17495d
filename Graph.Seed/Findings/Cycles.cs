using Graph.Analysis.Dependencies;

namespace Graph.Seed;

/// <summary>Finds cycles in what leads to what: one for each group of things that lead to each other.</summary>
internal static class Cycles
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
