using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What stands behind a technology or a segment in research.</summary>
/// <param name="Node">The laboratory, institution or collaboration.</param>
/// <param name="Edge">The fact that ties it.</param>
/// <param name="Backing">What it counts, in operating laboratories; 0 for what is only planned.</param>
internal sealed record Backer(Node Node, Edge Edge, double Backing)
{
    /// <summary>Each once, with the most that it counts, in a fixed order.</summary>
    public static IReadOnlyList<Backer> Distinct(IEnumerable<Backer> backers) =>
        [.. backers.GroupBy(backer => backer.Node.Id).Select(group => group.MaxBy(backer => backer.Backing)!)
            .OrderByDescending(backer => backer.Backing).ThenBy(backer => backer.Node.Id)];

    /// <summary>What still lacks, 0 to 1.</summary>
    public static double Deficit(IEnumerable<Backer> backers) => 1 - Math.Min(1, backers.Sum(backer => backer.Backing) / GapWeights.EnoughBacking);
}
