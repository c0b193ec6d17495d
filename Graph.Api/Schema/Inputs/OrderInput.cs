using Graph.Api.Errors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads <c>order: [{name: ASC}, {developedByCount: DESC}]</c>.</summary>
internal static class OrderInput
{
    /// <summary>What follows the name of a relation where its count is meant.</summary>
    public const string CountSuffix = "Count";

    private const int MaxTerms = 5;

    /// <summary>The order of a list: first by its edges, then by its nodes.</summary>
    /// <param name="order">The terms on nodes.</param>
    /// <param name="edgeOrder">The terms on edges.</param>
    /// <param name="edge">The kind of edge that the list follows; null where it follows no single one.</param>
    /// <exception cref="InputException">There are too many terms, or the edges lack a property.</exception>
    public static IReadOnlyList<OrderTerm> Read(IReadOnlyList<object?> order, IReadOnlyList<object?> edgeOrder, EdgeKind? edge)
    {
        if (order.Count + edgeOrder.Count > MaxTerms)
        {
            throw new InputException(
                $"'order' and '{PageArguments.EdgeOrder}' have {order.Count + edgeOrder.Count} terms; they take at most {MaxTerms}.");
        }
        return [.. edgeOrder.Select(term => EdgeTerm(Only(term), edge)), .. order.Select(term => Term(Only(term)))];
    }

    /// <summary>The types of the values by which such an order compares.</summary>
    public static IReadOnlyList<PropertyType> ValueTypes(
        IReadOnlyList<NodeKind> kinds, EdgeKind? edge, IReadOnlyList<OrderTerm> order) => [.. order.Select(term => term switch
        {
            OrderTerm.ByProperty by => kinds[0].FindProperty(by.Property)!.Type,
            OrderTerm.ByEdge by => edge!.FindProperty(by.Property)!.Type,
            _ => PropertyType.Integer,
        })];

    private static KeyValuePair<string, object?> Only(object? term) => ((IDictionary<string, object?>)term!).Single();

    private static OrderTerm.ByEdge EdgeTerm(KeyValuePair<string, object?> term, EdgeKind? edge)
    {
        EdgeFilterInput.EnsureHas(edge, term.Key, PageArguments.EdgeOrder);
        return new(term.Key, term.Value is "DESC");
    }

    private static OrderTerm Term(KeyValuePair<string, object?> term)
    {
        var descending = term.Value is "DESC";
        return term.Key.EndsWith(CountSuffix, StringComparison.Ordinal)
            ? new OrderTerm.ByCount(term.Key[..^CountSuffix.Length], descending)
            : new OrderTerm.ByProperty(term.Key, descending);
    }
}
