using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Graph.Api.Caching;

/// <summary>The first level of the cache, bounded in bytes. What an entry takes beside its bytes counts too: small ones would otherwise
/// fill the memory many times over.</summary>
internal sealed class ResponseMemory(IOptions<CacheOptions> options) : IMemoryCache
{
    private readonly MemoryCache _inner = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxMemoryBytes });

    public ICacheEntry CreateEntry(object key) => new SizedEntry(_inner.CreateEntry(key));

    public void Remove(object key) => _inner.Remove(key);

    public bool TryGetValue(object key, [NotNullWhen(true)] out object? value) => _inner.TryGetValue(key, out value) && value is not null;

    public void Dispose() => _inner.Dispose();
}
