namespace Graph.Model;

public sealed partial class GraphSnapshot
{
    /// <summary>The snapshot after a write.</summary>
    public GraphSnapshot With(GraphChange change, GraphVersion version)
    {
        HashSet<NodeId> nodesOut = [.. change.NodesOut.Select(node => node.Id)];
        HashSet<EdgeKey> edgesOut = [.. change.EdgesOut.Select(edge => edge.Key)];
        List<Node> nodes = [.. _nodes.Where(node => !nodesOut.Contains(node.Id)), .. change.NodesIn];
        List<Edge> edges = [.. AllEdges().Where(edge => edgesOut.Count == 0 || !edgesOut.Contains(edge.Key)), .. change.EdgesIn];
        return Create(version, change.DataSet ?? DataSet, nodes, edges);
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
    public Edge? FindEdge(EdgeKey key)
    {
        if (key.Type == typeof(CitedIn) || !TryFind(key.From, out var from) || !TryFind(key.To, out var to))
            return null;
        var row = _forward[_edgeNumbers[key.Type]];
        var place = row.NeighborsOf(from).BinarySearch(to);
        return place < 0 ? null : row.EdgesOf(from)[place];
    }

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
}
