using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>How much stands on each technology of the whole graph. Computed once for a version, in the background, never in a
/// request.</summary>
/// <remarks>Betweenness by Brandes (2001), directed, along dependencies; exact where no more technologies rest on others than the pivots
/// allowed, else estimated from pivots (Brandes and Pich 2007). Reach is always exact. Immutable. Costs pivots × dependencies
/// reached.</remarks>
public sealed class BetweennessIndex
{
    /// <summary>The most technologies from which paths are counted unless another number is given: all, in any graph that people keep by
    /// hand.</summary>
    public const int DefaultMaxPivots = 2_048;

    private BetweennessIndex(DependencyIndex index, Standing standing, double[] chains, double[] lacks) =>
        (Index, Standing, Chains, Lacks) = (index, standing, chains, lacks);

    /// <summary>The technologies.</summary>
    public DependencyIndex Index { get; }

    /// <summary>Whether betweenness is estimated from a part of the technologies.</summary>
    public bool IsSampled => Standing.IsSampled;

    /// <summary>From how many technologies paths were counted.</summary>
    public int Pivots => Standing.Pivots;

    internal Standing Standing { get; }

    /// <summary>For each technology, how far it reaches into the chains, 0 to 1.</summary>
    internal double[] Chains { get; }

    /// <summary>For each technology, what the home region lacks of it, 0 to 1.</summary>
    internal double[] Lacks { get; }

    /// <summary>Computes it.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="maxPivots">The most technologies to count paths from, at least 1.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxPivots"/> is below 1.</exception>
    public static BetweennessIndex Compute(DependencyIndex index, IProgress<double>? progress = null, int maxPivots = DefaultMaxPivots,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPivots, 1);
        var spread = Spread.Of(index, index.UsedInChains, cancellationToken);
        double[] lacks = [.. index.Technologies.Select(technology => HomeSupply.Of(index.Graph, technology).Lack)];
        return new(index, Standing.Of(index, [.. Enumerable.Range(0, index.Count)], maxPivots, progress, cancellationToken), spread, lacks);
    }

    /// <summary>The sum over all pairs of other technologies of the share of their shortest dependency paths that pass through this one; 0
    /// where the graph has none of this id.</summary>
    public double BetweennessOf(NodeId technology) => Index.NumberOf(technology) is >= 0 and var number ? Standing.Betweenness[number] : 0;

    /// <summary>How many technologies rest on this one, directly or through others; 0 where the graph has none of this id.</summary>
    public int ReachOf(NodeId technology) => Index.NumberOf(technology) is >= 0 and var number ? Standing.Reach[number] : 0;
}
