using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Finds technologies that need one another in turn. Such a cycle is most often a mistake in the data; analyses stay right with
/// it.</summary>
public static class DependencyCycles
{
    /// <summary>The most cycles named for the whole graph.</summary>
    public const int MaxCycles = 100;

    /// <summary>Cycles of the whole graph: so many that every technology that is in a cycle stands in one of them, unless there are more
    /// than <see cref="MaxCycles"/>. Each is a shortest one through its first id among those not yet named.</summary>
    public static IReadOnlyList<IReadOnlyList<NodeId>> Find(DependencyIndex index, CancellationToken cancellationToken = default) =>
        Name(index, Enumerable.Range(0, index.Count), index.Components, number => number, cancellationToken);

    /// <summary>The same for some technologies and the dependencies between them.</summary>
    internal static IReadOnlyList<IReadOnlyList<NodeId>> Among(DependencyIndex index, HashSet<int> members, CancellationToken cancellationToken)
    {
        int[] numbers = [.. members.Order()];
        var places = numbers.Select((number, place) => (number, place)).ToDictionary(pair => pair.number, pair => pair.place);
        var components = StrongComponents.Of(Adjacency.Of(numbers.Length, place => Inside(numbers[place])));
        return Name(index, numbers, components, number => places.GetValueOrDefault(number, -1), cancellationToken);

        IEnumerable<Adjacency.Step> Inside(int number)
        {
            foreach (var edge in index.Needs.EdgesOf(number).ToArray())
            {
                if (places.TryGetValue(index.NumberOf(edge.To), out var place))
                    yield return new(place, edge);
            }
        }
    }

    private static List<IReadOnlyList<NodeId>> Name(DependencyIndex index, IEnumerable<int> numbers, StrongComponents components,
        Func<int, int> placeOf, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<NodeId>> cycles = [];
        HashSet<int> named = [];
        foreach (var number in numbers)
        {
            if (cycles.Count == MaxCycles)
                break;
            var component = components[placeOf(number)];
            if (named.Contains(number) || components.SizeOf(component) == 1 && !index.Needs[number].Contains(number))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var cycle = Shortest(index.Needs, number, other => placeOf(other) is >= 0 and var place && components[place] == component);
            named.UnionWith(cycle);
            cycles.Add([.. FromLeast(cycle).Select(index.IdOf)]);
        }
        return cycles;
    }

    /// <summary>The shortest way from a node back to it.</summary>
    private static List<int> Shortest(Adjacency steps, int start, Predicate<int> inside)
    {
        Dictionary<int, int> cameFrom = [];
        Queue<int> queue = new([start]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var target in steps[node])
            {
                if (target == start)
                    return WayTo(node, cameFrom, start);
                if (inside(target) && cameFrom.TryAdd(target, node))
                    queue.Enqueue(target);
            }
        }
        throw new InvalidOperationException("A node of a strong component lies on a cycle.");
    }

    private static List<int> WayTo(int node, Dictionary<int, int> cameFrom, int start)
    {
        List<int> way = [node];
        while (way[^1] != start)
            way.Add(cameFrom[way[^1]]);
        way.Reverse();
        return way;
    }

    private static IEnumerable<int> FromLeast(List<int> cycle)
    {
        var least = cycle.IndexOf(cycle.Min());
        return cycle.Skip(least).Concat(cycle.Take(least));
    }
}
