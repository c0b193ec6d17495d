using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Graph.Api.Caching;

/// <summary>An entry whose size includes what it takes beside its bytes.</summary>
internal sealed class SizedEntry : ICacheEntry
{
    /// <summary>Bytes for key, entry and expiry: some 700, measured on entries of one byte, and room for the allocator.</summary>
    internal const long Overhead = 1024;

    private readonly ICacheEntry _inner;

    public SizedEntry(ICacheEntry inner)
    {
        _inner = inner;
        _inner.Size = Overhead;
    }

    public object Key => _inner.Key;

    public object? Value { get => _inner.Value; set => _inner.Value = value; }

    public DateTimeOffset? AbsoluteExpiration { get => _inner.AbsoluteExpiration; set => _inner.AbsoluteExpiration = value; }

    public TimeSpan? AbsoluteExpirationRelativeToNow
    {
        get => _inner.AbsoluteExpirationRelativeToNow;
        set => _inner.AbsoluteExpirationRelativeToNow = value;
    }

    public TimeSpan? SlidingExpiration { get => _inner.SlidingExpiration; set => _inner.SlidingExpiration = value; }

    public IList<IChangeToken> ExpirationTokens => _inner.ExpirationTokens;

    public IList<PostEvictionCallbackRegistration> PostEvictionCallbacks => _inner.PostEvictionCallbacks;

    public CacheItemPriority Priority { get => _inner.Priority; set => _inner.Priority = value; }

    public long? Size { get => _inner.Size - Overhead; set => _inner.Size = (value ?? 0) + Overhead; }

    public void Dispose() => _inner.Dispose();
}
