using Graph.Api.Errors;
using Graph.Api.Limits;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Where the document of a request comes from: its own text, or the persisted operations.</summary>
internal sealed class OperationSource(OperationCatalog catalog, DocumentCache cache, IOptions<OperationOptions> options)
{
    private readonly bool _onlyPersisted = options.Value.OnlyPersisted;

    /// <exception cref="RefusedException">No operation has the id, only persisted operations are served, or the text is no
    /// document.</exception>
    public ValueTask<PreparedDocument> FindAsync(GraphQLHttpRequest request)
    {
        if (request.DocumentId is { } id)
        {
            return new(catalog.Find(id)?.Document ?? throw new RefusedException(ErrorCodes.PersistedNotFound,
                "No operation is persisted here under the id in 'documentId'."));
        }

        return _onlyPersisted
            ? throw new RefusedException(ErrorCodes.PersistedOnly, "Only persisted operations are served; send their id in 'documentId'.")
            : cache.GetAsync(request.Query!);
    }
}
