using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Graph.Api.Versions;
using Graph.Model;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Where a response comes from: the client's own copy, the cache, or the graph; and the cache once more while the graph cannot be
/// read.</summary>
internal sealed class ResponseResolver(
    SchemaExecutor execution, ResponseCache cache, IOptions<GraphQLLimits> limits, TimeProvider time, ILogger<ResponseResolver> logger,
    GraphVersionReader? versions = null)
{
    /// <summary>How long to wait for the graph's version where there is something to answer without it.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <exception cref="GraphStoreException">The graph's version cannot be read, and no answer is kept.</exception>
    public async ValueTask<Response> RespondAsync(AdmittedOperation admitted, CancellationToken cancellationToken)
    {
        var key = ResponseCacheKey.Of(admitted, limits.Value);
        try
        {
            var reading = VersionAsync(cancellationToken);
            string? version;
            if (reading.IsCompletedSuccessfully)
            {
                version = reading.Result;
            }
            else
            {
                var late = reading.AsTask();
                if (await IsLateAsync(late, cancellationToken) && await KeptAsync(admitted, key, cancellationToken) is { } kept)
                    return kept;
                version = await late;
            }
            var fresh = await FreshAsync(admitted, key, version, cancellationToken);
            return fresh.HasError(ErrorCodes.StoreUnavailable) ? await KeptAsync(admitted, key, cancellationToken) ?? fresh : fresh;
        }
        catch (GraphStoreException)
        {
            if (await KeptAsync(admitted, key, cancellationToken) is { } kept)
                return kept;
            throw;
        }
    }

    /// <summary>The response at the graph's present version.</summary>
    private async ValueTask<Response> FreshAsync(AdmittedOperation admitted, ResponseCacheKey key, string? version,
        CancellationToken cancellationToken)
    {
        if (version is null) // a graph without versions: nothing can be kept
            return Response.Of(await execution.ExecuteAsync(admitted, cancellationToken), admitted.Name, admitted.Cost, tag: null);
        var asOf = time.GetTimestamp();
        admitted.Metadata.Version = version;
        var tag = admitted.Request.IsGet ? EntityTag.Of(key.At(version), admitted.Type) : null;
        if (tag is not null && EntityTag.Matches(admitted.Http.Request.Headers.IfNoneMatch, tag))
            return Response.NotModified(admitted.Name, admitted.Cost, tag);
        var isWorthKeeping = cache.IsWorthKeeping(admitted.Cost);
        var result = isWorthKeeping ? await cache.FindAsync(key.At(version), cancellationToken) : null;
        if (result is null)
        {
            result = await execution.ExecuteAsync(admitted, cancellationToken);
            // What is kept is the data alone, so a response that tells of followed ids is made anew each time.
            if (isWorthKeeping && result is { Executed: true, Errors: null } && admitted.Metadata is { Followed: null }
                && admitted.Metadata.Version == version)
            {
                await cache.KeepAsync(key.At(version), result, cancellationToken);
            }
        }
        if (result.Errors is null && admitted.Metadata.Version == version)
            cache.Served(version, asOf);
        return Response.Of(result, admitted.Name, admitted.Cost, admitted.Metadata.Version == version ? tag : null);
    }

    /// <summary>The response that is kept for the version served last; null where there is none.</summary>
    private async ValueTask<Response?> KeptAsync(AdmittedOperation admitted, ResponseCacheKey key, CancellationToken cancellationToken)
    {
        if (cache.LastServed is not { } last || await cache.FindAsync(key.At(last.Version), cancellationToken) is not { } result)
            return null;
        admitted.Metadata.Version = last.Version;
        admitted.Metadata.StaleSeconds = (long)time.GetElapsedTime(last.Timestamp).TotalSeconds;
        logger.AnsweredStale(admitted.Name, last.Version);
        return Response.Of(result, admitted.Name, admitted.Cost,
            tag: null); // nothing to be kept by the client: the graph may have changed meanwhile
    }

    private async ValueTask<string?> VersionAsync(CancellationToken cancellationToken) =>
        versions is null ? null : await versions(cancellationToken);

    /// <summary>Whether the version takes so long that a response kept from before is better; a stalled server says nothing for
    /// long.</summary>
    private async ValueTask<bool> IsLateAsync(Task version, CancellationToken cancellationToken) =>
        !version.IsCompleted && cache.LastServed is not null
        && await Task.WhenAny(version, Task.Delay(_patience, time, cancellationToken)) != version;
}
