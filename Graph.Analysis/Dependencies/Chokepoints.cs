using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>A technology on which much rests and which the home region has too little of.</summary>
/// <param name="Technology">The technology.</param>
/// <param name="Chain">The chain that was asked about; null for the whole graph.</param>
/// <param name="Score">How much of a chokepoint it is, 0 to 1, with its reasons.</param>
/// <param name="Reach">How many technologies rest on it, directly or through others; of the chain's own, where a chain was asked
/// about.</param>
/// <param name="DirectReach">How many of those rest on it directly.</param>
/// <param name="Betweenness">The sum over pairs of other technologies of the share of their shortest dependency paths that pass through it;
/// only pairs that begin in the chain, where one was asked about. An estimate in large graphs.</param>
/// <param name="Chains">The chains in which it, or something that rests on it, is used, by id.</param>
/// <param name="Supply">Who in the home region masters it.</param>
public sealed record Chokepoint(
    NodeId Technology,
    NodeId? Chain,
    Score Score,
    int Reach,
    int DirectReach,
    double Betweenness,
    IReadOnlyList<NodeId> Chains,
    HomeSupply Supply)
{
    /// <summary>Whether an enterprise of the home region masters it; plans do not count.</summary>
    public bool HasLocalDeveloper => Supply.Local.Count > 0;
}

/// <summary>Ranks the technologies on which much rests and which the home region has too little of.</summary>
public static class Chokepoints
{
    /// <summary>The chokepoints of the whole graph or of a chain: highest score first, then by id. Only technologies that something else
    /// rests on.</summary>
    /// <remarks>For the whole graph it only reads what was computed. For a chain it counts paths from the chain's technologies alone (from
    /// 512 of them at most).</remarks>
    /// <param name="whole">What was computed for the whole graph.</param>
    /// <param name="chain">The chain; null for the whole graph. A chain that the graph does not have has no chokepoints.</param>
    /// <param name="first">The most, 1 or more.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Chokepoint> Rank(BetweennessIndex whole, NodeId? chain, int first, CancellationToken cancellationToken) =>
        Rank(whole, chain, first, new WalkMeter(cancellationToken));

    internal static IReadOnlyList<Chokepoint> Rank(BetweennessIndex whole, NodeId? chain, int first, WalkMeter meter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        var scope = chain is { } one ? ChokepointScope.OfChain(whole, one, meter) : ChokepointScope.Whole(whole);
        var best = Enumerable.Range(0, whole.Index.Count)
            .Where(technology => scope.Centrality.Reach[technology] > 0)
            .Select(technology => (technology, score: scope.ScoreOf(technology)))
            .OrderByDescending(item => item.score.Value).ThenBy(item => item.technology)
            .Take(first);
        return [.. best.Select(item => Describe(whole.Index, scope, item.technology, item.score, meter) with { Chain = chain })];
    }

    private static Chokepoint Describe(DependencyIndex index, ChokepointScope scope, int number, Score score, WalkMeter meter) => new(
        index.IdOf(number),
        Chain: null,
        score,
        scope.Centrality.Reach[number],
        DirectReach(index, scope, number),
        scope.Centrality.Betweenness[number],
        ChainsReached(index, number, meter),
        HomeSupply.Of(index.Graph, index.OrdinalOf(number), meter));

    private static int DirectReach(DependencyIndex index, ChokepointScope scope, int number)
    {
        var count = 0;
        foreach (var node in index.NeededBy[number])
            count += node != number && scope.IsMember(node) ? 1 : 0;
        return count;
    }

    private static List<NodeId> ChainsReached(DependencyIndex index, int number, WalkMeter meter)
    {
        var (resting, _) = DependencyWalk.Of(index.NeededBy, number, int.MaxValue, int.MaxValue, meter);
        var reached = resting.Select(node => node.Node).ToHashSet();
        var chains = Enumerable.Range(0, index.Chains.Count).Where(chain => reached.Overlaps(index.UsedInChains[chain]));
        return [.. chains.Select(chain => index.Chains[chain].Id)];
    }
}
