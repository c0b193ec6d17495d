namespace Graph.Model;

/// <summary>What a plan wanted of a node.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shape">What was wanted; says what stands where.</param>
/// <param name="Values">The properties, in the order of the shape; null is unknown.</param>
/// <param name="Relations">The relations, in the order of the shape.</param>
/// <param name="Facts">What cites it, in the order of the shape.</param>
public sealed record FetchedNode(
    NodeId Id, KindShape Shape, object?[] Values, FetchedPage[] Relations, FetchedFactPage[] Facts)
{
    /// <summary>Its kind.</summary>
    public NodeKind Kind => Shape.Kind;

    /// <summary>The value of a property that the plan asked for.</summary>
    /// <exception cref="ArgumentException">The plan did not ask for it.</exception>
    public object? Value(string property) => Values[Shape.IndexOfProperty(property)];

    /// <summary>The page that the plan asked for under this key.</summary>
    /// <exception cref="ArgumentException">The plan did not ask for it.</exception>
    public FetchedPage Related(string key) => Relations[Shape.IndexOfRelation(key)];

    /// <summary>The page of facts that the plan asked for under this key, with what it asked.</summary>
    public (FetchedFactPage Page, FetchFacts Request) FactsOf(string key)
    {
        var index = Shape.Facts.TakeWhile(facts => facts.Key != key).Count();
        return (Facts[index], Shape.Facts[index]);
    }
}
