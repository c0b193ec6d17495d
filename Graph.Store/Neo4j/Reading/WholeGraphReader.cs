using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Writing;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Reads the whole graph, kind by kind, a few thousand nodes with their edges in each statement.</summary>
internal sealed class WholeGraphReader(WholeGraphReader.Runner run, DataSet? dataSet)
{
    /// <summary>Nodes in one statement: more would take the server more memory and time than a statement should.</summary>
    private const int ChunkSize = 5_000;

    private readonly List<Node> _nodes = [];
    private readonly List<Edge> _edges = [];
    private GraphVersion? _version;

    /// <summary>Runs an expression with parameters.</summary>
    internal delegate ValueTask<int> Runner(
        string expression, IReadOnlyDictionary<string, object?> parameters, Func<JsonElement, GraphVersion, int> read, CancellationToken cancellationToken);

    /// <exception cref="GraphStoreException">A statement failed, or they were not all of one version.</exception>
    public async ValueTask<GraphSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in GraphSchema.Kinds)
        {
            for (var (after, found) = ("", ChunkSize); found == ChunkSize; after = _nodes[^1].Id.ToString())
            {
                found = await run(ReadStatements.Whole(kind), new Dictionary<string, object?> { ["after"] = after, ["size"] = ChunkSize }, Add, cancellationToken);
                if (found == 0)
                    break;
            }
        }
        return GraphSnapshot.Create(_version!, dataSet, _nodes, _edges);
    }

    private int Add(JsonElement rows, GraphVersion version)
    {
        if (_version is not null && _version != version)
            throw new GraphStoreException(Query.Neo4jErrorCodes.VersionChanged, "The graph was written to while it was read.", isTransient: true);
        _version = version;
        if (rows.ValueKind is not JsonValueKind.Array)
            return 0; // nothing was written yet
        foreach (var row in rows.EnumerateArray())
        {
            _nodes.Add(RecordRows.ReadNode(row));
            foreach (var edge in row[2].EnumerateArray())
                _edges.Add(RecordRows.ReadEdge(edge));
        }
        return rows.GetArrayLength();
    }
}
