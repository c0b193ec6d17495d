namespace Graph.Analysis.Dependencies;

/// <summary>How much rests on each technology of the whole graph. Computed once for a version, in the background, never in a
/// request.</summary>
/// <remarks>Betweenness by Brandes (2001), directed, along dependencies; exact where no more than <see cref="MaxPivots"/> technologies rest
/// on others, else estimated from pivots (Brandes and Pich 2007). Reach is always exact. Immutable. Costs pivots × dependencies
/// reached.</remarks>
public sealed class BetweennessIndex
{
    /// <summary>The most technologies from which paths are counted: all, in any graph that people keep by hand.</summary>
    public const int MaxPivots = 2_048;

    private BetweennessIndex(DependencyIndex index, Centrality centrality, double[] chains, double[] lacks) =>
        (Index, Centrality, Chains, Lacks) = (index, centrality, chains, lacks);

    /// <summary>The technologies.</summary>
    public DependencyIndex Index { get; }

    /// <summary>How much rests on each technology, seen from all of them.</summary>
    internal Centrality Centrality { get; }

    /// <summary>For each technology, how far it reaches into the chains, 0 to 1.</summary>
    internal double[] Chains { get; }

    /// <summary>For each technology, what the home region lacks of it, 0 to 1.</summary>
    internal double[] Lacks { get; }

    /// <summary>Computes what <see cref="Chokepoints"/> reads.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BetweennessIndex Compute(DependencyIndex index, CancellationToken cancellationToken) =>
        Compute(index, MaxPivots, new WalkMeter(cancellationToken));

    internal static BetweennessIndex Compute(DependencyIndex index, int maxPivots, WalkMeter meter)
    {
        var spread = Spread.Of(index, index.UsedInChains, meter);
        double[] lacks = [.. Enumerable.Range(0, index.Count)
            .Select(number => HomeSupply.Of(index.Graph, index.OrdinalOf(number), meter).Lack)];
        return new(index, Centrality.Of(index, [.. Enumerable.Range(0, index.Count)], maxPivots, meter), spread, lacks);
    }
}
