using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Translates a condition.</summary>
/// <remarks>Cypher's conditions are three-valued and the plan's are two-valued: null counts as false everywhere but below NOT, where it is
/// turned into false. So a plain comparison is not wrapped in anything, and an index can answer it.</remarks>
internal sealed class CypherFilter(CypherScope scope)
{
    /// <summary>The condition on a variable that may be of these kinds.</summary>
    /// <exception cref="ArgumentException">A value cannot be compared with a property of these kinds.</exception>
    public string Of(Filter filter, string node, IReadOnlyList<NodeKind> kinds) => filter switch
    {
        Filter.And { Parts.Count: 0 } => "true",
        Filter.Or { Parts.Count: 0 } => "false",
        Filter.And and => "(" + string.Join(" AND ", and.Parts.Select(part => Of(part, node, kinds))) + ")",
        Filter.Or or => "(" + string.Join(" OR ", or.Parts.Select(part => Of(part, node, kinds))) + ")",
        Filter.Not not => $"NOT coalesce({Of(not.Part, node, kinds)}, false)",
        Filter.OfKind { Kinds.Count: 0 } none => none.Negated ? "true" : "false",
        Filter.OfKind of => $"{(of.Negated ? "NOT " : "")}({CypherRelation.IsOf(node, of.Kinds)})",
        Filter.IsNull isNull => $"{node}.{Name(isNull.Property, kinds) ?? "id"} IS {(IsAbsent(isNull, kinds) ? "" : "NOT ")}NULL",
        Filter.Compare compare => Compare(compare, node, Find(compare.Property, kinds)),
        Filter.In list => In(list, node, Find(list.Property, kinds)),
        Filter.Related related => Related(related, node, kinds),
        _ => throw new ArgumentException($"A {filter.GetType().Name} is no condition that this store knows."),
    };

    /// <summary>The condition on an edge.</summary>
    /// <param name="filter">The condition.</param>
    /// <param name="edge">Its variable. Not used where <paramref name="kind"/> is null.</param>
    /// <param name="kind">Its kind; null where a list follows no single edge, so that every property is absent.</param>
    /// <exception cref="ArgumentException">It is no condition on edges, or a value cannot be compared with a property of the
    /// kind.</exception>
    public string OfEdge(Filter filter, string? edge, EdgeKind? kind) => filter switch
    {
        Filter.And { Parts.Count: 0 } => "true",
        Filter.Or { Parts.Count: 0 } => "false",
        Filter.And and => "(" + string.Join(" AND ", and.Parts.Select(part => OfEdge(part, edge, kind))) + ")",
        Filter.Or or => "(" + string.Join(" OR ", or.Parts.Select(part => OfEdge(part, edge, kind))) + ")",
        Filter.Not not => $"NOT coalesce({OfEdge(not.Part, edge, kind)}, false)",
        Filter.IsNull isNull => kind?.FindProperty(isNull.Property) is { } property
            ? $"{edge}.{property.Name} IS {(isNull.Expected ? "" : "NOT ")}NULL" : isNull.Expected ? "true" : "false",
        Filter.Compare compare => Compare(compare, edge, kind?.FindProperty(compare.Property)),
        Filter.In list => In(list, edge, kind?.FindProperty(list.Property)),
        _ => throw new ArgumentException($"A {filter.GetType().Name} is no condition on edges."),
    };

    /// <summary>The property of this name, where one of the kinds has it.</summary>
    public static Property? Find(string name, IReadOnlyList<NodeKind> kinds) =>
        kinds.Select(kind => kind.FindProperty(name)).FirstOrDefault(property => property is not null);

    // The name is that of a declared property, and never the text of the plan.
    private static string? Name(string name, IReadOnlyList<NodeKind> kinds) => Find(name, kinds)?.Name;

    // A property that no kind has is absent everywhere: "id IS NULL" says never and "id IS NOT NULL" says always.
    private static bool IsAbsent(Filter.IsNull filter, IReadOnlyList<NodeKind> kinds) =>
        Name(filter.Property, kinds) is null ? !filter.Expected : filter.Expected;

    private string Compare(Filter.Compare filter, string? variable, Property? property)
    {
        if (property is null)
            return "false";
        FilterValues.EnsureFits(property, filter.Value, filter.Operator);
        return OfElements(property, variable, text => Compare(text, filter.Operator, property.Type, filter.Value));
    }

    private string Compare(string expression, ComparisonOperator comparison, PropertyType type, object value) => comparison switch
    {
        ComparisonOperator.Eq => CypherText.Equal(scope, expression, value),
        ComparisonOperator.Ne => $"NOT {CypherText.Equal(scope, expression, value)}",
        ComparisonOperator.Gt => CypherText.Compare(scope, expression, after: true, type, value),
        ComparisonOperator.Lt => CypherText.Compare(scope, expression, after: false, type, value),
        ComparisonOperator.Gte => $"({Compare(expression, ComparisonOperator.Gt, type, value)} OR "
            + $"{Compare(expression, ComparisonOperator.Eq, type, value)})",
        ComparisonOperator.Lte => $"({Compare(expression, ComparisonOperator.Lt, type, value)} OR "
            + $"{Compare(expression, ComparisonOperator.Eq, type, value)})",
        ComparisonOperator.Contains => $"{expression} CONTAINS {scope.Parameter(value)}",
        ComparisonOperator.StartsWith => $"{expression} STARTS WITH {scope.Parameter(value)}",
        _ => throw new ArgumentException($"There is no operator {comparison}."),
    };

    private string In(Filter.In filter, string? variable, Property? property)
    {
        if (property is null)
            return "false";
        foreach (var value in filter.Values)
            FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
        // "NOT null IN list" is null, but "null IN []" is false.
        return OfElements(property, variable, text =>
        {
            var isOne = CypherText.In(scope, text, property.Type, filter.Values);
            return filter.Negated ? $"({text} IS NOT NULL AND NOT {isOne})" : isOne;
        });
    }

    private string OfElements(Property property, string? variable, Func<string, string> test)
    {
        if (!property.IsList)
            return test($"{variable}.{property.Name}");
        var element = scope.Name('x');
        return $"any({element} IN {variable}.{property.Name} WHERE {test(element)})";
    }

    private string Related(Filter.Related filter, string node, IReadOnlyList<NodeKind> kinds)
    {
        var relations = kinds.Select(kind => kind.FindRelation(filter.Relation)).OfType<Relation>().ToList();
        var some = relations.Count == 0 ? "false"
            : string.Join(" OR ", relations.Select(relation => Exists(filter, relation, node, kinds.Count > 1)));
        return filter.Some ? $"({some})" : $"NOT ({some})";
    }

    private string Exists(Filter.Related filter, Relation relation, string node, bool checkOwner)
    {
        var end = scope.Name('n');
        var edge = filter.EdgeWhere is null || relation.IsDerived ? null : scope.Name('r');
        var source = CypherRelation.From(scope, relation, node, end, edge, checkOwner);
        return source.Exists(end, CypherRelation.Conjunction(filter.Where is null ? null : Of(filter.Where, end, relation.Targets),
            filter.EdgeWhere is null ? null : OfEdge(filter.EdgeWhere, edge, relation.Edge)));
    }
}
