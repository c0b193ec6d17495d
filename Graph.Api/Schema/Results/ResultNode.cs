using Graph.Api.Execution;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Results;

/// <summary>A computed value with the parts of it that one place of an operation asks for.</summary>
/// <param name="Value">The value.</param>
/// <param name="Parts">The parts that had to be computed or gathered before anything was written, by their place in the
/// <see cref="ResultTemplate"/>.</param>
/// <param name="Nodes">The nodes that the result names.</param>
internal sealed record ResultNode(object Value, object?[] Parts, NamedNodes Nodes);

/// <summary>What one place of an operation asks of a computed value before it is written.</summary>
/// <param name="nodes">What is read of nodes that the results of the same field name.</param>
internal sealed class ResultTemplate(ShapeTemplate nodes)
{
    private readonly List<Func<ResultLayout, object, object?>> _parts = [];

    /// <summary>What is read of nodes that the results of the same field name.</summary>
    public ShapeTemplate Nodes => nodes;

    /// <summary>Adds a part that has to be computed, or whose nodes have to be gathered, before anything is written.</summary>
    /// <returns>Its place in <see cref="ResultNode.Parts"/>.</returns>
    public int Add(Func<ResultLayout, object, object?> lay)
    {
        _parts.Add(lay);
        return _parts.Count - 1;
    }

    /// <summary>Lays out a value.</summary>
    public ResultNode Lay(ResultLayout layout, object value)
    {
        layout.CancellationToken.ThrowIfCancellationRequested();
        var parts = _parts.Count == 0 ? [] : new object?[_parts.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = _parts[i](layout, value);
        return new(value, parts, layout.Nodes);
    }

    /// <summary>Compiles what is asked for of values of a type.</summary>
    public static (ResultTemplate Template, ObjectWriter<ResultNode> Writer) Compile(
        SelectionCompiler compiler, IObjectGraphType type, ShapeTemplate nodes, IReadOnlyList<GraphQLSelectionSet> sets)
    {
        var template = new ResultTemplate(nodes);
        return (template, compiler.Object<ResultTemplate, ResultNode>(type, template, sets));
    }
}

/// <summary>The nodes that the results of one field name: gathered first, then fetched in one request.</summary>
internal sealed class NamedNodes
{
    private readonly Dictionary<NodeId, FetchedNode?> _nodes = [];

    /// <summary>Takes note of a node.</summary>
    public void Add(NodeId id) => _nodes.TryAdd(id, null);

    /// <summary>The node; null where the graph has none, such as an enterprise that is only supposed.</summary>
    public FetchedNode? Find(NodeId id) => _nodes.GetValueOrDefault(id);

    /// <summary>The nodes; those that the graph does not have are left out.</summary>
    public IReadOnlyList<FetchedNode> Find(IEnumerable<NodeId> ids) => [.. ids.Select(Find).OfType<FetchedNode>()];

    /// <summary>Fetches all of them.</summary>
    public async ValueTask FetchAsync(GraphReader reader, ShapeTemplate shape, RootRun run)
    {
        if (_nodes.Count == 0)
            return;
        List<NodeId> ids = [.. _nodes.Keys];
        var result = await reader.FetchAsync(FetchRequest.ByIds(ids, shape.Bind(run.Values, KindsOf(ids))), run);
        foreach (var (id, node) in ids.Zip(result.Roots))
            _nodes[id] = node;
    }

    // Those of one kind come one after another as a rule.
    private static HashSet<NodeKind> KindsOf(List<NodeId> ids)
    {
        HashSet<NodeKind> kinds = [];
        NodeKind? last = null;
        foreach (var id in ids)
        {
            if (last is null || !id.IsOf(last))
                kinds.Add(last = GraphSchema.FindKind(id.Kind)!);
        }
        return kinds;
    }
}

/// <summary>The layout of the results of one field: gathers the nodes that they name, and the pages to fetch.</summary>
/// <param name="run">The run of the root field.</param>
internal sealed class ResultLayout(RootRun run)
{
    private readonly List<(FetchRequest Request, ResultPart<FetchedPage> Page)> _pages = [];

    /// <summary>The nodes that the results name.</summary>
    public NamedNodes Nodes { get; } = new();

    /// <summary>The values of the operation's arguments.</summary>
    public OperationValues Values => run.Values;

    /// <summary>Stops the work.</summary>
    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>A page of nodes that is fetched once everything is laid out.</summary>
    public ResultPart<FetchedPage> Page(FetchRequest request)
    {
        var page = new ResultPart<FetchedPage>();
        _pages.Add((request, page));
        return page;
    }

    /// <summary>Fetches the nodes named, in one request, and each page.</summary>
    public async ValueTask FetchAsync(GraphReader reader, ShapeTemplate shape)
    {
        await Nodes.FetchAsync(reader, shape, run);
        foreach (var (request, page) in _pages)
            page.Value = (await reader.FetchAsync(request, run)).Page;
    }
}

/// <summary>A part of a result that is fetched after the layout.</summary>
internal sealed class ResultPart<T> where T : class
{
    /// <summary>What was fetched; null before.</summary>
    public T? Value { get; set; }
}
