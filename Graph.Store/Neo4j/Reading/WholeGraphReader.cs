using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Reads the data set and the whole graph: kind by kind in the order of ids, a number of nodes with the edges that start at them
/// in each statement.</summary>
/// <remarks>For one read. Ids and citations that occur more than once are kept once.</remarks>
internal sealed class WholeGraphReader(WholeGraphReader.Runner run)
{
    /// <summary>Nodes in one statement: few enough that a response is some megabytes and the statement is far from the server's time-out,
    /// and many enough that the cost of the requests is small.</summary>
    public const int ChunkSize = 2_000;

    private readonly RecordRows _records = new();
    private readonly List<Node> _nodes = [];
    private readonly List<Edge> _edges = [];
    private GraphVersion? _version;
    private DataSet? _dataSet;
    private bool _isTorn;

    /// <summary>Runs an expression with parameters between two reads of the version. The result is undefined where nothing was written
    /// yet.</summary>
    internal delegate ValueTask Runner(
        string expression, IReadOnlyDictionary<string, object?> parameters, Action<JsonElement, GraphVersion> read,
            CancellationToken cancellationToken);

    /// <summary>Reads all of it.</summary>
    /// <returns>The graph; null where it was written to in between, so that the statements saw different versions.</returns>
    /// <exception cref="GraphStoreException">A statement failed, or the database holds something that is not of the schema.</exception>
    public async ValueTask<GraphSnapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        await RunAsync(ReadStatements.DataSetText, new Dictionary<string, object?>(),
            rows => _dataSet = ReadStatements.DataSetIn(rows), cancellationToken);
        foreach (var kind in GraphSchema.Kinds)
            await ReadAsync(kind, cancellationToken);
        return _isTorn ? null : Snapshot();
    }

    private async ValueTask ReadAsync(NodeKind kind, CancellationToken cancellationToken)
    {
        for (var (after, found) = ("", ChunkSize); found == ChunkSize && !_isTorn;)
        {
            var before = _nodes.Count;
            await RunAsync(ReadStatements.Whole(kind), new Dictionary<string, object?> { ["after"] = after, ["size"] = ChunkSize },
                rows => Add(rows, kind), cancellationToken);
            found = _nodes.Count - before;
            after = found == 0 ? after : _nodes[^1].Id.ToString();
        }
    }

    private ValueTask RunAsync(
        string expression, IReadOnlyDictionary<string, object?> parameters, Action<JsonElement> read,
            CancellationToken cancellationToken) =>
        run(expression, parameters, (rows, version) =>
        {
            _isTorn = version != (_version ??= version);
            if (!_isTorn && rows.ValueKind is JsonValueKind.Array) // else nothing was written yet
                read(rows);
        }, cancellationToken);

    private void Add(JsonElement rows, NodeKind kind)
    {
        foreach (var row in rows.EnumerateArray())
        {
            var node = _records.ReadNode(row, kind.Label);
            if (node.Id.Kind != kind.Name)
                throw Neo4jErrors.Inconsistent($"{node.Id} has the label {kind.Label}, which is not that of its kind");
            _nodes.Add(node);
            foreach (var edge in row[2].EnumerateArray())
                _edges.Add(_records.ReadEdge(edge));
        }
    }

    private GraphSnapshot Snapshot()
    {
        try
        {
            return GraphSnapshot.Create(_version!, _dataSet, _nodes, _edges);
        }
        catch (ArgumentException error) // a record occurs twice, or names a node that is not there
        {
            throw Neo4jErrors.Inconsistent(error.Message.TrimEnd('.'), error);
        }
    }
}
