namespace Graph.Model;

public sealed partial class GraphSnapshot
{
    /// <summary>The snapshot after a write.</summary>
    /// <remarks>Records that stay are shared. Where the write adds and deletes no node, so are the tables of all kinds of edges that it
    /// does not change.</remarks>
    /// <exception cref="ArgumentException">A node or an edge occurs twice after it, or an edge or a citation names a node that is not
    /// there.</exception>
    public GraphSnapshot With(GraphChange change, GraphVersion version)
    {
        var dataSet = change.DataSet ?? DataSet;
        var come = ByKind(change.EdgesIn);
        var rowsOut = RowsOf(change.EdgesOut);
        if (ReplacedNodes(change) is { } nodes)
        {
            GraphSnapshot same = new(version, dataSet, nodes, this);
            for (var number = 0; number < _citedIn; number++)
            {
                if (rowsOut[number] is not null || come[number] is not null)
                    same.BuildKind(number, EdgesAfter(number, rowsOut[number], come[number]));
            }
            if (ChangesCitations(change))
                same.BuildKind(_citedIn, null);
            return same;
        }
        GraphSnapshot after = new(version, dataSet, NodesAfter(change));
        after.BuildAll([.. Enumerable.Range(0, _citedIn).Select(number => EdgesAfter(number, rowsOut[number], come[number])), null]);
        return after;
    }

    /// <summary>All edges but those of <see cref="GraphSchema.CitedIn"/>, by kind, start and end.</summary>
    public IEnumerable<Edge> AllEdges()
    {
        foreach (var adjacency in _forward[.._citedIn])
        {
            for (var i = 0; i < adjacency.Count; i++)
                yield return adjacency.Edges[i];
        }
    }

    /// <summary>The edge with this key; null where there is none. <see cref="GraphSchema.CitedIn"/> edges have no key of their
    /// own.</summary>
    public Edge? FindEdge(EdgeKey key) => key.Type != typeof(CitedIn) && RowOf(key) is >= 0 and var row
        ? _forward[_edgeNumbers[key.Type]].Edges[row] : null;

    /// <summary>All edges that start or end at a node, but those of <see cref="GraphSchema.CitedIn"/>; a loop comes twice.</summary>
    public IEnumerable<Edge> EdgesAt(int ordinal)
    {
        for (var number = 0; number < _citedIn; number++)
        {
            for (var i = 0; i < _forward[number].NeighborsOf(ordinal).Length; i++)
                yield return _forward[number].EdgesOf(ordinal)[i];
            for (var i = 0; i < _backward[number].NeighborsOf(ordinal).Length; i++)
                yield return _backward[number].EdgesOf(ordinal)[i];
        }
    }

    /// <summary>Where the edge with this key stands among those of its kind; negative where there is none.</summary>
    private int RowOf(EdgeKey key)
    {
        if (!TryFind(key.From, out var from) || !TryFind(key.To, out var to))
            return -1;
        var edges = _forward[_edgeNumbers[key.Type]];
        var place = edges.NeighborsOf(from).BinarySearch(to);
        return place < 0 ? -1 : edges.RowsOf(from).Start + place;
    }

    private HashSet<int>?[] RowsOf(IReadOnlyList<Edge> edges)
    {
        var rows = new HashSet<int>?[GraphSchema.Edges.Count];
        foreach (var edge in edges)
            (rows[_edgeNumbers[edge.GetType()]] ??= []).Add(RowOf(edge.Key));
        return rows;
    }

    /// <summary>The edges of a kind after a write.</summary>
    private List<Edge> EdgesAfter(int number, HashSet<int>? rowsOut, List<Edge>? come)
    {
        var before = _forward[number].Edges;
        List<Edge> edges = new(before.Length + (come?.Count ?? 0));
        if (rowsOut is null)
            edges.AddRange(before);
        for (var row = 0; row < before.Length && rowsOut is not null; row++)
        {
            if (!rowsOut.Contains(row))
                edges.Add(before[row]);
        }
        edges.AddRange(come ?? []);
        return edges;
    }

    /// <summary>The nodes after a write that adds none and deletes none, each in its place; null where it does one of these.</summary>
    private Node[]? ReplacedNodes(GraphChange change)
    {
        if (change.NodesIn.Count == 0 && change.NodesOut.Count == 0)
            return _nodes;
        HashSet<NodeId> gone = [.. change.NodesOut.Select(node => node.Id)];
        if (change.NodesIn.Count != gone.Count || !gone.SetEquals(change.NodesIn.Select(node => node.Id)))
            return null;
        Node[] nodes = [.. _nodes];
        foreach (var node in change.NodesIn)
        {
            if (!TryFind(node.Id, out var ordinal) || node.GetType() != _nodes[ordinal].GetType())
                return null;
            nodes[ordinal] = node;
        }
        return nodes;
    }

    /// <summary>The nodes after a write, by id.</summary>
    private Node[] NodesAfter(GraphChange change)
    {
        HashSet<int> gone = [];
        foreach (var node in change.NodesOut)
        {
            if (TryFind(node.Id, out var ordinal))
                gone.Add(ordinal);
        }
        List<Node> nodes = new(_nodes.Length + change.NodesIn.Count);
        Node[] come = [.. change.NodesIn.OrderBy(node => node.Id)];
        var next = 0;
        for (var ordinal = 0; ordinal < _nodes.Length; ordinal++)
        {
            if (gone.Contains(ordinal))
                continue;
            while (next < come.Length && come[next].Id.CompareTo(_nodes[ordinal].Id) < 0)
                nodes.Add(come[next++]);
            nodes.Add(_nodes[ordinal]);
        }
        return [.. nodes, .. come[next..]];
    }

    private bool ChangesCitations(GraphChange change) => change.NodesIn.Any(node =>
        TryFind(node.Id, out var ordinal) && !_nodes[ordinal].Citations.SequenceEqual(node.Citations));
}
