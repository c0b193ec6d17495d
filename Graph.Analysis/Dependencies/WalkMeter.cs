namespace Graph.Analysis.Dependencies;

/// <summary>Counts the edges that one analysis walks, and observes its cancellation token each time that <see cref="Interval"/> more were
/// walked.</summary>
/// <remarks>One for each run of an analysis; not safe for concurrent use.</remarks>
/// <param name="cancellationToken">Stops the analysis.</param>
/// <param name="progress">Told the number of edges walked, just before the token is observed; null for nobody.</param>
internal sealed class WalkMeter(CancellationToken cancellationToken, IProgress<long>? progress = null)
{
    /// <summary>How many edges are walked between two looks at the token: some ten microseconds of work.</summary>
    public const int Interval = 4_096;

    private long _nextCheck;

    /// <summary>Stops the analysis.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>How many edges were walked.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts edges that are about to be walked.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Add(int steps)
    {
        Steps += steps;
        if (Steps >= _nextCheck)
            CheckCancellation();
    }

    /// <summary>Observes the token now: before work that walks no edges.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void CheckCancellation()
    {
        _nextCheck = Steps + Interval;
        progress?.Report(Steps);
        CancellationToken.ThrowIfCancellationRequested();
    }
}
