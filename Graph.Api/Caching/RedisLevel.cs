using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Graph.Api.Caching;

/// <summary>Redis as the second level of the cache for as long as it answers in time; otherwise a level that is empty and takes
/// nothing.</summary>
/// <remarks>Nothing here throws, and nobody waits for a write.</remarks>
internal sealed class RedisLevel(IDistributedCache redis, RedisState state, IOptions<CacheOptions> options, TimeProvider time)
    : IDistributedCache
{
    private const string ProbeKey = "probe";
    private static readonly TimeSpan _timeToConnect = TimeSpan.FromSeconds(5);
    private static readonly byte[] _probe = [1];
    private static readonly DistributedCacheEntryOptions _probeOptions =
        new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) };

    private readonly TimeSpan _timeout = options.Value.RedisTimeout;

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        if (!state.IsUp)
            return null;
        try
        {
            return await redis.GetAsync(key, token).WaitAsync(_timeout, time, token);
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            state.Failed(error);
            return null;
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        if (state.IsUp)
            _ = WriteAsync(key, [.. value], options); // a copy: the caller may use the array again before it is sent
        return Task.CompletedTask;
    }

    /// <summary>Makes the connection, which may take longer than a response would wait. Whether there is one then, the probes
    /// tell.</summary>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await redis.GetAsync(ProbeKey, cancellationToken).WaitAsync(_timeToConnect, time, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The first probe fails too, and says why.
        }
    }

    /// <summary>Writes and reads a small entry, which finds a Redis that is gone, stalled, full or read-only.</summary>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await redis.SetAsync(ProbeKey, _probe, _probeOptions, cancellationToken).WaitAsync(_timeout, time, cancellationToken);
            await redis.GetAsync(ProbeKey, cancellationToken).WaitAsync(_timeout, time, cancellationToken);
            state.Answered();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            state.Failed(error);
        }
    }

    private async Task WriteAsync(string key, byte[] value, DistributedCacheEntryOptions entry)
    {
        try
        {
            await redis.SetAsync(key, value, entry, CancellationToken.None);
        }
        catch (Exception error)
        {
            state.Failed(error);
        }
    }

    // The cache calls none of the others.
    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
}
