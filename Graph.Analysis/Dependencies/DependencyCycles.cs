using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Finds technologies that need one another in turn. Such a cycle is most often a mistake in the data; the analyses give right
/// results all the same.</summary>
internal static class DependencyCycles
{
    /// <summary>The most cycles listed.</summary>
    public const int MaxCycles = 100;

    /// <summary>Cycles among some technologies and the dependencies between them. Every technology that is in a cycle is in one of those
    /// listed, unless there are more than <see cref="MaxCycles"/>. Each is a shortest one through its first id among those not yet listed,
    /// and begins with its least id.</summary>
    /// <exception cref="OperationCanceledException">The meter's token was cancelled.</exception>
    public static IReadOnlyList<IReadOnlyList<NodeId>> Among(DependencyIndex index, IEnumerable<int> members, WalkMeter meter)
    {
        int[] numbers = [.. members.Order()];
        var inside = Inside(index, numbers, meter);
        var components = StrongComponents.Of(numbers.Length, place => new(inside[place], 0), meter);
        List<IReadOnlyList<NodeId>> cycles = [];
        HashSet<int> listed = [];
        for (var place = 0; place < numbers.Length && cycles.Count < MaxCycles; place++)
        {
            if (listed.Contains(place) || components.CycleThrough(place, meter) is not { Count: > 0 } cycle)
                continue;
            listed.UnionWith(cycle);
            cycles.Add([.. FromLeast(cycle).Select(at => index.IdOf(numbers[at]))]);
        }
        return cycles;
    }

    /// <summary>For each of the technologies, by place, the places of those among them that it needs.</summary>
    private static int[][] Inside(DependencyIndex index, int[] numbers, WalkMeter meter)
    {
        var places = numbers.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);
        return [.. numbers.Select(number => PlacesOf(index.Needs[number]))];

        int[] PlacesOf(Neighbors targets)
        {
            meter.Add(targets.Length);
            List<int> found = [];
            foreach (var target in targets)
            {
                if (places.TryGetValue(target, out var place))
                    found.Add(place);
            }
            return [.. found];
        }
    }

    private static IEnumerable<int> FromLeast(IReadOnlyList<int> cycle)
    {
        var least = cycle.Index().MinBy(item => item.Item).Index;
        return cycle.Skip(least).Concat(cycle.Take(least));
    }
}
