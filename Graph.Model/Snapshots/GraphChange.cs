namespace Graph.Model;

/// <summary>What a batch does to a snapshot: the records that go and those that come. One that is replaced is in both.</summary>
/// <param name="NodesOut">Nodes that are deleted or replaced, as they were.</param>
/// <param name="EdgesOut">Edges that are deleted, also with a node at one of their ends, or replaced, as they were.</param>
/// <param name="NodesIn">Nodes that are added or replace others.</param>
/// <param name="EdgesIn">Edges that are added or replace others.</param>
/// <param name="DataSet">The description of the data set from then on; null where that does not change.</param>
public sealed record GraphChange(
    IReadOnlyList<Node> NodesOut, IReadOnlyList<Edge> EdgesOut, IReadOnlyList<Node> NodesIn, IReadOnlyList<Edge> EdgesIn, DataSet? DataSet)
{
    /// <summary>What a batch does to a snapshot.</summary>
    /// <exception cref="ArgumentException">The batch is wrong in itself (<see cref="GraphBatchCheck"/>), or after it an edge or a
    /// citation would name a node that is not there: a source cannot go while something cites it.</exception>
    public static GraphChange Of(GraphSnapshot before, GraphBatch batch)
    {
        GraphBatchCheck.EnsureConsistent(batch);
        HashSet<NodeId> deletes = [.. batch.Deletes];
        HashSet<NodeId> upserts = [.. batch.Upserts.Select(node => node.Id)];
        HashSet<NodeId> gone = [.. deletes.Where(id => !upserts.Contains(id))];
        List<Node> nodesOut = [];
        foreach (var id in deletes.Union(upserts))
        {
            if (before.TryFind(id, out var ordinal))
                nodesOut.Add(before[ordinal]);
        }
        var edgesOut = EdgesLost(before, batch, deletes);
        GraphChange change = new(nodesOut, [.. edgesOut.Values], batch.Upserts, batch.EdgeUpserts, batch.DataSet);
        bool Exists(NodeId id) => upserts.Contains(id) || (!deletes.Contains(id) && before.TryFind(id, out _));
        GraphBatchCheck.ThrowIfAny(
            [.. change.Missing(Exists), .. StillCited(before, gone, upserts, edgesOut)], nameof(batch));
        return change;
    }

    /// <summary>The digest after the change.</summary>
    public GraphDigest Apply(GraphDigest digest, DataSet? dataSetBefore)
    {
        foreach (var node in NodesOut)
            digest -= GraphDigest.Of(node);
        foreach (var edge in EdgesOut)
            digest -= GraphDigest.Of(edge);
        foreach (var node in NodesIn)
            digest += GraphDigest.Of(node);
        foreach (var edge in EdgesIn)
            digest += GraphDigest.Of(edge);
        return DataSet is null ? digest : digest - GraphDigest.Of(dataSetBefore) + GraphDigest.Of(DataSet);
    }

    private static Dictionary<EdgeKey, Edge> EdgesLost(GraphSnapshot before, GraphBatch batch, HashSet<NodeId> deletes)
    {
        Dictionary<EdgeKey, Edge> edges = [];
        foreach (var key in batch.EdgeDeletes.Concat(batch.EdgeUpserts.Select(edge => edge.Key)))
        {
            if (before.FindEdge(key) is { } edge)
                edges[key] = edge;
        }
        foreach (var id in deletes)
        {
            if (before.TryFind(id, out var ordinal))
            {
                foreach (var edge in before.EdgesAt(ordinal))
                    edges[edge.Key] = edge;
            }
        }
        return edges;
    }

    private IEnumerable<string> Missing(Func<NodeId, bool> exists)
    {
        foreach (var edge in EdgesIn)
        {
            if (!exists(edge.From) || !exists(edge.To))
            {
                yield return $"{GraphSchema.KindOf(edge)} from {edge.From} to {edge.To}: there is no "
                    + $"{(exists(edge.From) ? edge.To : edge.From)}.";
            }

            if (edge.Citations.FirstOrDefault(citation => !exists(citation.Source)) is { } lost)
                yield return $"{GraphSchema.KindOf(edge)} from {edge.From} to {edge.To} cites {lost.Source}, which is not there.";
        }
        foreach (var node in NodesIn)
        {
            if (node.Citations.FirstOrDefault(citation => !exists(citation.Source)) is { } lost)
                yield return $"{node.Id} cites {lost.Source}, which is not there.";
        }
    }

    private static List<string> StillCited(GraphSnapshot before, HashSet<NodeId> gone, HashSet<NodeId> upserts, Dictionary<EdgeKey,
        Edge> edgesOut)
    {
        List<string> problems = [];
        foreach (var source in gone.Where(id => id.Kind == GraphNames.Source))
        {
            if (!before.TryFind(source, out var ordinal))
                continue;
            foreach (var fact in before.FactsOf(ordinal))
            {
                var subject = before[fact.Subject].Id;
                var stays = fact.Edge is null ? !gone.Contains(subject) && !upserts.Contains(subject)
                    : !edgesOut.ContainsKey(fact.Edge.Key);
                if (stays)
                {
                    problems.Add($"{source} cannot be deleted: {subject} "
                        + $"{(fact.Edge is null ? "cites it" : $"has an edge to {fact.Edge.To} that cites it")}.");
                }
            }
        }
        return problems;
    }
}
