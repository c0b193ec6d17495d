using Graph.Model;
namespace Graph.Seed.Synthetic;

/// <summary>How many nodes of each kind a synthetic graph has.</summary>
internal static class SyntheticShares
{
    // Of a thousand; what is left over becomes technologies.
    private static readonly (NodeKind Kind, int Share)[] _shares =
    [
        (GraphSchema.Cluster, 2), (GraphSchema.Chain, 12), (GraphSchema.Segment, 110), (GraphSchema.Enterprise, 200), (GraphSchema.Lab, 70),
        (GraphSchema.Institution, 50), (GraphSchema.Discipline, 30), (GraphSchema.Park, 30), (GraphSchema.Collaboration, 60), (GraphSchema.Project, 60),
        (GraphSchema.Source, 50),
    ];

    public static IReadOnlyDictionary<NodeKind, int> Of(int nodes)
    {
        var free = nodes - SyntheticGraph.MinNodes;
        var counts = _shares.ToDictionary(pair => pair.Kind, pair => 1 + (int)((long)free * pair.Share / 1000));
        counts[GraphSchema.Technology] = nodes - counts.Values.Sum();
        return counts;
    }
}
