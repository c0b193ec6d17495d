namespace Graph.Analysis.Dependencies;

/// <summary>One technology's share in the betweenness and nearness of all that it rests on: one step of Brandes (2001).</summary>
/// <remarks>Keeps its arrays from one technology to the next and resets only what it touched. The number of shortest paths grows
/// exponentially with the length of a chain of alternatives, so it is kept as a number and a power of 2⁵¹²: no chain is too long.</remarks>
internal sealed class ShortestPathCounts
{
    private const double Limit = 1.3407807929942597e154; // 2^512

    private readonly DependencyRelation _needs;
    private readonly WalkMeter _meter;
    private readonly int[] _distance;
    private readonly double[] _paths;
    private readonly int[] _power;
    private readonly double[] _dependency;
    private readonly int[] _order;

    public ShortestPathCounts(DependencyRelation needs, WalkMeter meter)
    {
        (_needs, _meter) = (needs, meter);
        (_distance, _power, _order) = (new int[needs.Count], new int[needs.Count], new int[needs.Count]);
        (_paths, _dependency) = (new double[needs.Count], new double[needs.Count]);
        Array.Fill(_distance, -1);
    }

    /// <summary>Adds what one technology contributes.</summary>
    /// <param name="source">The technology.</param>
    /// <param name="weight">How many technologies it represents; above 1 where it is one of a sample.</param>
    /// <param name="betweenness">For each technology, the paths through it.</param>
    /// <param name="nearness">For each technology, the sum of 1 / distance of those that rest on it.</param>
    public void Add(int source, double weight, double[] betweenness, double[] nearness)
    {
        var count = CountPaths(source);
        for (var i = count - 1; i > 0; i--)
        {
            var node = _order[i];
            _dependency[node] = DependencyOf(node);
            betweenness[node] += weight * _dependency[node];
            nearness[node] += weight / _distance[node];
        }
        for (var i = 0; i < count; i++)
        {
            var node = _order[i];
            (_distance[node], _paths[node], _power[node], _dependency[node]) = (-1, 0, 0, 0);
        }
    }

    private int CountPaths(int source)
    {
        (_distance[source], _paths[source], _order[0]) = (0, 1, source);
        var count = 1;
        for (var i = 0; i < count; i++)
        {
            var node = _order[i];
            var targets = _needs[node];
            _meter.Add(targets.Length);
            foreach (var target in targets)
            {
                if (_distance[target] < 0)
                {
                    _distance[target] = _distance[node] + 1;
                    _order[count++] = target;
                }
                if (_distance[target] == _distance[node] + 1)
                    AddPaths(node, target);
            }
        }
        return count;
    }

    private void AddPaths(int node, int target)
    {
        if (_power[target] < _power[node])
            (_paths[target], _power[target]) = (_power[target] == _power[node] - 1 ? _paths[target] / Limit : 0, _power[node]);
        _paths[target] += _paths[node] * Scale(_power[node] - _power[target]);
        if (_paths[target] >= Limit)
            (_paths[target], _power[target]) = (_paths[target] / Limit, _power[target] + 1);
    }

    private double DependencyOf(int node)
    {
        var sum = 0.0;
        foreach (var target in _needs[node])
        {
            if (_distance[target] == _distance[node] + 1)
                sum += _paths[node] / _paths[target] * Scale(_power[node] - _power[target]) * (1 + _dependency[target]);
        }
        return sum;
    }

    private static double Scale(int power) => power switch
    {
        0 => 1,
        -1 => 1 / Limit,
        _ => 0, // a target has never fewer paths than a node before it
    };
}
