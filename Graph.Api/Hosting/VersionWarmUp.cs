using Graph.Api.Analyses;
using Graph.Api.Logging;
using Graph.Api.Search;
using Graph.Api.Versions;

namespace Graph.Api.Hosting;

/// <summary>Makes the search index and the analyses ready after the start and after each new version, so that nobody's first question waits
/// for them. Then it tells of the version.</summary>
internal sealed class VersionWarmUp(SearchIndexes indexes, AnalysesByVersion analyses, VersionNews news, TimeProvider time,
    ILogger<VersionWarmUp> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    private string? _lastError;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        try
        {
            do
            {
                await PrepareAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: nobody waits for it.
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            var current = await analyses.CurrentAsync(cancellationToken);
            await Task.WhenAll(
                Task.Run(() => current.Gaps(cancellationToken), cancellationToken), Task.Run(() => current.Partners, cancellationToken));
            await indexes.CurrentAsync(cancellationToken);
            news.Tell(current.Graph.Version);
            _ = current.StartBetweenness(); // the longest, and no request waits for it: after all others, which share the processors
            _lastError = null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // No error may end the process: the next round tries again, and so does the first question.
            Log(error);
        }
    }

    /// <summary>A failure is logged once, not each time that it comes again.</summary>
    private void Log(Exception error)
    {
        if (error.Message != _lastError)
            logger.NotPrepared(error);
        _lastError = error.Message;
    }
}
