using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Resources;

/// <summary>All resources: pages of the documentation, the brief of each chain, the entry of each source.</summary>
internal sealed class ResourceCatalog(DocumentResources documents, ChainBriefs briefs, SourceResources sources)
{
    /// <summary>The patterns of addresses.</summary>
    public static IReadOnlyList<ResourceTemplate> Templates { get; } = [ChainBriefs.Template, SourceResources.Template];

    /// <summary>A page of the list. The first page begins with the documents and the briefs.</summary>
    /// <param name="cursor">The cursor of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    public async ValueTask<ListResourcesResult> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        var (page, next) = await sources.ListAsync(cursor, cancellationToken);
        return new()
        {
            Resources = cursor is null ? [.. documents.All, .. await briefs.ListAsync(cancellationToken), .. page] : [.. page],
            NextCursor = next,
        };
    }

    /// <summary>The content at an address.</summary>
    /// <exception cref="ModelContextProtocol.McpProtocolException">Nothing is there, or it cannot be read now.</exception>
    public async ValueTask<ReadResourceResult> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        var content = await documents.ReadAsync(uri, cancellationToken)
            ?? await briefs.ReadAsync(uri, cancellationToken)
            ?? await sources.ReadAsync(uri, cancellationToken)
            ?? throw ResourceErrors.NotFound(uri);
        return new() { Contents = [content] };
    }
}
