using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The order of a list, with what is wrong with its query found out.</summary>
/// <param name="Terms">The terms before the id.</param>
/// <param name="ByPosition">Whether it is that of the data instead.</param>
internal sealed record PageOrder(IReadOnlyList<OrderTerm> Terms, bool ByPosition)
{
    /// <exception cref="ArgumentException">The query contradicts itself, or its places are not of this order.</exception>
    public static PageOrder Of(PageQuery query, Relation? relation, IReadOnlyList<NodeKind> kinds)
    {
        EnsureSensible(query);
        if (relation?.KeepsDataOrder is true)
        {
            if (query.After is not null || query.Before is not null)
                throw new ArgumentException($"{relation} keeps the order of the data and has no places to continue from.");
            return new([], ByPosition: true);
        }
        IReadOnlyList<OrderTerm> terms = query.Order.Count > 0 ? query.Order
            : relation?.DefaultOrder is { } property ? [new OrderTerm.ByProperty(property.Name, Descending: false)] : [];
        EnsureFits(query.After, terms);
        EnsureFits(query.Before, terms);
        return new(terms, ByPosition: false);
    }

    /// <exception cref="ArgumentException">The sizes contradict themselves.</exception>
    public static void EnsureSensible(PageQuery query)
    {
        if (query.First < 0 || query.Last < 0)
            throw new ArgumentException("First and Last cannot be negative.");
        if (query.First is not null && query.Last is not null)
            throw new ArgumentException("First and Last cannot be asked for together.");
    }

    /// <summary>The property by which nodes are ordered or grouped, of whatever kind; null where none has it.</summary>
    /// <exception cref="ArgumentException">It is a list.</exception>
    public static Property? Find(string name)
    {
        var property = CypherFilter.Find(name, GraphSchema.Kinds);
        return property is { IsList: true } ? throw new ArgumentException($"{property} is a list: nodes cannot be ordered or grouped by it.") : property;
    }

    private static void EnsureFits(PagePosition? position, IReadOnlyList<OrderTerm> terms)
    {
        if (position is null)
            return;
        if (position.Values.Count != terms.Count)
            throw new ArgumentException($"The place has {position.Values.Count} values, but the list is ordered by {terms.Count}.");
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i] is OrderTerm.ByCount && position.Values[i] is not (int or long))
                throw new ArgumentException($"A place in a list ordered by a count names a number there, not {position.Values[i] ?? "null"}.");
            if (terms[i] is OrderTerm.ByProperty term && position.Values[i] is { } value && Find(term.Property) is { } property)
                FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
        }
    }
}
