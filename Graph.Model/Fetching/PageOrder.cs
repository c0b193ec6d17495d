namespace Graph.Model;

/// <summary>The order in which a list is read: checked against the rules that every store follows.</summary>
/// <param name="Terms">The terms before the id: those of the query, else the relation's own; none where the list keeps the order of the
/// data.</param>
/// <param name="KeepsDataOrder">Whether the list keeps the order of the data. Such a list has no positions to continue from.</param>
public sealed record PageOrder(IReadOnlyList<OrderTerm> Terms, bool KeepsDataOrder)
{
    /// <summary>Checks a query and gives the order of its list.</summary>
    /// <param name="query">The query.</param>
    /// <param name="relation">The relation that is listed; null for the nodes of a kind.</param>
    /// <exception cref="ArgumentException">The sizes contradict each other, the order names a list property, or a position does not fit the
    /// order.</exception>
    public static PageOrder Of(PageQuery query, Relation? relation)
    {
        query.EnsureSizes();
        if (relation?.KeepsDataOrder is true)
        {
            if (query.After is not null || query.Before is not null)
                throw new ArgumentException($"{relation} keeps the order of the data and has no places to continue from.");
            return new([], KeepsDataOrder: true);
        }
        var terms = query.Order.Count > 0 ? query.Order
            : relation?.DefaultOrder is { } property ? [new OrderTerm.ByProperty(property.Name, Descending: false)] : [];
        foreach (var term in terms.OfType<OrderTerm.ByProperty>())
            FindProperty(term.Property);
        EnsureFits(query.After, terms, relation);
        EnsureFits(query.Before, terms, relation);
        return new(terms, KeepsDataOrder: false);
    }

    /// <summary>The property with this name by which nodes are ordered or grouped, taken from the first kind that has it; null where no
    /// kind has it.</summary>
    /// <exception cref="ArgumentException">The property is a list.</exception>
    public static Property? FindProperty(string name)
    {
        var property = GraphSchema.Kinds.Select(kind => kind.FindProperty(name)).FirstOrDefault(found => found is not null);
        return property is not { IsList: true } ? property
            : throw new ArgumentException($"{property} is a list: nodes cannot be ordered or grouped by it.");
    }

    private static Property? FindProperty(OrderTerm term, Relation? relation) => term switch
    {
        OrderTerm.ByProperty property => FindProperty(property.Property),
        OrderTerm.ByEdge edge => relation?.Edge?.FindProperty(edge.Property),
        _ => null,
    };

    private static void EnsureFits(PagePosition? position, IReadOnlyList<OrderTerm> terms, Relation? relation)
    {
        if (position is null)
            return;
        if (position.Values.Count != terms.Count)
            throw new ArgumentException($"The place has {position.Values.Count} values, but the list is ordered by {terms.Count}.");
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i] is OrderTerm.ByCount && position.Values[i] is not (int or long))
            {
                throw new ArgumentException(
                    $"A place in a list ordered by a count names a number there, not {position.Values[i] ?? "null"}.");
            }
            if (position.Values[i] is { } value && FindProperty(terms[i], relation) is { } property)
                FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
        }
    }
}
