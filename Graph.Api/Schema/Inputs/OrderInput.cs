using Graph.Api.Errors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads <c>order: [{name: ASC}, {developedByCount: DESC}]</c>.</summary>
internal static class OrderInput
{
    /// <summary>What follows the name of a relation where its count is meant.</summary>
    public const string CountSuffix = "Count";

    private const int MaxTerms = 5;

    public static IReadOnlyList<OrderTerm> Read(IReadOnlyList<object?> input)
    {
        if (input.Count > MaxTerms)
            throw new InputException($"'order' has {input.Count} terms; it takes at most {MaxTerms}.");
        return [.. input.Select(term => Term(((IDictionary<string, object?>)term!).Single()))];
    }

    /// <summary>The types of the values by which such an order compares.</summary>
    public static IReadOnlyList<PropertyType> ValueTypes(IReadOnlyList<NodeKind> kinds, IReadOnlyList<OrderTerm> order) =>
        [.. order.Select(term => term is OrderTerm.ByProperty by ? kinds[0].FindProperty(by.Property)!.Type : PropertyType.Integer)];

    private static OrderTerm Term(KeyValuePair<string, object?> term)
    {
        var descending = term.Value is "DESC";
        return term.Key.EndsWith(CountSuffix, StringComparison.Ordinal)
            ? new OrderTerm.ByCount(term.Key[..^CountSuffix.Length], descending)
            : new OrderTerm.ByProperty(term.Key, descending);
    }
}
