using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Three ways to close a gap.</summary>
/// <param name="Grow">Local enterprises near the gap (延链、补链), the best first.</param>
/// <param name="Attract">Enterprises outside the home region that do it (招引), the best first.</param>
/// <param name="ResearchTechnologies">The technologies to ask partner matching for (攻关): that of the gap; of a segment those that nobody here
/// masters, bottlenecks first, and all of them where each is mastered.</param>
public sealed record GapRemedies(IReadOnlyList<GapCandidate> Grow, IReadOnlyList<GapCandidate> Attract, IReadOnlyList<NodeId> ResearchTechnologies)
{
    /// <summary>How many candidates of each sort are given where nothing else is said.</summary>
    public const int DefaultCount = 20;

    /// <summary>The remedies of a gap. Grows with the enterprises at its segments, their neighbours and its technologies.</summary>
    /// <param name="graph">The graph in which the gap was found.</param>
    /// <param name="gap">The gap; of a graph that no longer has its segment nothing is found.</param>
    /// <param name="count">How many candidates of each sort at most.</param>
    public static GapRemedies Of(GraphView graph, ChainGap gap, int count = DefaultCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var aim = GapAim.Of(graph, gap);
        return new(GrowCandidates.Of(aim, count), AttractCandidates.Of(aim, count), aim.ToResearch);
    }
}
