using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Turns a condition on edges into one test.</summary>
internal static class EdgeConditions
{
    /// <summary>The test for edges of a kind.</summary>
    /// <param name="filter">The condition.</param>
    /// <param name="kind">The kind; null where a list follows no single edge, so that every property is absent. The test then takes
    /// null.</param>
    /// <exception cref="ArgumentException">It is no condition on edges, or a value cannot be compared with a property of the
    /// kind.</exception>
    public static Func<Edge?, bool> Compile(Filter filter, EdgeKind? kind) => filter switch
    {
        Filter.And and => All([.. and.Parts.Select(part => Compile(part, kind))]),
        Filter.Or or => Any([.. or.Parts.Select(part => Compile(part, kind))]),
        Filter.Not not => Complement(Compile(not.Part, kind)),
        Filter.IsNull isNull => IsNull(kind?.FindProperty(isNull.Property), isNull.Expected),
        Filter.Compare compare => OfProperty(kind?.FindProperty(compare.Property), property => ValueTests.Of(compare, property)),
        Filter.In list => OfProperty(kind?.FindProperty(list.Property), property => ValueTests.Of(list, property)),
        _ => throw new ArgumentException($"A {filter.GetType().Name} is no condition on edges."),
    };

    private static Func<Edge?, bool> All(Func<Edge?, bool>[] parts) => edge => Array.TrueForAll(parts, part => part(edge));

    private static Func<Edge?, bool> Any(Func<Edge?, bool>[] parts) => edge => Array.Exists(parts, part => part(edge));

    private static Func<Edge?, bool> Complement(Func<Edge?, bool> part) => edge => !part(edge);

    private static Func<Edge?, bool> IsNull(Property? property, bool expected) =>
        edge => (edge is null || property?.Get(edge) is null) == expected;

    private static Func<Edge?, bool> OfProperty(Property? property, Func<Property, Func<object, bool>> makeTest)
    {
        if (property is null)
            return _ => false;
        var test = makeTest(property);
        return edge => edge is not null && property.Get(edge) is { } value && test(value);
    }
}
