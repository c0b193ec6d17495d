using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Writes records as rows of parameters of a few statements, a number of rows in each.</summary>
internal sealed class GraphWriter(CypherRunner run, int batchSize, Action<int>? afterBatch = null)
{
    /// <summary>Removes and writes what a change says; records that are equal before and after are not written.</summary>
    /// <exception cref="GraphStoreException">The server failed, or the database does not hold what the change says.</exception>
    public ValueTask<(int Nodes, int Edges)> ApplyAsync(GraphChange change, CancellationToken cancellationToken) =>
        ApplyAsync(change, static _ => default, cancellationToken);

    /// <summary>The same, with an action between the removals and the writes.</summary>
    /// <exception cref="GraphStoreException">The server failed, or the database does not hold what the change says.</exception>
    public async ValueTask<(int Nodes, int Edges)> ApplyAsync(
        GraphChange change, Func<CancellationToken, ValueTask> between, CancellationToken cancellationToken)
    {
        var (nodes, edges) = (new RecordChange<NodeId, Node>(change.NodesOut, change.NodesIn, node => node.Id, GraphDigest.Of),
            new RecordChange<EdgeKey, Edge>(change.EdgesOut, change.EdgesIn, edge => edge.Key, GraphDigest.Of));
        await RemoveAsync(nodes, edges, cancellationToken);
        await between(cancellationToken);
        await PutAsync(nodes.Put, edges.Put, cancellationToken);
        return (nodes.Gone.Count + nodes.Put.Count, edges.Gone.Count + edges.Put.Count);
    }

    // In a transaction of its own a batch may be sent twice, and then finds nothing left to remove.
    private bool RemovesAll => afterBatch is null;

    private async ValueTask RemoveAsync(RecordChange<NodeId, Node> nodes, RecordChange<EdgeKey, Edge> edges,
        CancellationToken cancellationToken)
    {
        var citing = edges.Gone.Concat(edges.Replaced).Where(edge => edge.Citations.Count > 0);
        await RunAsync(WriteStatements.DeleteStatements, citing.Select(edge => RecordRows.Of(edge.Key)), false, cancellationToken);
        foreach (var ofKind in edges.Gone.GroupBy(GraphSchema.KindOf))
        {
            await RunAsync(WriteStatements.DeleteEdges(ofKind.Key), ofKind.Select(edge => RecordRows.Of(edge.Key)), RemovesAll,
                cancellationToken);
        }

        var cited = nodes.Replaced.Where(node => node.Citations.Count > 0);
        await RunAsync(WriteStatements.DeleteCitations, cited.Select(node => node.Id.ToString()), false, cancellationToken);
        await RunAsync(WriteStatements.DeleteNodes, nodes.Gone.Select(node => node.Id.ToString()), RemovesAll, cancellationToken);
    }

    /// <summary>Writes records, nodes before edges.</summary>
    public async ValueTask PutAsync(IReadOnlyList<Node> nodes, IReadOnlyList<Edge> edges, CancellationToken cancellationToken)
    {
        foreach (var ofKind in nodes.GroupBy(GraphSchema.KindOf))
            await RunAsync(WriteStatements.PutNodes(ofKind.Key), ofKind.Select(RecordRows.Of), true, cancellationToken);
        await RunAsync(WriteStatements.PutCitations, nodes.SelectMany(RecordRows.Citations), true, cancellationToken);
        foreach (var ofKind in edges.GroupBy(GraphSchema.KindOf))
            await RunAsync(WriteStatements.PutEdges(ofKind.Key), ofKind.Select(RecordRows.Of), true, cancellationToken);
        await RunAsync(WriteStatements.PutStatements, edges.SelectMany(RecordRows.Citations), true, cancellationToken);
    }

    private async ValueTask RunAsync(string text, IEnumerable<object> rows, bool mustFindAll, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(batchSize))
        {
            using var answer = await run(CypherStatement.Idempotent(text, new Dictionary<string, object?> { ["rows"] = batch }),
                cancellationToken);
            var found = answer.Rows[0][0].GetInt32();
            if (mustFindAll && found != batch.Length)
                throw Neo4jErrors.Inconsistent($"{batch.Length} rows were to be written, but {found} found their nodes");
            afterBatch?.Invoke(batch.Length);
        }
    }
}
