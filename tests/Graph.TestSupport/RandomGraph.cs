using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Graphs of every declared kind with whatever values the schema allows; equal seeds give equal graphs.</summary>
public static class RandomGraph
{
    // Beyond the basic plane, at both ends of what follows the surrogates, equal up to case, prefixes of each other.
    private static readonly string[] _texts =
        ["", "a", "A", "ab", "光刻胶", "光刻", "光刻机", "𠮷野", "𠮷", "\uE000x", "\uFFFDx", "~", "é", "e\u0301", "# @", "\"\\\n"];

    /// <summary>A graph.</summary>
    /// <param name="seed">What it is made from.</param>
    /// <param name="nodesOfKind">The largest number of nodes of each kind.</param>
    public static GraphBatch Create(int seed, int nodesOfKind = 6)
    {
        Random random = new(seed);
        var ids = GraphSchema.Kinds.ToDictionary(kind => kind, kind => Ids(random, kind, nodesOfKind));
        List<Node> nodes = [];
        List<Edge> edges = [];
        foreach (var kind in GraphSchema.Kinds)
            nodes.AddRange(ids[kind].Select(id => Node(random, kind, id, kind.IsEntity ? ids[GraphSchema.Source] : [])));
        foreach (var kind in GraphSchema.Edges.Where(kind => kind != GraphSchema.CitedIn))
            edges.AddRange(Edges(random, kind, ids));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(edges));
        return GraphBatch.Of(nodes, edges, TinyChain.DataSet);
    }

    /// <summary>A value that a property may have (an element, for a list).</summary>
    public static object Value(Random random, Property property) => property.Type switch
    {
        PropertyType.Integer or PropertyType.IntegerList => random.Next(-2, 3),
        PropertyType.Long => random.Next(-2, 3) * 5_000_000_000L,
        PropertyType.Boolean => random.Next(2) == 0,
        PropertyType.Date => new DateOnly(2026, 1, 1).AddDays(random.Next(4)),
        PropertyType.Enum => property.Enum!.Values[random.Next(property.Enum.Values.Count)].Name,
        PropertyType.Id => $"{GraphSchema.Kinds[random.Next(GraphSchema.Kinds.Count)].Name}:n{random.Next(8)}",
        _ => _texts[random.Next(_texts.Length)],
    };

    private static List<NodeId> Ids(Random random, NodeKind kind, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(i => NodeId.Of(kind.Name, random.Next(3) == 0 ? $"n{i}-x" : $"n{i}"))];

    private static Node Node(Random random, NodeKind kind, NodeId id, List<NodeId> sources) =>
        kind.Create(id, [], property => Filling(random, property)) with { Citations = Citations(random, sources) };

    private static IEnumerable<Edge> Edges(Random random, EdgeKind kind, Dictionary<NodeKind, List<NodeId>> ids)
    {
        NodeId[] from = [.. kind.From.SelectMany(end => ids[end])];
        NodeId[] to = [.. kind.To.SelectMany(end => ids[end])];
        foreach (var (start, end) in from.SelectMany(start => to.Select(end => (start, end))))
        {
            if (random.Next(from.Length * to.Length) >= 2 * (from.Length + to.Length) / 3)
                continue;
            yield return kind.Create(start, end, Citations(random, ids[GraphSchema.Source]), property => Filling(random, property));
        }
    }

    private static object? Filling(Random random, Property property) => property.Type switch
    {
        PropertyType.TextList => Enumerable.Range(0, random.Next(3)).Select(_ => (string)Value(random, property)).ToArray(),
        PropertyType.IntegerList => Enumerable.Range(0, random.Next(3)).Select(_ => (int)Value(random, property)).ToArray(),
        _ => property.IsNullable && random.Next(3) == 0 ? null : Value(random, property),
    };

    private static Citation[] Citations(Random random, List<NodeId> sources) =>
        sources.Count == 0 ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Citation(sources[random.Next(sources.Count)],
            random.Next(2) == 0 ? null : _texts[random.Next(_texts.Length)], random.Next(2) == 0 ? null : new DateOnly(2026, 11, 1)
                .AddDays(random.Next(3))))];
}
