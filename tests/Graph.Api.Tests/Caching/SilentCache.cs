using Microsoft.Extensions.Caching.Distributed;

namespace Graph.Api.Tests.Caching;

/// <summary>A cache that never answers.</summary>
internal sealed class SilentCache : IDistributedCache
{
    private readonly TaskCompletionSource<byte[]?> _never = new();

    /// <summary>How often it was asked.</summary>
    public int Calls { get; private set; }

    public byte[]? LastWritten { get; private set; }

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        Calls++;
        return _never.Task;
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Calls++;
        LastWritten = value;
        return _never.Task;
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
}
