namespace Graph.Analysis.Dependencies;

/// <summary>Nodes that reach one another, put together: without them a graph has no cycles (Tarjan 1972).</summary>
/// <remarks>Components are numbered so that a step never leads to a higher number: in rising order, what a component rests on comes before
/// it.</remarks>
internal sealed class StrongComponents
{
    private readonly int[] _of;
    private readonly int[] _sizes;
    private readonly int[] _members;

    private StrongComponents(int[] of, int[] sizes, int[] members) => (_of, _sizes, _members) = (of, sizes, members);

    /// <summary>How many components there are.</summary>
    public int Count => _sizes.Length;

    /// <summary>All nodes, by component.</summary>
    public ReadOnlySpan<int> Members => _members;

    /// <summary>The component of a node.</summary>
    public int this[int node] => _of[node];

    /// <summary>How many nodes a component has.</summary>
    public int SizeOf(int component) => _sizes[component];

    /// <summary>Finds them in one pass over the steps. Walks with a stack of its own: a dependency chain may be longer than the call
    /// stack.</summary>
    public static StrongComponents Of(Adjacency steps)
    {
        var (seen, lowest, of) = (new int[steps.Count], new int[steps.Count], new int[steps.Count]);
        Array.Fill(of, -1);
        Stack<int> open = [];
        Stack<(int Node, int Next)> walk = [];
        List<int> sizes = [];
        List<int> members = [];
        var clock = 0;
        for (var root = 0; root < steps.Count; root++)
        {
            if (seen[root] == 0)
                Enter(root);
            while (walk.TryPop(out var at))
            {
                var targets = steps[at.Node];
                if (at.Next < targets.Length)
                {
                    walk.Push((at.Node, at.Next + 1));
                    var target = targets[at.Next];
                    if (seen[target] == 0)
                        Enter(target);
                    else if (of[target] < 0)
                        lowest[at.Node] = Math.Min(lowest[at.Node], seen[target]);
                    continue;
                }
                if (lowest[at.Node] == seen[at.Node])
                    Close(at.Node);
                if (walk.TryPeek(out var parent))
                    lowest[parent.Node] = Math.Min(lowest[parent.Node], lowest[at.Node]);
            }
        }
        return new(of, [.. sizes], [.. members]);

        void Enter(int node)
        {
            seen[node] = lowest[node] = ++clock;
            open.Push(node);
            walk.Push((node, 0));
        }

        void Close(int first)
        {
            var size = 0;
            for (var node = -1; node != first; size++)
            {
                of[node = open.Pop()] = sizes.Count;
                members.Add(node);
            }
            sizes.Add(size);
        }
    }
}
