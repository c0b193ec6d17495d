using Graph.Model;

namespace Graph.Store.Neo4j.Reading;

/// <summary>The newest version that this process has served, and when it was last seen to be the current one.</summary>
/// <remarks>Safe for concurrent use. The version of every response is recorded here, so the watermark is never older than a version that
/// was served.</remarks>
internal sealed class VersionWatermark(TimeProvider time, TimeSpan maxAge)
{
    private readonly Lock _lock = new();
    private GraphVersion? _version;
    private long _seenAt;
    private Task<GraphVersion>? _question;

    /// <summary>Its number; 0 where none was seen.</summary>
    public long Number
    {
        get
        {
            lock (_lock)
                return _version?.Number ?? 0;
        }
    }

    /// <summary>Records the version of a response; false where a newer one was served already.</summary>
    public bool TryAccept(GraphVersion version)
    {
        lock (_lock)
        {
            if (version.Number < (_version?.Number ?? 0))
                return false;
            (_version, _seenAt) = (version, time.GetTimestamp());
            return true;
        }
    }

    /// <summary>The version, where it was seen less than the maximum age ago; otherwise the result of the query, which is shared by
    /// concurrent callers.</summary>
    public async ValueTask<GraphVersion> GetAsync(Func<Task<GraphVersion>> ask, CancellationToken cancellationToken)
    {
        Task<GraphVersion> question;
        lock (_lock)
        {
            if (_version is { } version && time.GetElapsedTime(_seenAt) < maxAge)
                return version;
            if (_question is null or { IsCompleted: true })
                _question = Task.Run(ask, CancellationToken.None); // cancelling one caller does not cancel the query of the others
            question = _question;
        }
        return await question.WaitAsync(cancellationToken);
    }
}
