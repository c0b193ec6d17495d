using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Writing;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Finds what lies within some steps of some nodes: a statement for the seeds, one for each step, one for the records.</summary>
internal sealed class Neo4jExpansion(ExpandQuery query, Neo4jExpansion.Runner run)
{
    /// <summary>Nodes in one statement: more would take the server more memory and time than a statement should.</summary>
    private const int ChunkSize = 5_000;

    private readonly Dictionary<NodeId, int> _depths = [];
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly List<(Edge Edge, int Position)> _edges = [];
    private readonly List<NodeId> _reached = [];
    private GraphVersion? _version;

    /// <summary>Runs an expression with parameters.</summary>
    internal delegate ValueTask<GraphVersion> Runner(
        string expression, IReadOnlyDictionary<string, object?> parameters, Func<JsonElement, GraphVersion, GraphVersion> read, CancellationToken cancellationToken);

    /// <exception cref="GraphStoreException">A statement failed, or they were not all of one version.</exception>
    public async ValueTask<Subgraph> RunAsync(CancellationToken cancellationToken)
    {
        var isTruncated = await ReachAsync(cancellationToken);
        var kinds = query.Along.Select(step => step.Edge).Distinct().ToList();
        var edges = kinds.Count == 0 ? "[]" : ReadStatements.EdgesFrom(kinds, among: _reached.Count <= ChunkSize);
        await EachAsync($"[{ReadStatements.Nodes}, {edges}]", _reached, AddRecords, cancellationToken);
        return new(_version!, [.. _reached.Select(id => (_nodes[id], _depths[id]))], [.. _edges
            .OrderBy(found => GraphSnapshot.NumberOf(GraphSchema.KindOf(found.Edge))).ThenBy(found => found.Edge.From)
            .ThenBy(found => found.Position).ThenBy(found => found.Edge.To).Select(found => found.Edge)], isTruncated);
    }

    private async ValueTask<bool> ReachAsync(CancellationToken cancellationToken)
    {
        var level = await IdsAsync(ReadStatements.Existing, [.. query.Seeds.Distinct()], cancellationToken);
        for (var depth = 0; level.Count > 0; depth++)
        {
            foreach (var id in level)
            {
                if (_reached.Count == query.MaxNodes)
                    return true;
                _depths.Add(id, depth);
                _reached.Add(id);
            }
            level = depth == query.Depth || query.Along.Count == 0 ? [] : await IdsAsync(ReadStatements.Step(query.Along), level, cancellationToken);
        }
        return false;
    }

    /// <summary>The ids that an expression gives for others and that were not reached yet, in order.</summary>
    private async ValueTask<List<NodeId>> IdsAsync(string expression, List<NodeId> from, CancellationToken cancellationToken)
    {
        HashSet<NodeId> ids = [];
        await EachAsync(expression, from, rows => ids.UnionWith(rows.EnumerateArray().Select(id => NodeId.Parse(id.GetString()!))), cancellationToken);
        return [.. ids.Where(id => !_depths.ContainsKey(id)).Order()];
    }

    private async ValueTask EachAsync(string expression, List<NodeId> ids, Action<JsonElement> add, CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Chunk(ChunkSize).DefaultIfEmpty([]))
        {
            _version = await run(expression, new Dictionary<string, object?> { ["ids"] = chunk.Select(id => id.ToString()).ToList() }, (rows, version) =>
            {
                if (rows.ValueKind is JsonValueKind.Array)
                    add(rows);
                return version == (_version ?? version) ? version
                    : throw new GraphStoreException(Neo4jErrorCodes.VersionChanged, "The graph was written to while it was read.", isTransient: true);
            }, cancellationToken);
        }
    }

    private void AddRecords(JsonElement rows)
    {
        foreach (var row in rows[0].EnumerateArray())
        {
            var node = RecordRows.ReadNode(row);
            _nodes.Add(node.Id, node);
        }
        foreach (var row in rows[1].EnumerateArray())
        {
            var edge = RecordRows.ReadEdge(row);
            if (_depths.ContainsKey(edge.To))
                _edges.Add((edge, Position(row)));
        }
    }

    // The citations of a node stand in the order of the data; other edges have no position.
    private static int Position(JsonElement row) => row[3].TryGetProperty("position", out var position) ? position.GetInt32() : 0;
}
