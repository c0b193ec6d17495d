using System.Text;
using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>How much rests on each technology, seen from some of them: all, or those of a chain.</summary>
/// <param name="Members">The numbers of the technologies from which it is seen.</param>
/// <param name="Reach">For each technology, how many members rest on it, itself left out. Exact.</param>
/// <param name="Nearness">For each technology, the sum over the members that rest on it of 1 / steps (harmonic centrality).</param>
/// <param name="Betweenness">For each technology, the sum over pairs of a member and what it rests on of the share of their shortest paths
/// that pass through it.</param>
/// <remarks>Nearness and betweenness are exact where no more members rest on something than the pivots allowed, else estimated from a
/// sample of them.</remarks>
internal sealed record Centrality(IReadOnlyList<int> Members, int[] Reach, double[] Nearness, double[] Betweenness)
{
    /// <summary>Counts for some technologies.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="members">The numbers of those from which it is seen, each once.</param>
    /// <param name="maxPivots">The most members from which shortest paths are counted, at least 1.</param>
    /// <param name="meter">Counts the dependencies.</param>
    /// <exception cref="OperationCanceledException">The meter's token was cancelled.</exception>
    public static Centrality Of(DependencyIndex index, IReadOnlyList<int> members, int maxPivots, WalkMeter meter)
    {
        var reach = ReachCounts.Of(index, members, meter);
        foreach (var member in members)
            reach[member]--;
        var resting = members.Where(member => index.Needs[member].Length > 0).ToList();
        var pivots = Sample(index, resting, maxPivots);
        var (betweenness, nearness) = (new double[index.Count], new double[index.Count]);
        var counts = new ShortestPathCounts(index.Needs, meter);
        foreach (var pivot in pivots)
            counts.Add(pivot, (double)resting.Count / pivots.Count, betweenness, nearness);
        return new(members, reach, nearness, betweenness);
    }

    /// <summary>Technologies chosen by a hash of their ids: as good as at random (Brandes and Pich 2007), always the same, and hardly
    /// changed by new ones.</summary>
    private static List<int> Sample(DependencyIndex index, List<int> members, int count) => members.Count <= count ? members
        : [.. members.OrderBy(member => Hash(index.IdOf(member))).ThenBy(member => member).Take(count).Order()];

    /// <summary>FNV-1a with the final mixing of MurmurHash3, so that alike ids lie far apart.</summary>
    private static ulong Hash(NodeId id)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var octet in Encoding.ASCII.GetBytes(id.ToString()))
                hash = (hash ^ octet) * 1099511628211UL;
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
            return hash ^ (hash >> 33);
        }
    }
}
