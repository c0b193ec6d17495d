using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Views;
using Graph.Model;

namespace Graph.Api.Schema.Results;

/// <summary>The nodes that the results of one level name: gathered first, then fetched by one plan.</summary>
internal sealed class NodeCollector
{
    private readonly Dictionary<NodeId, FetchedNode?> _nodes = [];
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    /// <summary>What to bring of them.</summary>
    public ShapeBuilder Shape { get; } = new(GraphSchema.Kinds);

    /// <summary>Takes note of a node.</summary>
    public NodeRef Add(NodeId id, string prefix)
    {
        _nodes.TryAdd(id, null);
        return new(id, prefix);
    }

    /// <summary>Whether what belongs to nodes at this place still has to be planned; true once.</summary>
    public bool IsNewPlace(string prefix) => _planned.Add(prefix);

    /// <summary>Fetches all of them.</summary>
    public async ValueTask FetchAsync(Func<FetchRequest, ValueTask<FetchResult>> fetch)
    {
        if (_nodes.Count == 0)
            return;
        var ids = _nodes.Keys.Order().ToList();
        var kinds = ids.Select(id => GraphSchema.FindKind(id.Kind)!).ToHashSet();
        var shape = new FetchShape(Shape.Kinds.Where(kind => kinds.Contains(kind.Kind)).Select(kind => kind.Build()));
        var result = await fetch(FetchRequest.ByIds(ids, shape));
        foreach (var (id, node) in ids.Zip(result.Roots))
            _nodes[id] = node;
    }

    /// <summary>A fetched node as its place sees it; null where the graph has none, such as an enterprise that is only supposed.</summary>
    public NodeView? Find(NodeRef reference) => _nodes[reference.Id] is { } node ? new(node, reference.Prefix) : null;
}
