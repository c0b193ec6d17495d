using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The order of a list for one variable: what it is ordered by, and which nodes come before or after a position.</summary>
internal sealed class CypherOrder
{
    private readonly CypherScope _scope;
    private readonly string _node;
    private readonly string? _position;
    private readonly string? _edge;
    private readonly List<Key> _keys = [];
    private readonly List<string> _counts = [];
    private readonly List<string> _countNames = [];

    public CypherOrder(CypherScope scope, PageOrder order, string node, string? edge, IReadOnlyList<NodeKind> kinds,
        Relation? relation)
    {
        _edge = edge;
        (_scope, _node, _position) = (scope, node, order.KeepsDataOrder && edge is not null ? $"{edge}.position" : null);
        foreach (var term in order.Terms)
            _keys.Add(term is OrderTerm.ByEdge byEdge ? KeyOf(byEdge, relation?.Edge) : KeyOf(term, kinds));
    }

    /// <summary>Counts to be computed before the values can be used: <c>COUNT { … } AS k1</c>.</summary>
    public IReadOnlyList<string> Counts => _counts;

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> CountNames => _countNames;

    /// <summary>The values by which a node is ordered.</summary>
    public IEnumerable<string> Values => _keys.Select(key => key.Value ?? key.Expression);

    /// <summary>The clause that orders.</summary>
    public string OrderBy(bool reversed)
    {
        if (_position is not null)
            return $" ORDER BY {_position}{(reversed ? " DESC" : "")}";
        List<string> terms = [];
        foreach (var key in _keys.Where(key => key.Type is not null))
        {
            var descending = key.Descending != reversed;
            // Cypher treats null as the greatest value; here absent values come last in both directions.
            if (key is { IsNullable: true, Descending: true })
                terms.Add($"{key.Expression} IS NULL{(reversed ? " DESC" : "")}");
            terms.Add(key.Expression + (descending ? " DESC" : ""));
        }
        var id = $"{_node}.id" + (reversed ? " DESC" : "");
        if (!_keys.Exists(key => key.Type is PropertyType.Id))
            terms.Add(id);
        return " ORDER BY " + string.Join(", ", terms);
    }

    /// <summary>The condition that the node comes after the position.</summary>
    public string Behind(PagePosition place) => Compare(place, after: true);

    /// <summary>The condition that the node comes before the position.</summary>
    public string Ahead(PagePosition place) => Compare(place, after: false);

    private string Compare(PagePosition place, bool after)
    {
        var text = $"{_node}.id {(after ? '>' : '<')} {_scope.Parameter(place.Id)}";
        for (var i = _keys.Count - 1; i >= 0; i--)
        {
            var key = _keys[i];
            var value = key.Ranks is { } ranks && place.Values[i] is string named ? ranks.Of(named) : place.Values[i];
            var tie = key.Type is null ? value is null ? text : "false"
                : value is null ? $"({key.Expression} IS NULL AND {text})"
                    : $"({CypherText.Equal(_scope, key.Expression, value)} AND {text})";
            text = Strictly(key, value, after) is { } strictly ? $"({strictly} OR {tie})" : tie;
        }
        return text;
    }

    /// <summary>The condition that the node's value comes strictly after, or before; null where none can.</summary>
    private string? Strictly(Key key, object? value, bool after)
    {
        // A property that no kind has is absent everywhere, and so behind every value.
        if (key.Type is not { } type)
            return value is null || !after ? null : "true";
        if (value is null)
            return after ? null : $"{key.Expression} IS NOT NULL";
        var compared = CypherText.Compare(_scope, key.Expression, after != key.Descending, type, value);
        return after && key.IsNullable ? $"{compared} OR {key.Expression} IS NULL" : compared;
    }

    private Key KeyOf(OrderTerm term, IReadOnlyList<NodeKind> kinds)
    {
        if (term is OrderTerm.ByCount count)
            return new(CountOf(count.Relation, kinds), PropertyType.Integer, IsNullable: false, term.Descending);
        var name = ((OrderTerm.ByProperty)term).Property;
        if (ValueRanks.Of(name, kinds) is { } ranks)
            return ByRank($"{_node}.{name}", ranks, term.Descending);
        return PageOrder.FindProperty(name) is { } property
            ? new($"{_node}.{property.Name}", property.Type, kinds.Any(kind => kind.FindProperty(name)?.IsNullable ?? true),
                term.Descending)
            : new("null", null, IsNullable: true, term.Descending);
    }

    private Key KeyOf(OrderTerm.ByEdge term, EdgeKind? kind)
    {
        if (kind?.FindProperty(term.Property) is not { } property)
            return new("null", null, IsNullable: true, term.Descending);
        var value = $"{_edge}.{property.Name}";
        return ValueRanks.Of(property) is { } ranks ? ByRank(value, ranks, term.Descending)
            : new(value, property.Type, property.IsNullable, term.Descending);
    }

    private static Key ByRank(string value, ValueRanks ranks, bool descending)
    {
        var cases = string.Concat(ranks.Names.Select((name, rank) => $" WHEN '{name}' THEN {rank}"));
        var known = $"CASE {value}{cases} ELSE {ranks.Names.Count} END";
        return new($"CASE WHEN {value} IS NULL THEN null ELSE {known} END", PropertyType.Integer, IsNullable: true, descending, value,
            ranks);
    }

    private string CountOf(string relation, IReadOnlyList<NodeKind> kinds)
    {
        var counts = kinds.Select(kind => kind.FindRelation(relation)).OfType<Relation>()
            .Select(found => CypherRelation.Count(_scope, found, _node, kinds.Count > 1)).ToList();
        var name = _scope.Name('k');
        // A node is of one kind, so the counts of the others are 0.
        _counts.Add($"{(counts.Count == 0 ? "0" : string.Join(" + ", counts))} AS {name}");
        _countNames.Add(name);
        return name;
    }

    private sealed record Key(string Expression, PropertyType? Type, bool IsNullable, bool Descending, string? Value = null,
        ValueRanks? Ranks = null);
}
