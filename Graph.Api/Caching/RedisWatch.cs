namespace Graph.Api.Caching;

/// <summary>Probes Redis each second from the start on, so that no answer has to find out whether it is there.</summary>
internal sealed class RedisWatch(RedisLevel redis, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start does not wait for it
        using var timer = new PeriodicTimer(_interval, time);
        try
        {
            await redis.ConnectAsync(stoppingToken);
            do
                await redis.ProbeAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
