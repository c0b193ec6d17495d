using Graph.Model;
using Graph.Seed.Synthetic;

namespace Graph.Seed.Evaluation;

/// <summary>Bootstrap over enterprises: pairs of one enterprise are drawn together, since they are not independent (Efron and Tibshirani
/// 1993).</summary>
internal sealed class Resampling
{
    private const double Tail = 0.025;

    private readonly IReadOnlyList<int[]> _clusters;
    private readonly int[][] _draws;

    /// <summary>Draws for trials, given the enterprise of each.</summary>
    public Resampling(IReadOnlyList<NodeId> enterprises, int resamples, ulong seed)
    {
        _clusters = [.. enterprises.Select((id, at) => (id, at)).GroupBy(item => item.id).OrderBy(group => group.Key)
            .Select(group => group.Select(item => item.at).ToArray())];
        var random = new SyntheticRandom(seed);
        _draws = new int[_clusters.Count is 0 ? 0 : resamples][];
        for (var draw = 0; draw < _draws.Length; draw++)
            _draws[draw] = [.. Enumerable.Range(0, _clusters.Count).Select(_ => (int)(random.Next() % (ulong)_clusters.Count))];
    }

    /// <summary>The mean of one figure for each trial, with its interval; the same draws for every figure, so differences are
    /// paired.</summary>
    public Interval Mean(IReadOnlyList<double> figures)
    {
        if (figures.Count is 0)
            return new(0, 0, 0);
        var sums = _clusters.Select(cluster => cluster.Sum(at => figures[at])).ToArray();
        var means = _draws.Select(draw => draw.Sum(cluster => sums[cluster]) / draw.Sum(cluster => _clusters[cluster].Length)).Order()
            .ToArray();
        return IntervalOf(figures.Average(), means);
    }

    /// <summary>A figure with its interval, given the resampled figures in ascending order.</summary>
    public static Interval IntervalOf(double value, double[] sorted) => new(value, Quantile(sorted, Tail), Quantile(sorted, 1 - Tail));

    private static double Quantile(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}

/// <summary>A figure with its 95 % bootstrap interval.</summary>
/// <param name="Value">The figure as measured.</param>
/// <param name="Low">The 2.5 % quantile of the resampled figures.</param>
/// <param name="High">The 97.5 % quantile.</param>
public sealed record Interval(double Value, double Low, double High);
