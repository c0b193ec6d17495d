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
            var link = bySlug[cycle[0]].Links.First(link => link.Edge == GraphSchema.DependsOn && link.Target.Text == cycle[1 % cycle.Count]);
            var key = link.Edge.InFilesOf(GraphSchema.Technology)!.Key;
            diagnostics.Add(Descriptor.At(link.Target.Location, key, string.Join(" → ", [.. cycle, cycle[0]])));
        }
    }

    private static IEnumerable<string> Needs(ParsedEntry entry) =>
        entry.Links.Where(link => link.Edge == GraphSchema.DependsOn && link.Target.Text != entry.Id.Slug).Select(link => link.Target.Text);
}

/// <summary>Finds circles in what leads to what: one for each group of things that lead to each other.</summary>
file static class Cycles
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
