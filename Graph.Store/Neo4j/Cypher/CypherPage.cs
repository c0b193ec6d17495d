using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Translates a page of a list: a window of nodes, whether there are more, the total, the groups.</summary>
internal sealed class CypherPage
{
    private readonly CypherScope _scope;
    private readonly CypherShape _shapes;
    private readonly CypherFilter _filter;
    private readonly PageQuery _query;
    private readonly Relation? _relation;
    private readonly IReadOnlyList<NodeKind> _kinds;
    private readonly FetchShape _shape;
    private readonly EdgeShape _edge;
    private readonly PageOrder _order;

    /// <summary>A page of related nodes.</summary>
    public CypherPage(CypherScope scope, CypherShape shapes, FetchRelation request)
        : this(scope, shapes, request.Query, request.Relation, request.Relation.Targets, request.Shape, request.Edge)
    {
    }

    /// <summary>A page of the nodes of a kind.</summary>
    public CypherPage(CypherScope scope, CypherShape shapes, FetchRoots.OfKind roots, FetchShape shape)
        : this(scope, shapes, roots.Query, null, [roots.Kind], shape, EdgeShape.None)
    {
    }

    private CypherPage(CypherScope scope, CypherShape shapes, PageQuery query, Relation? relation, IReadOnlyList<NodeKind> kinds,
        FetchShape shape, EdgeShape edge)
    {
        if (query.Where is not null)
            query = query with { Where = scope.Called(query.Where) };
        (_scope, _shapes, _filter, _query, _relation, _kinds, _shape, _edge) =
            (scope, shapes, new(scope), query, relation, kinds, shape, edge);
        _order = PageOrder.Of(query, relation);
    }

    /// <summary>The expression of the page; what must be computed beforehand is added to the columns.</summary>
    public string Of(string? parent, bool checkOwner, List<string> columns)
    {
        var items = _query.WithItems ? _shapes.Column(columns, Items(parent, checkOwner)) : "null";
        var total = _query.WithTotal ? Total(parent, checkOwner) : null;
        var hasEarlier = _query is { WithItems: true, After: not null } ? Exists(parent, checkOwner, AtOrBeforeStart) : null;
        var hasLater = _query is { WithItems: true, Before: not null } ? Exists(parent, checkOwner, AtOrBehindEnd) : null;
        return PageCodec.Page(items, total, hasEarlier, hasLater,
            [.. _query.Groups.Select(groups => _shapes.Column(columns, Groups(groups, parent, checkOwner)))]);
    }

    private string Items(string? parent, bool checkOwner)
    {
        var node = _scope.Name('n');
        var edge = NeedsEdge ? _scope.Name('r') : null;
        var source = Source(parent, node, edge, checkOwner);
        var keys = new CypherOrder(_scope, _order, node, edge, _kinds, _relation);
        List<string> variables = [node, .. edge is null ? [] : new[] { edge }];
        var text = keys.Counts.Count == 0
            ? source.Text(Where(node, edge), Window(keys)) + " "
            : $"{source.Text(Where(node, edge))} WITH {string.Join(", ", [.. variables, .. keys.Counts])}"
                + $"{CypherRelation.Where(Window(keys))} ";
        variables.AddRange(keys.CountNames);
        text += $"WITH {string.Join(", ", variables)}{keys.OrderBy(_query.Last is not null)}{Limit()} ";
        return $"COLLECT {{ {text}{Item(node, edge, keys).Return(variables)} }}";
    }

    private CypherNode Item(string node, string? edge, CypherOrder keys)
    {
        var wanted = _shapes.Of(_shape, node, _kinds);
        List<string> columns = [.. wanted.Columns];
        var citations = _shapes.EdgeCitations(_edge.Citations, edge, columns);
        return new(columns, PageCodec.Item(wanted.Expression, keys.Values, CypherShape.EdgeProperties(_edge, _relation, edge), citations));
    }

    private string Total(string? parent, bool checkOwner)
    {
        var (node, edge) = (_scope.Name('n'), EdgeOfCondition());
        return Source(parent, node, edge, checkOwner, isCount: true).Count(node, Where(node, edge));
    }

    private string Exists(string? parent, bool checkOwner, Func<CypherOrder, string> condition)
    {
        var (node, edge) = (_scope.Name('n'), EdgeOfCondition());
        var keys = new CypherOrder(_scope, _order, node, edge, _kinds, _relation);
        var source = Source(parent, node, edge, checkOwner);
        if (keys.Counts.Count == 0)
            return source.Exists(node, CypherRelation.Conjunction(Where(node, edge), condition(keys)));
        List<string> variables = [node, .. edge is null ? [] : new[] { edge }, .. keys.Counts];
        return $"EXISTS {{ {source.Text(Where(node, edge))} WITH {string.Join(", ", variables)} WHERE {condition(keys)} RETURN {node} }}";
    }

    private string Groups(FetchGroups groups, string? parent, bool checkOwner)
    {
        var (node, edge) = (_scope.Name('n'), EdgeOfCondition());
        return new CypherGroups(_scope, _shapes, groups, _kinds).Of(
            Source(parent, node, edge, checkOwner).Text(Where(node, edge)), node);
    }

    private CypherSource Source(string? parent, string node, string? edge, bool checkOwner, bool isCount = false)
    {
        if (_relation is not null)
            return CypherRelation.From(_scope, _relation, parent!, node, edge, checkOwner);
        // All nodes of a kind have an id. Saying so lets the planner walk the index on it, in order, instead of the label. Counts of a
        // label need no index.
        return new($"MATCH ({node}:{_kinds[0].Label})", isCount && _query.Where is null && _query.EdgeWhere is null ? null
            : $"{node}.id IS NOT NULL{(isCount ? "" : Ordered(node))}", IsMatch: true);
    }

    // The same for the property that the list is ordered by.
    private string Ordered(string node) => _order.Terms is [OrderTerm.ByProperty first, ..] && first.Property != "id"
        && _kinds[0].FindProperty(first.Property) is { IsNullable: false } property ? $" AND {node}.{property.Name} IS NOT NULL" : "";

    private string? Where(string node, string? edge) => CypherRelation.Conjunction(
        _query.Where is null ? null : _filter.Of(_query.Where, node, _kinds),
        _query.EdgeWhere is null ? null : _filter.OfEdge(_query.EdgeWhere, edge, _relation?.Edge));

    private string? Window(CypherOrder keys) => CypherRelation.Conjunction(
        _query.After is null ? null : keys.Behind(_query.After), _query.Before is null ? null : keys.Ahead(_query.Before));

    private string AtOrBeforeStart(CypherOrder keys) => $"NOT coalesce({keys.Behind(_query.After!)}, false)";

    private string AtOrBehindEnd(CypherOrder keys) => CypherRelation.Conjunction(
        $"NOT coalesce({keys.Ahead(_query.Before!)}, false)", _query.After is null ? null : keys.Behind(_query.After))!;

    // One more than wanted tells whether there are more.
    private string Limit() => (_query.First ?? _query.Last) is { } size ? $" LIMIT {_scope.Parameter(size + 1L)}" : "";

    // The variable of the edge where nothing is read of it, but the condition or the order looks at it; null where neither does.
    private string? EdgeOfCondition() => ConditionNeedsEdge ? _scope.Name('r') : null;

    private bool ConditionNeedsEdge => _relation?.Edge is not null
        && (_query.EdgeWhere is not null || _order.Terms.Any(term => term is OrderTerm.ByEdge));

    private bool NeedsEdge => ConditionNeedsEdge || ReadsEdge;

    private bool ReadsEdge => _relation?.Edge is not null
        && (_order.KeepsDataOrder || _edge.Properties.Count > 0 || _edge.Citations.Count > 0);
}
