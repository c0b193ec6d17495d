using Graph.Model;

namespace Graph.Seed;

/// <summary>Compares records by what they say. Their own equality is that of references for the lists they hold.</summary>
internal static class RecordContent
{
    public static bool Same(Node one, Node other) =>
        one.GetType() == other.GetType() && one.Citations.SequenceEqual(other.Citations) && Same(GraphSchema.KindOf(one).Properties, one, other);

    public static bool Same(Edge one, Edge other) =>
        one.Key == other.Key && one.Citations.SequenceEqual(other.Citations) && Same(GraphSchema.KindOf(one).Properties, one, other);

    public static bool Same(DataSet? one, DataSet? other) => one is null || other is null ? one == other
        : one with { HomeRegion = null } == other with { HomeRegion = null } && Same(one.HomeRegion, other.HomeRegion);

    private static bool Same(HomeRegion? one, HomeRegion? other) => one is null || other is null ? one == other
        : (one.Name, one.NameEn) == (other.Name, other.NameEn) && one.Counties.SequenceEqual(other.Counties);

    private static bool Same(IReadOnlyList<Property> properties, object one, object other) =>
        properties.All(property => Same(property.Get(one), property.Get(other)));

    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (IReadOnlyList<string> a, IReadOnlyList<string> b) => a.SequenceEqual(b, StringComparer.Ordinal),
        (IReadOnlyList<int> a, IReadOnlyList<int> b) => a.SequenceEqual(b),
        _ => Equals(one, other),
    };
}
