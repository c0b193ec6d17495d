namespace Graph.Analysis.Dependencies;

/// <summary>Nodes that reach one another, put together (Tarjan 1972). Every cycle of a graph lies within one of its components.</summary>
/// <remarks>Components are numbered so that an edge never leads to a higher number: in rising order, what a component rests on comes before
/// it.</remarks>
internal sealed class StrongComponents
{
    private readonly Func<int, Neighbors> _next;
    private readonly int[] _of;
    private readonly int[] _sizes;
    private readonly int[] _members;

    private StrongComponents(Func<int, Neighbors> next, int[] of, int[] sizes, int[] members) =>
        (_next, _of, _sizes, _members) = (next, of, sizes, members);

    /// <summary>How many components there are.</summary>
    public int Count => _sizes.Length;

    /// <summary>All nodes, by component.</summary>
    public ReadOnlySpan<int> Members => _members;

    /// <summary>The component of a node.</summary>
    public int this[int node] => _of[node];

    /// <summary>Finds them in one pass over the edges. Walks with a stack of its own: a chain of edges may be longer than the call
    /// stack.</summary>
    /// <param name="count">How many nodes there are; they are numbered from 0.</param>
    /// <param name="next">The nodes to which a node's edges lead; always the same for a node.</param>
    /// <param name="meter">Counts the edges.</param>
    /// <exception cref="OperationCanceledException">The meter's token was cancelled.</exception>
    public static StrongComponents Of(int count, Func<int, Neighbors> next, WalkMeter meter)
    {
        var search = new TarjanSearch(count, next, meter);
        for (var root = 0; root < count; root++)
            search.Visit(root);
        return new(next, search.ComponentOf, [.. search.Sizes], [.. search.Members]);
    }

    /// <summary>A shortest cycle through a node, that node first; the last one's edge leads back to it. Empty where the node is in no
    /// cycle. Of equally short ones the one that takes earlier edges first.</summary>
    /// <exception cref="OperationCanceledException">The meter's token was cancelled.</exception>
    public IReadOnlyList<int> CycleThrough(int start, WalkMeter meter)
    {
        Dictionary<int, int> cameFrom = [];
        Queue<int> queue = new([start]);
        while (queue.TryDequeue(out var node))
        {
            var targets = _next(node);
            meter.Add(targets.Length);
            foreach (var target in targets)
            {
                if (target == start)
                    return WayTo(node, cameFrom, start);
                if (_of[target] == _of[start] && cameFrom.TryAdd(target, node))
                    queue.Enqueue(target);
            }
        }
        return [];
    }

    private static List<int> WayTo(int node, Dictionary<int, int> cameFrom, int start)
    {
        List<int> way = [node];
        while (way[^1] != start)
            way.Add(cameFrom[way[^1]]);
        way.Reverse();
        return way;
    }

    /// <summary>The state of Tarjan's depth-first search.</summary>
    private sealed class TarjanSearch(int count, Func<int, Neighbors> next, WalkMeter meter)
    {
        private readonly int[] _seen = new int[count]; // when a node was first reached, from 1; 0 for not yet
        private readonly int[] _lowest = new int[count];
        private readonly Stack<int> _open = [];
        private readonly Stack<(int Node, int Place)> _walk = [];
        private int _clock;

        public int[] ComponentOf { get; } = [.. Enumerable.Repeat(-1, count)];

        public List<int> Sizes { get; } = [];

        public List<int> Members { get; } = [];

        public void Visit(int root)
        {
            if (_seen[root] == 0)
                Enter(root);
            while (_walk.TryPop(out var at))
            {
                var targets = next(at.Node);
                if (at.Place < targets.Length)
                {
                    _walk.Push((at.Node, at.Place + 1));
                    Reach(at.Node, targets[at.Place]);
                }
                else
                {
                    Leave(at.Node);
                }
            }
        }

        private void Reach(int node, int target)
        {
            if (_seen[target] == 0)
                Enter(target);
            else if (ComponentOf[target] < 0)
                _lowest[node] = Math.Min(_lowest[node], _seen[target]);
        }

        private void Enter(int node)
        {
            meter.Add(next(node).Length);
            _seen[node] = _lowest[node] = ++_clock;
            _open.Push(node);
            _walk.Push((node, 0));
        }

        private void Leave(int node)
        {
            if (_lowest[node] == _seen[node])
                Close(node);
            if (_walk.TryPeek(out var parent))
                _lowest[parent.Node] = Math.Min(_lowest[parent.Node], _lowest[node]);
        }

        private void Close(int first)
        {
            var size = 0;
            for (var node = -1; node != first; size++)
            {
                ComponentOf[node = _open.Pop()] = Sizes.Count;
                Members.Add(node);
            }
            Sizes.Add(size);
        }
    }
}
