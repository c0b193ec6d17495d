using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Reads the nodes of one place in a request, of whatever kind, as its shape says.</summary>
internal sealed class NodeReader(RequestRun run, FetchShape shape)
{
    private readonly KindReader?[] _kinds = new KindReader?[GraphSchema.Kinds.Count];

    /// <summary>The execution that it reads for.</summary>
    public RequestRun Run => run;

    /// <summary>Whether the shape names the kind of a node.</summary>
    public bool Names(int ordinal) => shape.Of(GraphSchema.Kinds[run.Graph.KindNumberAt(ordinal)]) is not null;

    /// <summary>The node with the parts that the shape names; with its id alone where the shape does not name its kind.</summary>
    public FetchedNode Node(int ordinal)
    {
        var number = run.Graph.KindNumberAt(ordinal);
        return (_kinds[number] ??= ReaderOf(GraphSchema.Kinds[number])).Node(ordinal);
    }

    /// <summary>Forgets the nodes that it has built.</summary>
    public void Clear()
    {
        foreach (var kind in _kinds)
            kind?.Clear();
    }

    private KindReader ReaderOf(NodeKind kind) => new(run, shape.Of(kind) ?? new(kind, [], []));
}

/// <summary>Reads the nodes of one kind at one place in a request.</summary>
/// <remarks>A node with relations that comes again at the same place (below another parent) is built once.</remarks>
internal sealed class KindReader
{
    private const int MostKept = 1024; // places for nodes; more are given up after a request that needed them

    private readonly GraphSnapshot _graph;
    private readonly KindShape _shape;
    private readonly RelationWalk[] _walks;
    private readonly ListReader[] _lists;
    private readonly FactsReader[] _facts;
    private readonly Dictionary<int, FetchedNode> _built = [];

    public KindReader(RequestRun run, KindShape shape)
    {
        (_graph, _shape) = (run.Graph, shape);
        _walks = [.. shape.Relations.Select(request => new RelationWalk(run, request.Relation))];
        _lists = [.. shape.Relations.Select(request =>
            new ListReader(run, request.Query, request.Relation.Targets, request.Relation, request.Shape, request.Edge))];
        _facts = [.. shape.Facts.Select(request => new FactsReader(run, request))];
    }

    public FetchedNode Node(int ordinal)
    {
        if (_lists.Length + _facts.Length == 0)
            return new(_graph[ordinal], ordinal, _shape, [], []);
        if (!_built.TryGetValue(ordinal, out var node))
            _built[ordinal] = node = Build(ordinal);
        return node;
    }

    /// <inheritdoc cref="NodeReader.Clear"/>
    public void Clear()
    {
        if (_built.Count == 0)
            return; // so nothing is built below it either
        _built.Clear();
        if (_built.Capacity > MostKept)
            _built.TrimExcess();
        foreach (var list in _lists)
            list.Clear();
    }

    private FetchedNode Build(int ordinal)
    {
        var relations = _lists.Length == 0 ? [] : new FetchedPage[_lists.Length];
        for (var i = 0; i < relations.Length; i++)
            relations[i] = _lists[i].Page(_walks[i], ordinal);
        var facts = _facts.Length == 0 ? [] : new FetchedFactPage[_facts.Length];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = _facts[i].Page(ordinal);
        return new(_graph[ordinal], ordinal, _shape, relations, facts);
    }
}
