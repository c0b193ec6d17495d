using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Reading;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Reads the part of the graph that a batch can touch: the records it replaces or deletes with all that hangs on them. Other nodes that it names are
/// there with their ids alone.</summary>
internal sealed class TouchedGraph(CypherRunner run, GraphBatch batch, int batchSize)
{
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly Dictionary<EdgeKey, Edge> _edges = [];

    /// <exception cref="GraphStoreException">The server failed.</exception>
    public async ValueTask<GraphSnapshot> ReadAsync(GraphVersion version, DataSet? dataSet, CancellationToken cancellationToken)
    {
        await NodesAsync([.. batch.Upserts.Select(node => node.Id), .. batch.Deletes], cancellationToken);
        await EdgesAsync([.. batch.EdgeDeletes, .. batch.EdgeUpserts.Select(edge => edge.Key)], cancellationToken);
        await EachAsync(ReadStatements.EdgesAt, batch.Deletes, AddEdge, cancellationToken);
        await CitingAsync(cancellationToken);
        var named = batch.EdgeUpserts.Concat(_edges.Values).SelectMany(edge => edge.Citations.Select(place => place.Source).Append(edge.From).Append(edge.To))
            .Concat(batch.Upserts.Concat(_nodes.Values).SelectMany(node => node.Citations.Select(place => place.Source)));
        await EachAsync(ReadStatements.Existing, named.Where(id => !_nodes.ContainsKey(id)), row => AddId(row.GetString()!), cancellationToken);
        return GraphSnapshot.Create(version, dataSet, _nodes.Values, [.. _edges.Values]);
    }

    /// <summary>Whatever cites a source that is to go.</summary>
    private async ValueTask CitingAsync(CancellationToken cancellationToken)
    {
        List<NodeId> nodes = [];
        List<EdgeKey> edges = [];
        await EachAsync(ReadStatements.Citing, batch.Deletes.Where(id => id.Kind == GraphSchema.Source.Name), row =>
        {
            if (row.ValueKind is JsonValueKind.String)
                nodes.Add(NodeId.Parse(row.GetString()!));
            else
                edges.Add(new(GraphSchema.FindEdge(row[0].GetString()!)!.RecordType, NodeId.Parse(row[1].GetString()!), NodeId.Parse(row[2].GetString()!)));
        }, cancellationToken);
        await NodesAsync(nodes, cancellationToken);
        await EdgesAsync(edges, cancellationToken);
    }

    private ValueTask NodesAsync(IEnumerable<NodeId> ids, CancellationToken cancellationToken) =>
        EachAsync(ReadStatements.Nodes, ids.Where(id => !_nodes.ContainsKey(id)), AddNode, cancellationToken);

    private async ValueTask EdgesAsync(IEnumerable<EdgeKey> keys, CancellationToken cancellationToken)
    {
        foreach (var ofKind in keys.Where(key => !_edges.ContainsKey(key)).Distinct().GroupBy(key => GraphSchema.EdgeOf(key.Type)))
            await EachAsync("rows", ReadStatements.EdgesByEnds(ofKind.Key), ofKind.Select(RecordRows.Of), AddEdge, cancellationToken);
    }

    private void AddNode(JsonElement row)
    {
        var node = RecordRows.ReadNode(row);
        _nodes[node.Id] = node;
    }

    private void AddEdge(JsonElement row)
    {
        var edge = RecordRows.ReadEdge(row);
        _edges[edge.Key] = edge;
    }

    private void AddId(string text)
    {
        var id = NodeId.Parse(text);
        _nodes.TryAdd(id, GraphSchema.FindKind(id.Kind)!.Create(id));
    }

    private ValueTask EachAsync(string expression, IEnumerable<NodeId> ids, Action<JsonElement> add, CancellationToken cancellationToken) =>
        EachAsync("ids", expression, ids.Distinct().Select(id => id.ToString()), add, cancellationToken);

    private async ValueTask EachAsync(string parameter, string expression, IEnumerable<object> rows, Action<JsonElement> add, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(batchSize))
        {
            using var answer = await run(
                CypherStatement.Read($"WITH {expression} AS c UNWIND c AS row RETURN row",
                new Dictionary<string, object?> { [parameter] = chunk }), cancellationToken);
            foreach (var row in answer.Rows.EnumerateArray())
                add(row[0]);
        }
    }
}
