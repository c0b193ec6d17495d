using Graph.Api.Errors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads <c>where</c> into the filter tree that stores understand.</summary>
internal static class FilterInput
{
    private const int MaxDepth = 10;
    private const int MaxValues = 200;

    /// <exception cref="InputException">It is too deep, a list too long, or a value null where none can be.</exception>
    public static Filter Read(IReadOnlyList<NodeKind> kinds, IDictionary<string, object?> where) => Read(kinds, where, MaxDepth);

    private static Filter Read(IReadOnlyList<NodeKind> kinds, IDictionary<string, object?> where, int depth)
    {
        if (depth == 0)
            throw new InputException($"'where' is nested more than {MaxDepth} deep.");
        var parts = where.SelectMany(member => Member(kinds, member.Key, member.Value, depth)).ToList();
        return parts is [var only] ? only : new Filter.And(parts);
    }

    private static IEnumerable<Filter> Member(IReadOnlyList<NodeKind> kinds, string name, object? value, int depth)
    {
        if (value is null)
            throw IsNull(name, "where", name is "and" or "or" or "not" || Relation(kinds, name) is not null);
        return name switch
        {
            "and" => [new Filter.And(Parts(kinds, value, depth))],
            "or" => [new Filter.Or(Parts(kinds, value, depth))],
            "not" => [new Filter.Not(Read(kinds, (IDictionary<string, object?>)value, depth - 1))],
            OrganizationKind when kinds.Count > 1 => Conditions(name, value, KindCondition),
            _ when Relation(kinds, name) is { } relation => Related(relation, name, (IDictionary<string, object?>)value, depth),
            _ => Conditions(name, value, (comparison, operand) => Comparison(name, comparison, operand)),
        };
    }

    /// <summary>Says that a member is null, and how to ask for what is absent where the member is a condition on a value.</summary>
    public static InputException IsNull(string name, string argument, bool isOfOthers) => new(isOfOthers
        ? $"'{name}' is null in '{argument}': leave it out."
        : $"'{name}' is null in '{argument}': leave it out, or ask for {{{name}: {{isNull: true}}}}.");

    /// <summary>The member of the filter of organisations that says of which kind they are.</summary>
    public const string OrganizationKind = "kind";

    /// <summary>The member of a condition on related nodes with the condition on the edges to them.</summary>
    public const string RelatedEdge = "edge";

    private static IEnumerable<Filter> Related(Relation relation, string name, IDictionary<string, object?> input, int depth)
    {
        var edge = input.TryGetValue(RelatedEdge, out var given) && given is IDictionary<string, object?> condition
            ? EdgeFilterInput.Read($"{name}.{RelatedEdge}", relation.Edge, condition) : null;
        if (edge is not null && input.Count == 1)
            return [new Filter.Related(name, Some: true, null, edge)];
        return Conditions(name, input, (quantifier, where) => quantifier is RelatedEdge ? null : new Filter.Related(name,
            quantifier is "some", Read(relation.Targets, (IDictionary<string, object?>)where, depth - 1), edge));
    }

    private static Relation? Relation(IReadOnlyList<NodeKind> kinds, string name) => kinds[0].FindRelation(name);

    private static List<Filter> Parts(IReadOnlyList<NodeKind> kinds, object value, int depth) =>
        [.. List(value).Select(part => Read(kinds, (IDictionary<string, object?>)part, depth - 1))];

    /// <summary>The conditions of an input object, one for each member that makes one.</summary>
    /// <exception cref="InputException">A member is null.</exception>
    public static IEnumerable<Filter> Conditions(string name, object input, Func<string, object, Filter?> read) =>
        ((IDictionary<string, object?>)input).Select(pair => read(pair.Key, pair.Value
            ?? throw new InputException($"'{name}.{pair.Key}' is null in 'where'. Leave it out to ask for nothing; to ask for what is "
                + $"absent, use {{{name}: {{isNull: true}}}}."))).OfType<Filter>();

    /// <summary>One comparison of a property.</summary>
    /// <exception cref="InputException">A list is too long.</exception>
    public static Filter Comparison(string property, string comparison, object operand) => comparison switch
    {
        "isNull" => new Filter.IsNull(property, (bool)operand),
        "in" => new Filter.In(property, List(operand), Negated: false),
        "nin" => new Filter.In(property, List(operand), Negated: true),
        _ => new Filter.Compare(property, Enum.Parse<ComparisonOperator>(PascalCase(comparison)), operand),
    };

    private static Filter KindCondition(string comparison, object operand)
    {
        if (operand is bool isNull)
            return isNull ? new Filter.Or([]) : new Filter.And([]); // every node has a kind
        var names = operand is string name ? [name] : List(operand).Cast<string>();
        return new Filter.OfKind([.. GraphSchema.Organizations.Where(kind => names.Contains(kind.EnumName))], comparison is "ne" or "nin");
    }

    /// <summary>The items of a list.</summary>
    /// <exception cref="InputException">It is too long.</exception>
    public static List<object> List(object value)
    {
        List<object> items = [.. ((IEnumerable<object?>)value).OfType<object>()];
        return items.Count <= MaxValues ? items
            : throw new InputException($"A list in 'where' has {items.Count} entries; it takes at most {MaxValues}.");
    }

    private static string PascalCase(string comparison) => char.ToUpperInvariant(comparison[0]) + comparison[1..];
}
