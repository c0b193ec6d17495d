using Graph.Model;

namespace Graph.Api.Search;

/// <summary>Builds the search index after the start, so that nobody's first search waits for it.</summary>
internal sealed class SearchWarmUp(SearchIndexes indexes, ILogger<SearchWarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start does not wait for it
        try
        {
            await indexes.CurrentAsync(stoppingToken);
        }
        catch (GraphStoreException error)
        {
            logger.IndexNotBuilt(error); // the first search tries again
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: nobody waits for the index.
        }
    }
}
