using System.Runtime;
using Graph.Api.Analyses;
using Graph.Api.Logging;
using Graph.Api.Search;
using Graph.Api.Versions;
using Graph.Model;
using Graph.Search;

namespace Graph.Api.Hosting;

/// <summary>Makes the search index and the analyses ready after the start and after each new version, so that nobody's first question waits
/// for them. Then it tells of the version.</summary>
internal sealed class VersionWarmUp(SearchIndexes indexes, AnalysesByVersion analyses, PastVersions past, VersionNews news,
    IHostApplicationLifetime host, TimeProvider time, ILogger<VersionWarmUp> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    private const int LargeGraph = 20_000; // nodes

    private string? _lastError;
    private GraphVersion? _prepared;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        _ = Task.Run(WordSegmenter.ReadDictionary, stoppingToken); // while the graph is read, which does not use all processors
        try
        {
            await ListeningAsync(stoppingToken);
            await PrepareAsync(stoppingToken);
            GCSettings.LatencyMode = GCLatencyMode.Interactive; // see CollectBetweenWork
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await PrepareAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: nobody waits for it.
        }
    }

    /// <summary>Waits until the program listens: the work takes all processors, and would keep it from that.</summary>
    private async Task ListeningAsync(CancellationToken cancellationToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = host.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(cancellationToken);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            var current = await analyses.CurrentAsync(cancellationToken);
            past.KeepOnly(current.Graph.Version);
            // Partners, and beside them the names of the search: neither keeps all processors busy by itself. Then the gaps of all chains,
            // for which those of one chain do not wait. What a request needs before its turn is made for it at once.
            await indexes.CurrentAsync(cancellationToken);
            await Task.Run(() => current.Gaps(cancellationToken), cancellationToken);
            var isNew = current.Graph.Version != _prepared;
            var isToTidy = isNew && current.Graph.Snapshot.Count >= LargeGraph;
            _prepared = current.Graph.Version;
            if (isToTidy)
                GiveBackMemory();
            news.Tell(current.Graph.Version);
            // The longest, and no request waits for it: after all others, which share the processors.
            var betweenness = current.StartBetweenness();
            if (isToTidy)
                _ = betweenness.ContinueWith(_ => GiveBackMemory(), TaskScheduler.Default);
            else if (isNew)
                await past.PrepareAsync(current, cancellationToken);
            _lastError = null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // No error may end the process: the next round tries again, and so does the first question.
            Log(error);
        }
    }

    /// <summary>Until the first version is ready the work, first of all the reading of the graph, needs all processors. A collection then
    /// stops it for a moment, which takes less of them than one that runs beside it.</summary>
    internal static void CollectBetweenWork() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    /// <summary>What reading a large graph and making its indexes left behind goes back to the system: the garbage is several times as
    /// large as what is kept.</summary>
    internal static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>A failure is logged once, not each time that it comes again.</summary>
    private void Log(Exception error)
    {
        if (error.Message != _lastError)
            logger.NotPrepared(error);
        _lastError = error.Message;
    }
}
