using Graph.Model;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Store.Embedded;

/// <summary>Loads the store before the program serves, and looks again and again whether its file changed.</summary>
internal sealed class EmbeddedStoreWatcher(
    EmbeddedGraphStore store, IOptions<EmbeddedStoreOptions> options, TimeProvider time, ILogger<EmbeddedStoreWatcher> logger)
        : BackgroundService
{
    private string? _lastError;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.RefreshAsync(cancellationToken); // a file that cannot be read stops the start
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.PollInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    /// <summary>One look. A failure is logged once, not each time that it comes again.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.RefreshAsync(cancellationToken);
            _lastError = null;
        }
        catch (GraphStoreException error)
        {
            if (error.Message != _lastError)
                logger.ReloadFailed(error, store.Path, (await store.GetVersionAsync(cancellationToken)).ToString());
            _lastError = error.Message;
        }
    }
}
