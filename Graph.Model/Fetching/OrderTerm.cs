namespace Graph.Model;

/// <summary>One term of an order. Absent values stand last, whichever way it goes.</summary>
/// <param name="Descending">Whether the greatest comes first.</param>
public abstract record OrderTerm(bool Descending)
{
    /// <summary>By a property: text by code point, false before true, enums by their API name.</summary>
    public sealed record ByProperty(string Property, bool Descending) : OrderTerm(Descending);

    /// <summary>By how many nodes a relation leads to, each counted once; 0 for a kind that lacks the relation.</summary>
    public sealed record ByCount(string Relation, bool Descending) : OrderTerm(Descending);
}
