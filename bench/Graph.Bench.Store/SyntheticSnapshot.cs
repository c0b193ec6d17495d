using Graph.Model;
using Graph.Seed.Synthetic;

namespace Graph.Bench.Store;

/// <summary>The synthetic graphs that are measured.</summary>
internal static class SyntheticSnapshot
{
    private const int Seed = 1;

    // The largest takes minutes to make, and all benchmarks of a size run one after another.
    private static (int Nodes, GraphSnapshot Graph) _last = (0, GraphSnapshot.Empty);

    /// <summary>The graph of <c>graph-seed generate --seed 1</c> with so many nodes, in memory. The last one is kept.</summary>
    public static GraphSnapshot Of(int nodes)
    {
        if (_last.Nodes != nodes)
            _last = (nodes, Make(nodes));
        return _last.Graph;
    }

    private static GraphSnapshot Make(int nodes)
    {
        var batch = SyntheticGraph.Create(nodes, Seed, CancellationToken.None);
        return GraphSnapshot.Create(GraphVersion.Empty, batch.DataSet, batch.Upserts, batch.EdgeUpserts);
    }
}
