using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Ranks the technologies on which much stands and which the home region has too little of.</summary>
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
    public static IReadOnlyList<Chokepoint> Rank(
        BetweennessIndex whole, NodeId? chain = null, int first = 20, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        var scope = chain is { } one ? ChokepointScope.OfChain(whole, one, cancellationToken) : ChokepointScope.Whole(whole);
        var named = chain is { } id ? whole.Index.Graph.Find<Chain>(id) : null;
        var best = Enumerable.Range(0, whole.Index.Count)
            .Where(technology => scope.Standing.Reach[technology] > 0)
            .Select(technology => (technology, score: scope.ScoreOf(technology)))
            .OrderByDescending(item => item.score.Value).ThenBy(item => item.technology)
            .Take(first);
        return [.. best.Select(item => Describe(whole.Index, scope, item.technology, item.score, named, cancellationToken))];
    }

    private static Chokepoint Describe(
        DependencyIndex index, ChokepointScope scope, int number, Score score, Chain? chain, CancellationToken cancellationToken)
    {
        var technology = index.Technologies[number];
        var supply = HomeSupply.Of(index.Graph, technology);
        var chains = ChainsReached(index, number, cancellationToken);
        var direct = index.NeededBy[number].ToArray().Count(node => node != number && scope.IsMember(node));
        return new(
            technology.Id,
            score,
            scope.Standing.Reach[number],
            scope.Standing.Betweenness[number],
            chains,
            supply.Local.Count > 0,
            ChokepointTexts.Explanation(technology, scope.Standing.Reach[number], direct, chains.Count, supply, chain),
            ChokepointTexts.Evidence(index.Graph, technology, supply));
    }

    private static List<NodeId> ChainsReached(DependencyIndex index, int number, CancellationToken cancellationToken)
    {
        var (standing, _) = DependencyWalk.Of(index.NeededBy, number, int.MaxValue, int.MaxValue, cancellationToken);
        var reached = standing.Select(node => node.Node).ToHashSet();
        var chains = Enumerable.Range(0, index.Chains.Count).Where(chain => reached.Overlaps(index.UsedInChains[chain]));
        return [.. chains.Select(chain => index.Chains[chain].Id)];
    }
}
