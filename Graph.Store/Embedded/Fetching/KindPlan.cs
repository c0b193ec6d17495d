using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>What to bring of the nodes of one kind at one place in the plan.</summary>
/// <remarks>A node that comes again at the same place (below another parent) is built once.</remarks>
internal sealed class KindPlan
{
    private readonly GraphSnapshot _graph;
    private readonly KindShape _shape;
    private readonly Property[] _properties;
    private readonly RelationWalk[] _walks;
    private readonly ListPlan[] _lists;
    private readonly FactsPlan[] _facts;
    private readonly Dictionary<int, FetchedNode> _built = [];

    public KindPlan(PlanRun run, KindShape shape)
    {
        (_graph, _shape, _properties) = (run.Graph, shape, [.. shape.Properties]);
        _walks = [.. shape.Relations.Select(wish => new RelationWalk(run, wish.Relation))];
        _lists = [.. shape.Relations.Select(wish => new ListPlan(run, wish.Query, wish.Relation.Targets, wish.Relation, wish.Shape, wish.Edge))];
        _facts = [.. shape.Facts.Select(wish => new FactsPlan(run, wish))];
    }

    public FetchedNode Node(int ordinal)
    {
        if (!_built.TryGetValue(ordinal, out var node))
            _built[ordinal] = node = Build(ordinal);
        return node;
    }

    private FetchedNode Build(int ordinal)
    {
        var record = _graph[ordinal];
        var values = _properties.Length == 0 ? [] : new object?[_properties.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = _properties[i].Get(record);
        var relations = _lists.Length == 0 ? [] : new FetchedPage[_lists.Length];
        for (var i = 0; i < relations.Length; i++)
            relations[i] = _lists[i].Page(_walks[i], ordinal);
        var facts = _facts.Length == 0 ? [] : new FetchedFactPage[_facts.Length];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = _facts[i].Page(ordinal);
        return new(record.Id, _shape, values, relations, facts);
    }
}
