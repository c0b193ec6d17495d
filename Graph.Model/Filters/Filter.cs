namespace Graph.Model;

/// <summary>A condition on nodes, or on edges, as a small syntax tree that each store evaluates or translates.</summary>
/// <remarks>Two-valued: a comparison with an absent value does not hold, for any operator (<c>ne</c> and <c>nin</c> too), and <see
/// cref="Not"/> is the plain complement. Properties and relations are named, so that one filter serves several kinds; a kind that lacks
/// the property has it absent, and one that lacks the relation has no related nodes. Text is compared by code point, upper and lower case
/// apart. A region may be asked for as people call it (<see cref="RegionConditions"/>). A value of another sort than the property's is an
/// <see cref="ArgumentException"/>, and so is a part of text asked of a property that is none. A condition on edges names properties of
/// the edge's kind; <see cref="OfKind"/> and <see cref="Related"/> in it are an <see cref="ArgumentException"/>. Where a list follows no
/// single edge, all properties of the edge are absent.</remarks>
public abstract record Filter
{
    private Filter()
    {
    }

    /// <summary>All of them hold; true where there are none.</summary>
    public sealed record And(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>One of them holds; false where there are none.</summary>
    public sealed record Or(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Filter Part) : Filter;

    /// <summary>The property, or one of the list's elements, compares so with the value.</summary>
    /// <param name="Property">The property's name.</param>
    /// <param name="Operator">How they are compared.</param>
    /// <param name="Value">Of the form that <see cref="PropertyType"/> names (an element, for a list); never null.</param>
    public sealed record Compare(string Property, ComparisonOperator Operator, object Value) : Filter;

    /// <summary>The property, or one of the list's elements, is one of the values; negated: it (one of the list's elements) is there, and
    /// none of the values. So a negated list asks for an element beside the values, as <see cref="ComparisonOperator.Ne"/> does.</summary>
    public sealed record In(string Property, IReadOnlyList<object> Values, bool Negated) : Filter;

    /// <summary>The property is absent (a list: empty), or is there.</summary>
    public sealed record IsNull(string Property, bool Expected) : Filter;

    /// <summary>The node is of one of these kinds; negated: of none of them.</summary>
    public sealed record OfKind(IReadOnlyList<NodeKind> Kinds, bool Negated) : Filter;

    /// <summary>Some related node, or none, meets the condition.</summary>
    /// <param name="Relation">The relation's name.</param>
    /// <param name="Some">True: at least one does. False: none does.</param>
    /// <param name="Where">The condition; null for any node.</param>
    /// <param name="EdgeWhere">A condition on the edge that leads to the node; null for any edge.</param>
    public sealed record Related(string Relation, bool Some, Filter? Where, Filter? EdgeWhere = null) : Filter;
}

/// <summary>How a filter compares a property with a value.</summary>
public enum ComparisonOperator
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>There, and not equal.</summary>
    Ne,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>The text contains the value.</summary>
    Contains,

    /// <summary>The text starts with the value.</summary>
    StartsWith,
}
