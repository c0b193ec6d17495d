using Graph.Model;

namespace Graph.Seed;

/// <summary>The order in which a graph is written down: edges by kind as declared, start and end.</summary>
internal static class GraphOrder
{
    private static readonly Dictionary<Type, int> _places = GraphSchema.Edges.Select((edge, place) => (edge, place))
        .ToDictionary(pair => pair.edge.RecordType, pair => pair.place);

    public static IReadOnlyList<Edge> Of(IEnumerable<Edge> edges) =>
        [.. edges.OrderBy(edge => _places[edge.GetType()]).ThenBy(edge => edge.From).ThenBy(edge => edge.To)];
}
