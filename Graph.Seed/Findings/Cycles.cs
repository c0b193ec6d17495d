namespace Graph.Seed;

/// <summary>Finds circles in what leads to what: one for each group of things that lead to each other.</summary>
internal static class Cycles
{
    /// <summary>One shortest circle through the first member of each group, in the order of the members; without recursion, for chains are long.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> all, Func<string, IEnumerable<string>> next)
    {
        List<IReadOnlyList<string>> cycles = [];
        foreach (var group in Groups([.. all], next))
        {
            if (group.Count > 1)
                cycles.Add(Shortest(group.Min(StringComparer.Ordinal)!, [.. group], next));
        }
        return [.. cycles.OrderBy(cycle => cycle[0], StringComparer.Ordinal)];
    }

    /// <summary>Tarjan's strongly connected components, with a stack of its own.</summary>
    private static List<List<string>> Groups(IReadOnlyList<string> all, Func<string, IEnumerable<string>> next)
    {
        Dictionary<string, (int Index, int Low, bool Open)> state = [];
        List<List<string>> groups = [];
        Stack<string> open = [];
        Stack<(string Node, IEnumerator<string> Followers)> path = [];
        foreach (var root in all.Where(node => !state.ContainsKey(node)))
        {
            Enter(root);
            while (path.TryPeek(out var top))
            {
                if (top.Followers.MoveNext())
                {
                    if (!state.TryGetValue(top.Followers.Current, out var seen))
                        Enter(top.Followers.Current);
                    else if (seen.Open)
                        Lower(top.Node, seen.Index);
                    continue;
                }
                path.Pop();
                if (path.TryPeek(out var parent))
                    Lower(parent.Node, state[top.Node].Low);
                if (state[top.Node].Low == state[top.Node].Index)
                    groups.Add(Close(top.Node));
            }
        }
        return groups;

        void Enter(string node)
        {
            state[node] = (state.Count, state.Count, true);
            open.Push(node);
            path.Push((node, next(node).GetEnumerator()));
        }

        void Lower(string node, int low) => state[node] = state[node] with { Low = Math.Min(state[node].Low, low) };

        List<string> Close(string node)
        {
            List<string> group = [];
            do
            {
                group.Add(open.Peek());
                state[open.Peek()] = state[open.Peek()] with { Open = false };
            }
            while (open.Pop() != node);
            return group;
        }
    }

    private static List<string> Shortest(string start, HashSet<string> group, Func<string, IEnumerable<string>> next)
    {
        Dictionary<string, string> before = [];
        Queue<string> queue = new([start]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var follower in next(node).Where(group.Contains))
            {
                if (follower == start)
                    return Back(node, before);
                if (before.TryAdd(follower, node))
                    queue.Enqueue(follower);
            }
        }
        throw new ArgumentException($"'{start}' lies on no circle.", nameof(start));
    }

    private static List<string> Back(string last, Dictionary<string, string> before)
    {
        List<string> path = [last];
        while (before.TryGetValue(path[^1], out var previous))
            path.Add(previous);
        path.Reverse();
        return path;
    }
}
