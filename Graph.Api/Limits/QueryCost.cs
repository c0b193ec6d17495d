using Graph.Api.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary>The cost of one operation with its actual variables: at least the processor time that it can take, in points.</summary>
/// <remarks>Each field costs 1, or what it declares, and what is below a list counts once for each item that the list can have
/// (<see cref="FieldCostExtensions"/>). Below an interface or union the costliest possible type counts. Selections that <c>@skip</c> or
/// <c>@include</c> leave out, and introspection, cost nothing. The document need not be valid: what the schema does not know costs
/// 1.</remarks>
internal sealed class QueryCost
{
    private readonly GraphQLDocument _document;
    private readonly ArgumentValues _values;
    private readonly ISchema _schema;
    private readonly GraphQLLimits _limits;
    private readonly Dictionary<(GraphQLSelectionSet, string, long), long> _known = [];
    private readonly IdLists _idLists;

    private QueryCost(GraphQLDocument document, ArgumentValues values, ISchema schema, GraphQLLimits limits) =>
        (_document, _values, _schema, _limits, _idLists) = (document, values, schema, limits, new(document, values, limits.MaxIds));

    /// <summary>The cost; the largest number where it is larger. The fragments of the document must not spread themselves.</summary>
    /// <remarks>Where it depends on no variable, it is worked out once for the document.</remarks>
    /// <exception cref="RefusedException">A list of ids is too long.</exception>
    public static long Of(PreparedDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables,
        ISchema schema, GraphQLLimits limits)
    {
        if (document.Costs.TryGetValue(operation, out var known))
            return known;
        QueryCost query = new(document.Syntax, new(operation, variables), schema, limits);
        var cost = query.CostOf(operation.SelectionSet, schema.Query, page: 0);
        if (!query._values.HaveReadVariables)
            document.Costs.TryAdd(operation, cost);
        return cost;
    }

    /// <param name="set">What is requested.</param>
    /// <param name="type">The type that it is asked of.</param>
    /// <param name="page">The page size of the connection that this is; 0 where it is none.</param>
    private long CostOf(GraphQLSelectionSet set, IGraphType? type, long page) => type switch
    {
        IAbstractGraphType anyOf => anyOf.PossibleTypes.Max(possible => (long?)CostOf(set, possible, page)) ?? 1,
        IObjectGraphType one => CostOf(set, one, page),
        _ => 1,
    };

    private long CostOf(GraphQLSelectionSet set, IObjectGraphType type, long page)
    {
        if (_known.TryGetValue((set, type.Name, page), out var known))
            return known;
        long cost = 0;
        foreach (var selection in set.Selections)
        {
            if (selection is IHasDirectivesNode directed && _values.Includes(directed))
                cost = Saturating.Add(cost, CostOf(selection, type, page));
        }

        return _known[(set, type.Name, page)] = cost;
    }

    private long CostOf(ASTNode selection, IObjectGraphType type, long page)
    {
        switch (selection)
        {
            case GraphQLField field:
                return CostOf(field, type, page);
            case GraphQLInlineFragment inline:
                return Applies(inline.TypeCondition, type) ? CostOf(inline.SelectionSet, type, page) : 0;
            case GraphQLFragmentSpread spread:
                var fragment = _document.FindFragmentDefinition(spread.FragmentName.Name);
                return fragment is not null && Applies(fragment.TypeCondition, type) ? CostOf(fragment.SelectionSet, type, page) : 0;
            default:
                return 0;
        }
    }

    private long CostOf(GraphQLField field, IObjectGraphType type, long page)
    {
        if (IntrospectionBounds.IsRoot(field.Name.StringValue))
            return 0;
        if (type.Fields.Find(field.Name.Value) is not { ResolvedType: { } result } definition)
            return 1;
        _idLists.Check(field, definition);
        var cost = definition.DeclaredCost();
        var items = Items(field, definition, cost, page);
        var own = OwnCost(field, cost, items);
        if (field.SelectionSet is not { } below)
            return own;
        var isConnection = cost.IsPage && !IsList(result);
        var each = CostOf(below, result.GetNamedType(), isConnection ? items : 0);
        return Saturating.Add(own, Saturating.Multiply(isConnection ? 1 : items, each));
    }

    private long OwnCost(GraphQLField field, FieldCost cost, long items)
    {
        var own = cost.EachItem == 0 ? cost.Own : Saturating.Add(cost.Own, Saturating.Multiply(items, cost.EachItem));
        foreach (var argument in cost.Arguments)
        {
            own = Saturating.Add(own,
                Saturating.Multiply(_values.Measure(field.Arguments, argument.Argument, argument.Measure), argument.Each));
        }
        return own;
    }

    private long Items(GraphQLField field, FieldType definition, FieldCost cost, long page)
    {
        if (cost.IdsArgument is { } argument)
            return _values.Count(field.Arguments, argument);
        if (cost.PairsArgument is { } paired && _values.Count(field.Arguments, paired) is var count)
            return (long)count * (count - 1) / 2 * PageSize(field, definition, null);
        if (cost.IsPage)
            return PageSize(field, definition, cost.Items);
        return cost.Items ?? (!IsList(definition.ResolvedType) ? 1 : page > 0 ? page : FieldCostExtensions.UndeclaredItems);
    }

    /// <summary>The larger of <c>first</c> and <c>last</c>, never outside of 1 and the largest page: no value switches the rule
    /// off.</summary>
    private long PageSize(GraphQLField field, FieldType definition, int? items)
    {
        var first = Given(field, definition, "first");
        var last = Given(field, definition, "last");
        if (first is null && last is null)
            return items ?? _limits.DefaultPageSize;
        return Math.Clamp(Math.Max(first ?? long.MinValue, last ?? long.MinValue), 1, _limits.MaxPageSize);
    }

    private long? Given(GraphQLField field, FieldType definition, string argument) =>
        _values.Number(field.Arguments, argument) ?? (definition.Arguments?.Find(argument)?.DefaultValue is int given ? given : null);

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type)
    {
        if (condition is null || condition.Type.Name.StringValue == type.Name)
            return true;
        return _schema.AllTypes[condition.Type.Name.Value] is IAbstractGraphType anyOf && anyOf.PossibleTypes.Contains(type);
    }

    private static bool IsList(IGraphType? type) => type is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
}
