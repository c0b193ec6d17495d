namespace Graph.Analysis.Dependencies;

/// <summary>What bounds a search for paths.</summary>
/// <param name="Avoid">Ordinals of nodes that no path may touch.</param>
/// <param name="MaxLength">The most edges of a path.</param>
/// <param name="MaxSteps">The most edges to look at, over all.</param>
internal sealed record PathLimits(IReadOnlySet<int> Avoid, int MaxLength, long MaxSteps);

/// <summary>A search for paths to one end: the rows to walk, how far each node is from the end, and a bound on work. Nodes are
/// ordinals.</summary>
internal sealed class PathSpace
{
    /// <summary>The distance of a node from which no way leads to the end.</summary>
    public const int Unreachable = int.MaxValue;

    private readonly PathLimits _limits;
    private readonly WalkMeter _meter;
    private readonly int _end;
    private readonly int[] _toEnd;
    private readonly int[] _depth;
    private readonly int[] _seenIn;
    private int _search;

    public PathSpace(PathRelations relations, int end, PathLimits limits, WalkMeter meter)
    {
        (Relations, _end, _limits, _meter) = (relations, end, limits, meter);
        (_toEnd, _depth, _seenIn) = (new int[relations.NodeCount], new int[relations.NodeCount], new int[relations.NodeCount]);
        Array.Fill(_toEnd, Unreachable);
        MeasureDistances();
    }

    /// <summary>The rows to walk.</summary>
    public PathRelations Relations { get; }

    /// <summary>The most edges of a path.</summary>
    public int MaxLength => _limits.MaxLength;

    /// <summary>Whether the bound on work was reached.</summary>
    public bool IsExhausted => _meter.Steps > _limits.MaxSteps;

    /// <summary>The fewest steps from a node to the end; <see cref="Unreachable"/> where there are none within the bounds.</summary>
    public int DistanceToEnd(int node) => _toEnd[node];

    /// <summary>The first path of a given length that begins with a trunk and then steps to none of the nodes tried; null where there is
    /// none, or the bound on work was reached.</summary>
    /// <param name="trunk">How the path begins.</param>
    /// <param name="tried">Where it does not step from there.</param>
    /// <param name="length">The number of its steps; no such path may be shorter.</param>
    /// <param name="longer">Where there is none: the least length that one may have, <see cref="Unreachable"/> where there is none of any
    /// length.</param>
    public int[]? Search(ReadOnlySpan<int> trunk, HashSet<int> tried, int length, out int longer)
    {
        longer = Unreachable;
        _search++;
        foreach (var node in trunk)
            (_seenIn[node], _depth[node]) = (_search, -1);
        _meter.Add(trunk.Length);
        var fork = trunk[^1];
        _depth[fork] = 0;
        List<int> level = [fork];
        for (var depth = trunk.Length - 1; depth < length && level.Count > 0; depth++)
        {
            var forkTried = depth == trunk.Length - 1 ? tried : null;
            level = NextLevel(level, new(depth, length, depth - trunk.Length + 2, forkTried), ref longer);
            if (IsExhausted)
                return null;
        }
        return level.Contains(_end) ? FirstPath(trunk, tried) : null;
    }

    // The order in which a level is walked has no effect: the path is chosen afterwards, by the least ordinal at each step.
    private List<int> NextLevel(List<int> level, Level at, ref int longer)
    {
        List<int> next = [];
        foreach (var node in level)
        {
            foreach (var rows in Relations.Steps)
            {
                var targets = rows.NeighborsOf(node);
                _meter.Add(targets.Length);
                if (IsExhausted)
                    return next;
                foreach (var target in targets)
                    AddToLevel(target, at, next, ref longer);
            }
        }
        return next;
    }

    private void AddToLevel(int target, in Level at, List<int> next, ref int longer)
    {
        if (_toEnd[target] == Unreachable || _seenIn[target] == _search || at.Tried?.Contains(target) == true)
            return;
        var least = at.Depth + 1 + _toEnd[target];
        if (least > at.Length)
        {
            longer = Math.Min(longer, least);
            return;
        }
        (_seenIn[target], _depth[target]) = (_search, at.NextDepth);
        next.Add(target);
    }

    /// <summary>Of the paths that the search has found, all of equal length, the one with the least ids.</summary>
    private int[] FirstPath(ReadOnlySpan<int> trunk, HashSet<int> tried)
    {
        var leading = NodesLeadingToEnd();
        List<int> path = [.. trunk];
        for (var node = trunk[^1]; node != _end; path.Add(node))
            node = NextOf(node, leading, node == trunk[^1] ? tried : null);
        return [.. path];
    }

    private int NextOf(int node, HashSet<int> leading, HashSet<int>? tried)
    {
        var least = int.MaxValue;
        foreach (var rows in Relations.Steps)
        {
            foreach (var target in rows.NeighborsOf(node))
            {
                if (target < least && _depth[target] == _depth[node] + 1 && leading.Contains(target) && tried?.Contains(target) != true)
                    least = target;
            }
        }
        return least < int.MaxValue ? least : throw new InvalidOperationException("A node that leads to the end has a next one.");
    }

    private HashSet<int> NodesLeadingToEnd()
    {
        HashSet<int> leading = [_end];
        Queue<int> queue = new([_end]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var rows in Relations.Back)
            {
                var sources = rows.NeighborsOf(node);
                _meter.Add(sources.Length);
                foreach (var source in sources)
                {
                    if (_seenIn[source] == _search && _depth[source] > 0 && _depth[source] == _depth[node] - 1 && leading.Add(source))
                        queue.Enqueue(source);
                }
            }
        }
        return leading;
    }

    // Nodes to avoid get no distance, so that no search steps on them.
    private void MeasureDistances()
    {
        _toEnd[_end] = 0;
        Queue<int> queue = new([_end]);
        while (queue.TryDequeue(out var node) && _toEnd[node] < MaxLength)
        {
            foreach (var rows in Relations.Back)
            {
                var sources = rows.NeighborsOf(node);
                _meter.Add(sources.Length);
                if (IsExhausted)
                    return;
                foreach (var source in sources)
                {
                    if (_toEnd[source] != Unreachable || _limits.Avoid.Contains(source))
                        continue;
                    _toEnd[source] = _toEnd[node] + 1;
                    queue.Enqueue(source);
                }
            }
        }
    }

    /// <summary>The level from which a search steps on.</summary>
    /// <param name="Depth">How many steps lead to it from the start of the path.</param>
    /// <param name="Length">The number of steps of the path.</param>
    /// <param name="NextDepth">How many steps lead to the next level from the last node of the trunk.</param>
    /// <param name="Tried">Nodes not to step to; null for none.</param>
    private readonly record struct Level(int Depth, int Length, int NextDepth, HashSet<int>? Tried);
}
