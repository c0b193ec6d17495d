using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Writes that add, change, replace and delete records of a graph at random.</summary>
public static class RandomWrites
{
    /// <summary>The next write to a graph.</summary>
    public static GraphBatch Next(Random random, GraphSnapshot graph)
    {
        var fresh = RandomGraph.Create(random.Next());
        HashSet<NodeId> upserts = [.. fresh.Upserts.Select(node => node.Id)];
        HashSet<NodeId> cited = [.. graph.Nodes().SelectMany(node => node.Citations).Concat(graph.AllEdges()
            .SelectMany(edge => edge.Citations)).Select(citation => citation.Source)];
        NodeId[] deletes = [.. graph.Nodes().Select(node => node.Id).Where(id => random.Next(4) == 0
            && (!cited.Contains(id) || upserts.Contains(id)))];
        EdgeKey[] edgeDeletes = [.. graph.AllEdges().Select(edge => edge.Key).Where(_ => random.Next(5) == 0)];
        return random.Next(3) == 0 ? GraphBatch.Of([], []) with { Deletes = [.. deletes.Except(upserts)], EdgeDeletes = edgeDeletes }
            : fresh with { Deletes = deletes, EdgeDeletes = edgeDeletes, DataSet = random.Next(2) == 0 ? null : fresh.DataSet };
    }
}
