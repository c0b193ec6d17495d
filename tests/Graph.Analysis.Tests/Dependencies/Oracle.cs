namespace Graph.Analysis.Tests.Dependencies;

/// <summary>The slow and obvious way, for graphs of a few nodes: every walk is tried.</summary>
internal sealed class Oracle
{
    public const int Far = 1_000;

    private readonly bool[,] _joined;

    public Oracle(int count, IEnumerable<(int From, int To)> edges)
    {
        Count = count;
        _joined = new bool[count, count];
        foreach (var (from, to) in edges)
            _joined[from, to] = true;
        Distance = Distances();
    }

    public int Count { get; }

    /// <summary>Fewest steps (Floyd and Warshall); <see cref="Far"/> where there is no way.</summary>
    public int[,] Distance { get; }

    public IEnumerable<int> Nodes => Enumerable.Range(0, Count);

    public bool Joined(int from, int to) => _joined[from, to];

    /// <summary>Whether a way of one step or more leads from a node back to it.</summary>
    public bool IsInCycle(int node) => Nodes.Any(next => Joined(node, next) && Distance[next, node] < Far);

    /// <summary>All paths without loops, shortest first, then node by node.</summary>
    public IReadOnlyList<int[]> Paths(int from, int to, int maxLength = Far)
    {
        List<int[]> paths = [];
        Extend([from]);
        return [.. paths.OrderBy(path => path.Length)
            .ThenBy(path => string.Concat(path.Select(node => $"{node:d3}")), StringComparer.Ordinal)];

        void Extend(int[] path)
        {
            if (path[^1] == to)
            {
                paths.Add(path);
            }
            else if (path.Length <= maxLength)
            {
                foreach (var next in Nodes.Where(next => Joined(path[^1], next) && !path.Contains(next)))
                    Extend([.. path, next]);
            }
        }
    }

    /// <summary>Freeman's definition, by listing every shortest path.</summary>
    public double Betweenness(int node, IEnumerable<int>? sources = null) => (
        from source in sources ?? Nodes
        from target in Nodes
        where source != target && source != node && target != node && Distance[source, target] < Far
        let shortest = Paths(source, target, Distance[source, target])
        select (double)shortest.Count(path => path.Contains(node)) / shortest.Count).Sum();

    private int[,] Distances()
    {
        var distance = new int[Count, Count];
        foreach (var from in Nodes)
        {
            foreach (var to in Nodes)
                distance[from, to] = from == to ? 0 : Joined(from, to) ? 1 : Far;
        }
        foreach (var over in Nodes)
        {
            foreach (var from in Nodes)
            {
                foreach (var to in Nodes)
                    distance[from, to] = Math.Min(distance[from, to], Math.Min(Far, distance[from, over] + distance[over, to]));
            }
        }
        return distance;
    }
}
