using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Finds what lies within some steps of some nodes.</summary>
internal sealed class Expansion
{
    private readonly GraphSnapshot _graph;
    private readonly ExpandQuery _query;
    private readonly Adjacency[] _along;
    private readonly int[] _depths; // -1: not reached
    private readonly List<int> _reached = [];
    private readonly CancellationToken _cancellationToken;

    private Expansion(GraphSnapshot graph, ExpandQuery query, CancellationToken cancellationToken)
    {
        (_graph, _query, _cancellationToken) = (graph, query, cancellationToken);
        _along = [.. query.Along.Select(graph.Row)];
        _depths = new int[graph.Count];
        Array.Fill(_depths, -1);
    }

    /// <exception cref="ArgumentException">The depth or the limit is negative.</exception>
    public static Subgraph Of(GraphSnapshot graph, ExpandQuery query, CancellationToken cancellationToken)
    {
        if (query.Depth < 0 || query.MaxNodes < 0)
            throw new ArgumentException("Depth and MaxNodes cannot be negative.", nameof(query));
        Expansion expansion = new(graph, query, cancellationToken);
        var isTruncated = expansion.Reach();
        return new(graph.Version, [.. expansion._reached.Select(ordinal => (graph[ordinal], expansion._depths[ordinal]))], expansion.Edges(), isTruncated);
    }

    private bool Reach()
    {
        SortedSet<int> level = [];
        foreach (var seed in _query.Seeds)
        {
            if (_graph.TryFind(seed, out var ordinal))
                level.Add(ordinal);
        }
        for (var depth = 0; level.Count > 0; depth++)
        {
            foreach (var ordinal in level)
            {
                if (_reached.Count == _query.MaxNodes)
                    return true;
                _depths[ordinal] = depth;
                _reached.Add(ordinal);
            }
            level = depth == _query.Depth ? [] : Next(level);
        }
        return false;
    }

    private SortedSet<int> Next(SortedSet<int> level)
    {
        SortedSet<int> next = [];
        foreach (var ordinal in level)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in _along)
            {
                foreach (var end in row.EndsOf(ordinal))
                {
                    if (_depths[end] < 0)
                        next.Add(end);
                }
            }
        }
        return next;
    }

    private List<Edge> Edges()
    {
        List<Edge> edges = [];
        int[] ordinals = [.. _reached.Order()];
        foreach (var kind in _query.Along.Select(step => step.Edge).Distinct().OrderBy(GraphSnapshot.NumberOf))
        {
            var row = _graph.Row(new(kind, IsForward: true));
            foreach (var ordinal in ordinals)
                AddEdges(row, ordinal, edges);
        }
        return edges;
    }

    private void AddEdges(Adjacency row, int ordinal, List<Edge> edges)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var ends = row.EndsOf(ordinal);
        for (var i = 0; i < ends.Length; i++)
        {
            if (_depths[ends[i]] >= 0)
                edges.Add(row.EdgesOf(ordinal)[i]);
        }
    }
}
