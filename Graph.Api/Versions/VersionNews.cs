using Graph.Model;

namespace Graph.Api.Versions;

/// <summary>Tells those who wait for it which version is served. A version is told when its search index and analyses are ready, so that
/// whoever asks again because of it is answered at once.</summary>
/// <remarks>Safe for concurrent use. It tells the latest state, not each step: who waits too rarely misses versions in between.</remarks>
internal sealed class VersionNews
{
    private readonly Lock _lock = new();
    private GraphVersion? _last;
    private TaskCompletionSource<GraphVersion> _next = Fresh();

    /// <summary>Says that a version is served now. Saying it again does nothing.</summary>
    public void Tell(GraphVersion version)
    {
        TaskCompletionSource<GraphVersion> told;
        lock (_lock)
        {
            if (version == _last)
                return;
            _last = version;
            (told, _next) = (_next, Fresh());
        }
        told.SetResult(version);
    }

    /// <summary>The version that is served, as soon as it is another one than the one that is known.</summary>
    /// <param name="known">The known version as text; null for none.</param>
    public Task<GraphVersion> OtherThanAsync(string? known)
    {
        lock (_lock)
            return _last is { } last && last.ToString() != known ? Task.FromResult(last) : _next.Task;
    }

    private static TaskCompletionSource<GraphVersion> Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
