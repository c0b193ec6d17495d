using Graph.Model;

namespace Graph.Seed.Synthetic;

/// <summary>Makes graphs of this schema for tests and benchmarks.</summary>
/// <remarks>Equal numbers give equal graphs, on every machine. A graph keeps all rules of data files, has about seven edges a node
/// (citations of nodes counted), hubs, long chains of dependencies, a few circles, names that are hard to quote, and from some size on
/// several components.</remarks>
public static class SyntheticGraph
{
    /// <summary>The fewest nodes a graph can have: one of each kind.</summary>
    public static int MinNodes { get; } = GraphSchema.Kinds.Count;

    private const int NodesPerIsland = 500;
    private const int MostIslands = 8;
    private const int IslandSize = 24;

    /// <summary>What a synthetic data set says of itself.</summary>
    public static DataSet DataSet { get; } = new("合成数据", "Synthetic data", "CC0 1.0", new("示例市", "Sample City",
        [new("东区", "East District"), new("西区", "West District"), new("港口新区", "Harbour Zone"), new("示例市", "Sample City")]));

    /// <summary>A graph with exactly the given number of nodes.</summary>
    /// <param name="nodes">How many; at least <see cref="MinNodes"/>.</param>
    /// <param name="seed">Which graph; any number.</param>
    /// <param name="cancellationToken">Stops the making; a million nodes take a while.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few nodes.</exception>
    public static GraphBatch Create(int nodes, int seed, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, MinNodes);
        var random = new SyntheticRandom((ulong)seed);
        var islands = Math.Min(MostIslands, nodes / NodesPerIsland);
        List<SyntheticWorld> worlds = [new(0, nodes - (islands * IslandSize), random, cancellationToken)];
        for (var island = 1; island <= islands; island++)
            worlds.Add(new(island, IslandSize, random, cancellationToken));
        return GraphBatch.Of([.. worlds.SelectMany(world => world.Nodes).OrderBy(node => node.Id)],
            [.. worlds.SelectMany(world => world.Edges)], DataSet);
    }
}

/// <summary>How many nodes of each kind a synthetic graph has.</summary>
internal static class SyntheticShares
{
    // Of a thousand; what is left over becomes technologies.
    private static readonly (NodeKind Kind, int Share)[] _shares =
    [
        (GraphSchema.Cluster, 2), (GraphSchema.Chain, 12), (GraphSchema.Segment, 110), (GraphSchema.Enterprise, 200), (GraphSchema.Lab, 70),
        (GraphSchema.Institution, 50), (GraphSchema.Discipline, 30), (GraphSchema.Park, 30), (GraphSchema.Collaboration, 60),
            (GraphSchema.Project, 60),
        (GraphSchema.Assessment, 10), (GraphSchema.Source, 50),
    ];

    public static IReadOnlyDictionary<NodeKind, int> Of(int nodes)
    {
        var free = nodes - SyntheticGraph.MinNodes;
        var counts = _shares.ToDictionary(pair => pair.Kind, pair => 1 + (int)((long)free * pair.Share / 1000));
        counts[GraphSchema.Technology] = nodes - counts.Values.Sum();
        return counts;
    }
}
