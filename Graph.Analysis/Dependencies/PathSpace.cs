namespace Graph.Analysis.Dependencies;

/// <summary>Where paths to one end are looked for: the graph, the steps allowed, how far each node is from the end, and a bound on
/// work.</summary>
internal sealed class PathSpace
{
    /// <summary>The distance of a node from which no way leads to the end.</summary>
    public const int Unreachable = int.MaxValue;

    private readonly Adjacency _steps;
    private readonly Adjacency _back;
    private readonly StepFilter _filter;
    private readonly int _end;
    private readonly int[] _toEnd;
    private readonly int[] _depth;
    private readonly int[] _seenIn;
    private readonly CancellationToken _cancellationToken;
    private int _search;
    private long _stepsLeft;

    public PathSpace(Adjacency steps, Adjacency back, StepFilter filter, int end, int maxLength, long maxSteps, CancellationToken cancellationToken)
    {
        (_steps, _back, _filter, _end, _stepsLeft, _cancellationToken) = (steps, back, filter, end, maxSteps, cancellationToken);
        (_toEnd, _depth, _seenIn) = (new int[steps.Count], new int[steps.Count], new int[steps.Count]);
        Array.Fill(_toEnd, Unreachable);
        MeasureDistances(maxLength);
    }

    /// <summary>Whether the bound on work was reached.</summary>
    public bool IsExhausted => _stepsLeft < 0;

    /// <summary>The fewest steps from a node to the end; <see cref="Unreachable"/> where there are none within the bounds.</summary>
    public int DistanceToEnd(int node) => _toEnd[node];

    /// <summary>The first path of a given length that begins with a trunk and then steps to none of the nodes tried.</summary>
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
        _stepsLeft -= trunk.Length;
        var fork = trunk[^1];
        _depth[fork] = 0;
        List<int> level = [fork];
        for (var depth = trunk.Length - 1; depth < length && level.Count > 0; depth++)
        {
            level = NextLevel(level, depth, length, depth == trunk.Length - 1 ? tried : null, depth - trunk.Length + 2, ref longer);
            if (IsExhausted)
                return null;
        }
        return level.Contains(_end) ? FirstPath(trunk, tried) : null;
    }

    private List<int> NextLevel(List<int> level, int depth, int length, HashSet<int>? tried, int nextDepth, ref int longer)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        List<int> next = [];
        foreach (var node in level)
        {
            var targets = _steps[node];
            var kinds = _steps.KindsOf(node);
            if ((_stepsLeft -= targets.Length) < 0)
                return next;
            for (var i = 0; i < targets.Length; i++)
            {
                var target = targets[i];
                if (_toEnd[target] == Unreachable || _seenIn[target] == _search || !_filter.Allows(kinds, i, target)
                    || tried?.Contains(target) == true)
                    continue;
                var least = depth + 1 + _toEnd[target];
                if (least > length)
                {
                    longer = Math.Min(longer, least);
                    continue;
                }
                (_seenIn[target], _depth[target]) = (_search, nextDepth);
                next.Add(target);
            }
        }
        return next;
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
        var targets = _steps[node];
        var kinds = _steps.KindsOf(node);
        for (var i = 0; i < targets.Length; i++)
        {
            var target = targets[i];
            if (leading.Contains(target) && _depth[target] == _depth[node] + 1 && _filter.Allows(kinds, i, target) && tried?.Contains(target) != true)
                return target;
        }
        throw new InvalidOperationException("A node that leads to the end has a next one.");
    }

    private HashSet<int> NodesLeadingToEnd()
    {
        HashSet<int> leading = [_end];
        Queue<int> queue = new([_end]);
        while (queue.TryDequeue(out var node))
        {
            var sources = _back[node];
            var kinds = _back.KindsOf(node);
            _stepsLeft -= sources.Length;
            for (var i = 0; i < sources.Length; i++)
            {
                var source = sources[i];
                if (_seenIn[source] == _search && _depth[source] > 0 && _depth[source] == _depth[node] - 1
                    && _filter.Allows(kinds, i, source) && leading.Add(source))
                    queue.Enqueue(source);
            }
        }
        return leading;
    }

    private void MeasureDistances(int maxLength)
    {
        if (_filter.Avoid.Contains(_end))
            return;
        _toEnd[_end] = 0;
        Queue<int> queue = new([_end]);
        while (queue.TryDequeue(out var node) && _toEnd[node] < maxLength)
        {
            var sources = _back[node];
            var kinds = _back.KindsOf(node);
            if ((_stepsLeft -= sources.Length) < 0)
                return;
            for (var i = 0; i < sources.Length; i++)
            {
                var source = sources[i];
                if (_toEnd[source] != Unreachable || !_filter.Allows(kinds, i, source))
                    continue;
                _toEnd[source] = _toEnd[node] + 1;
                queue.Enqueue(source);
            }
        }
    }
}
