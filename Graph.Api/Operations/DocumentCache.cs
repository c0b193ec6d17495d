using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Threads;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Documents by their text, so that one sent again is neither parsed nor validated again. When it is full, those used longest ago
/// are removed in the background; until then further documents are parsed each time.</summary>
/// <remarks>Safe for concurrent use. Keys are whole texts: no two documents can be taken for each other.</remarks>
internal sealed class DocumentCache : IDisposable
{
    private readonly GraphQLLimits _limits;
    private readonly MemoryCache _documents;

    public DocumentCache(IOptions<GraphQLLimits> options)
    {
        _limits = options.Value;
        _documents = new(new MemoryCacheOptions { SizeLimit = _limits.MaxCachedBytes });
    }

    /// <summary>Documents kept at the moment.</summary>
    public int Count => _documents.Count;

    /// <summary>The document, parsed on a thread of the pool where it is not known yet.</summary>
    /// <exception cref="RefusedException">The text is no document, or too large a one. Such texts are not kept.</exception>
    public ValueTask<PreparedDocument> GetAsync(string text) =>
        _documents.TryGetValue(text, out PreparedDocument? known) ? new(known!) : ParseAsync(text);

    /// <inheritdoc/>
    public void Dispose() => _documents.Dispose();

    private async ValueTask<PreparedDocument> ParseAsync(string text)
    {
        await PoolThread.Enter();
        return Keep(PreparedDocument.Parse(text, _limits));
    }

    private PreparedDocument Keep(PreparedDocument document)
    {
        if (_limits.MaxCachedDocuments > 0)
            _documents.Set(document.Text, document, new MemoryCacheEntryOptions { Size = SizeOf(document) });
        return document;
    }

    /// <summary>Its memory, or an equal share of all memory where that is more: so both limits hold.</summary>
    private long SizeOf(PreparedDocument document) =>
        Math.Max(document.Memory, (_limits.MaxCachedBytes + _limits.MaxCachedDocuments - 1L) / _limits.MaxCachedDocuments);
}
