using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Reading;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Reads the part of the graph that a batch can touch: the records it replaces or deletes, with the edges at them. Other nodes
/// that it names are present with their ids alone.</summary>
internal sealed class TouchedGraph(CypherRunner run, GraphBatch batch, int batchSize)
{
    private readonly RecordRows _records = new();
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly Dictionary<EdgeKey, Edge> _edges = [];

    /// <exception cref="GraphStoreException">The server failed, or the database holds something that is not of the schema.</exception>
    public async ValueTask<GraphSnapshot> ReadAsync(GraphVersion version, DataSet? dataSet, CancellationToken cancellationToken)
    {
        await NodesAsync([.. batch.Upserts.Select(node => node.Id), .. batch.Deletes], cancellationToken);
        await EdgesAsync([.. batch.EdgeDeletes, .. batch.EdgeUpserts.Select(edge => edge.Key)], cancellationToken);
        await EachAsync(ReadStatements.EdgesAt, batch.Deletes, AddEdge, cancellationToken);
        await CitingAsync(cancellationToken);
        var named = batch.EdgeUpserts.Concat(_edges.Values)
            .SelectMany(edge => edge.Citations.Select(place => place.Source).Append(edge.From).Append(edge.To))
            .Concat(batch.Upserts.Concat(_nodes.Values).SelectMany(node => node.Citations.Select(place => place.Source)));
        await EachAsync(ReadStatements.Existing, named.Where(id => !_nodes.ContainsKey(id)), AddId, cancellationToken);
        try
        {
            return GraphSnapshot.Create(version, dataSet, _nodes.Values, [.. _edges.Values]);
        }
        catch (ArgumentException error) // a record names a node that is not there
        {
            throw Neo4jErrors.Inconsistent(error.Message.TrimEnd('.'), error);
        }
    }

    /// <summary>Everything that cites a source to be deleted.</summary>
    private async ValueTask CitingAsync(CancellationToken cancellationToken)
    {
        List<NodeId> nodes = [];
        List<EdgeKey> edges = [];
        await EachAsync(ReadStatements.Citing, batch.Deletes.Where(id => id.Kind == GraphSchema.Source.Name), row =>
        {
            if (row.ValueKind is not JsonValueKind.Array)
            {
                nodes.Add(_records.Id(row, GraphSchema.CitedIn));
            }
            else
            {
                edges.Add(new(GraphSchema.FindEdge(row[0].GetString()!)!.RecordType, _records.Id(row[1], CypherFacts.StatedIn),
                    _records.Id(row[2], CypherFacts.StatedIn)));
            }
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
        var node = _records.ReadNode(row, "the graph");
        _nodes[node.Id] = node;
    }

    private void AddEdge(JsonElement row)
    {
        var edge = _records.ReadEdge(row);
        _edges[edge.Key] = edge;
    }

    private void AddId(JsonElement row)
    {
        var id = _records.Id(row, "the graph");
        _nodes.TryAdd(id, GraphSchema.FindKind(id.Kind)!.Create(id));
    }

    private ValueTask EachAsync(string expression, IEnumerable<NodeId> ids, Action<JsonElement> add, CancellationToken cancellationToken) =>
        EachAsync("ids", expression, ids.Distinct().Select(id => id.ToString()), add, cancellationToken);

    private async ValueTask EachAsync(string parameter, string expression, IEnumerable<object> rows, Action<JsonElement> add,
        CancellationToken cancellationToken)
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
