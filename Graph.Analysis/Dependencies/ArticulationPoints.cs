using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>Finds what every dependency path between two technologies goes through.</summary>
public static class ArticulationPoints
{
    /// <summary>The technologies without any of which no dependency path from one to the other is left: both ends left out, in the order in
    /// which paths pass them. Empty where two ways share no technology, or one needs the other directly; null where there is no path, or an
    /// end is no technology of the graph.</summary>
    /// <remarks>These are the dominators of <paramref name="to"/> in the part reached from <paramref name="from"/> (Lowry and Medlock
    /// 1969). Found along one path in a single pass: a node of the path is one exactly where nothing before it leads past it.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<NodeId>? Between(DependencyIndex index, NodeId from, NodeId to, CancellationToken cancellationToken) =>
        Between(index, from, to, new WalkMeter(cancellationToken));

    internal static IReadOnlyList<NodeId>? Between(DependencyIndex index, NodeId from, NodeId to, WalkMeter meter)
    {
        var (start, end) = (index.NumberOf(from), index.NumberOf(to));
        if (start < 0 || end < 0 || OnePath(index.Needs, start, end, meter) is not { } path)
            return null;
        List<NodeId> points = [];
        var places = path.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
        var seen = new bool[index.Count];
        var furthest = 0;
        for (var place = 0; place < path.Count - 1; place++)
        {
            if (place > 0 && furthest == place)
                points.Add(index.IdOf(path[place]));
            furthest = Math.Max(furthest, FurthestFrom(index.Needs, path[place], places, seen, meter));
        }
        return points;
    }

    /// <summary>How far along the path one gets from a node without stepping on the path before.</summary>
    private static int FurthestFrom(DependencyRelation needs, int node, Dictionary<int, int> places, bool[] seen, WalkMeter meter)
    {
        var furthest = 0;
        Stack<int> open = new([node]);
        while (open.TryPop(out var at))
        {
            var targets = needs[at];
            meter.Add(targets.Length);
            foreach (var target in targets)
            {
                if (places.TryGetValue(target, out var place))
                {
                    furthest = Math.Max(furthest, place);
                }
                else if (!seen[target])
                {
                    seen[target] = true;
                    open.Push(target);
                }
            }
        }
        return furthest;
    }

    private static List<int>? OnePath(DependencyRelation needs, int start, int end, WalkMeter meter)
    {
        var cameFrom = new int[needs.Count];
        Array.Fill(cameFrom, -1);
        cameFrom[start] = start;
        Queue<int> queue = new([start]);
        while (cameFrom[end] < 0 && queue.TryDequeue(out var node))
        {
            var targets = needs[node];
            meter.Add(targets.Length);
            foreach (var target in targets)
            {
                if (cameFrom[target] >= 0)
                    continue;
                cameFrom[target] = node;
                queue.Enqueue(target);
            }
        }
        if (cameFrom[end] < 0)
            return null;
        List<int> path = [end];
        while (path[^1] != start)
            path.Add(cameFrom[path[^1]]);
        path.Reverse();
        return path;
    }
}
