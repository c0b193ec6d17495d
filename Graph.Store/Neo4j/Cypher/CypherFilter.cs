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
        Filter.Compare compare => Compare(compare, node, kinds),
        Filter.In list => In(list, node, kinds),
        Filter.Related related => Related(related, node, kinds),
        _ => throw new ArgumentException($"A {filter.GetType().Name} is no condition that this store knows."),
    };

    /// <summary>The property of this name, where one of the kinds has it.</summary>
    public static Property? Find(string name, IReadOnlyList<NodeKind> kinds) =>
        kinds.Select(kind => kind.FindProperty(name)).FirstOrDefault(property => property is not null);

    // The name is that of a declared property, and never the text of the plan.
    private static string? Name(string name, IReadOnlyList<NodeKind> kinds) => Find(name, kinds)?.Name;

    // A property that no kind has is absent everywhere: "id IS NULL" says never and "id IS NOT NULL" says always.
    private static bool IsAbsent(Filter.IsNull filter, IReadOnlyList<NodeKind> kinds) =>
        Name(filter.Property, kinds) is null ? !filter.Expected : filter.Expected;

    private string Compare(Filter.Compare filter, string node, IReadOnlyList<NodeKind> kinds)
    {
        if (Find(filter.Property, kinds) is not { } property)
            return "false";
        FilterValues.EnsureFits(property, filter.Value, filter.Operator);
        return OfElements(property, node, text => Compare(text, filter.Operator, property.Type, filter.Value));
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

    private string In(Filter.In filter, string node, IReadOnlyList<NodeKind> kinds)
    {
        if (Find(filter.Property, kinds) is not { } property)
            return "false";
        foreach (var value in filter.Values)
            FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
        // "NOT null IN list" is null, but "null IN []" is false.
        return OfElements(property, node, text =>
        {
            var isOne = CypherText.In(scope, text, property.Type, filter.Values);
            return filter.Negated ? $"({text} IS NOT NULL AND NOT {isOne})" : isOne;
        });
    }

    private string OfElements(Property property, string node, Func<string, string> test)
    {
        if (!property.IsList)
            return test($"{node}.{property.Name}");
        var element = scope.Name('x');
        return $"any({element} IN {node}.{property.Name} WHERE {test(element)})";
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
        var source = CypherRelation.From(scope, relation, node, end, null, checkOwner);
        return source.Exists(end, filter.Where is null ? null : Of(filter.Where, end, relation.Targets));
    }
}
