namespace Graph.Api.Operations;

/// <summary>How long operations may run.</summary>
/// <param name="limit">The longest time.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time)
{
    // A source counts by the clock that it was made with, so that only the limit that made it takes it over.
    [ThreadStatic]
    private static (TimeLimit? Of, CancellationTokenSource? Source) _free;

    /// <summary>Begins to count the time of an operation.</summary>
    /// <param name="left">Cancelled when the client goes away, which ends the operation too.</param>
    public Running Begin(CancellationToken left)
    {
        var source = TakeFree();
        if (source is null)
            source = new(limit, time);
        else
            source.CancelAfter(limit);
        return new(this, source, left.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source));
    }

    private CancellationTokenSource? TakeFree()
    {
        if (_free.Of != this)
            return null;
        var source = _free.Source;
        _free = default;
        return source;
    }

    /// <summary>An operation that runs. Disposing it ends what its response did not wait for.</summary>
    public struct Running(TimeLimit limit, CancellationTokenSource source, CancellationTokenRegistration left) : IDisposable
    {
        private bool _hasEnded;

        /// <summary>Cancelled when the operation has to end.</summary>
        public readonly CancellationToken Token => source.Token;

        /// <summary>Whether it has to end.</summary>
        public readonly bool IsOver => source.IsCancellationRequested;

        /// <summary>Says that nothing of the operation runs any more. The next one on this thread takes the source over.</summary>
        public void End()
        {
            _hasEnded = true;
            left.Dispose();
            if (source.TryReset())
                _free = (limit, source);
            else
                source.Dispose();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_hasEnded)
                return;
            left.Dispose();
            source.Cancel();
            source.Dispose();
        }
    }
}
