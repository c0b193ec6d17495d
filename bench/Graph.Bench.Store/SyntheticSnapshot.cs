using Graph.Model;
using Graph.Seed.Synthetic;

namespace Graph.Bench.Store;

/// <summary>The synthetic graphs that are measured.</summary>
internal static class SyntheticSnapshot
{
    private const int Seed = 1;

    /// <summary>The graph of <c>graph-seed generate --seed 1</c> with so many nodes, in memory.</summary>
    public static GraphSnapshot Of(int nodes)
    {
        var batch = SyntheticGraph.Create(nodes, Seed, CancellationToken.None);
        return GraphSnapshot.Create(GraphVersion.Empty, batch.DataSet, batch.Upserts, batch.EdgeUpserts);
    }
}
