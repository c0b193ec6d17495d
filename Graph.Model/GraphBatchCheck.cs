namespace Graph.Model;

/// <summary>What can be wrong with a batch whatever is in the store.</summary>
public static class GraphBatchCheck
{
    private const int Named = 5;

    /// <summary>Checks that nothing is upserted twice, that ids fit their records, that edges connect kinds that they may connect, and
    /// that no
    /// <see cref="GraphSchema.CitedIn"/> edge is written by itself.</summary>
    /// <exception cref="ArgumentException">Something is wrong; the first few are named.</exception>
    public static void EnsureConsistent(GraphBatch batch)
    {
        ThrowIfAny([.. Nodes(batch), .. Edges(batch)], nameof(batch));
    }

    /// <summary>Throws where there are problems.</summary>
    /// <exception cref="ArgumentException">There are; the first few are named.</exception>
    public static void ThrowIfAny(IReadOnlyList<string> problems, string parameter)
    {
        if (problems.Count == 0)
            return;
        var more = problems.Count > Named ? $" And {problems.Count - Named} more." : "";
        throw new ArgumentException($"Nothing was written. {string.Join(" ", problems.Take(Named))}{more}", parameter);
    }

    private static IEnumerable<string> Nodes(GraphBatch batch)
    {
        HashSet<NodeId> seen = [];
        foreach (var node in batch.Upserts)
        {
            if (!seen.Add(node.Id))
                yield return $"{node.Id} occurs twice.";
            if (node.Id.Kind != GraphSchema.KindOf(node).Name)
                yield return $"{node.Id} is not the id of a {GraphSchema.KindOf(node).Name}.";
            if (node.Citations.FirstOrDefault(citation => citation.Source.Kind != GraphNames.Source) is { } wrong)
                yield return $"{node.Id} cites {wrong.Source}, which is no source.";
            if (node is Source && node.Citations.Count > 0)
                yield return $"{node.Id} is a source and cannot cite one.";
        }
    }

    private static IEnumerable<string> Edges(GraphBatch batch)
    {
        HashSet<EdgeKey> seen = [];
        foreach (var edge in batch.EdgeUpserts)
        {
            var kind = GraphSchema.KindOf(edge);
            if (kind == GraphSchema.CitedIn)
                yield return $"CITED_IN from {edge.From} to {edge.To}: it follows from the node's citations and is not written by itself.";
            if (!seen.Add(edge.Key))
                yield return $"{kind} from {edge.From} to {edge.To} occurs twice.";
            if (!Allows(kind.From, edge.From) || !Allows(kind.To, edge.To))
                yield return $"{kind} cannot lead from {edge.From} to {edge.To}.";
            if (edge.Citations.FirstOrDefault(citation => citation.Source.Kind != GraphNames.Source) is { } wrong)
                yield return $"{kind} from {edge.From} to {edge.To} cites {wrong.Source}, which is no source.";
        }
        foreach (var key in batch.EdgeDeletes.Where(key => key.Type == typeof(CitedIn)))
            yield return $"CITED_IN from {key.From} to {key.To}: it follows from the node's citations and is not deleted by itself.";
    }

    private static bool Allows(IReadOnlyList<NodeKind> kinds, NodeId id)
    {
        var name = id.Kind;
        foreach (var kind in kinds)
        {
            if (kind.Name == name)
                return true;
        }
        return false;
    }
}
