namespace Graph.Seed.Evaluation;

/// <summary>A figure with its 95 % bootstrap interval.</summary>
/// <param name="Value">The figure as measured.</param>
/// <param name="Low">The 2.5 % quantile of the resampled figures.</param>
/// <param name="High">The 97.5 % quantile.</param>
public sealed record Interval(double Value, double Low, double High)
{
    /// <summary>Whether 0 lies outside: for a difference, that it is more than chance.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;
}
