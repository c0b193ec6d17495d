using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Graph.Api.Versions;
using Graph.Model;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Where an answer comes from: the client's own copy, the cache, or the graph; and the cache once more while the graph cannot be
/// read.</summary>
internal sealed class AnswerSource(
    OperationExecution execution, AnswerCache cache, IOptions<GraphQLLimits> limits, TimeProvider time, ILogger<AnswerSource> logger)
{
    /// <summary>How long to wait for the graph's version where there is something to answer without it.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <exception cref="GraphStoreException">The graph's version cannot be read, and no answer is kept.</exception>
    public async Task<Answer> AnswerAsync(OperationRun run, CancellationToken cancellationToken)
    {
        var key = AnswerKey.Of(run, limits.Value);
        try
        {
            var version = VersionAsync(run, cancellationToken);
            if (await IsLateAsync(version, cancellationToken) && await KeptAsync(run, key, cancellationToken) is { } kept)
                return kept;
            var answer = await FreshAsync(run, key, await version, cancellationToken);
            return answer.HasError(ErrorCodes.StoreUnavailable) ? await KeptAsync(run, key, cancellationToken) ?? answer : answer;
        }
        catch (GraphStoreException)
        {
            if (await KeptAsync(run, key, cancellationToken) is { } kept)
                return kept;
            throw;
        }
    }

    /// <summary>The answer at the graph's present version.</summary>
    private async Task<Answer> FreshAsync(OperationRun run, AnswerKey key, string? version, CancellationToken cancellationToken)
    {
        if (version is null) // a graph without versions: nothing can be kept
            return Answer.Of(await execution.ExecuteAsync(run, cancellationToken), run.Name, run.Cost, tag: null);
        var asOf = time.GetTimestamp();
        run.Metadata.Version = version;
        var tag = run.Request.IsGet ? EntityTag.Of(key.At(version), run.Type) : null;
        if (tag is not null && EntityTag.Matches(run.Http.Request.Headers.IfNoneMatch, tag))
            return Answer.NotModified(run.Name, run.Cost, tag);
        var isWorthKeeping = cache.IsWorthKeeping(run.Cost);
        var result = isWorthKeeping ? await cache.FindAsync(key.At(version), cancellationToken) : null;
        if (result is null)
        {
            result = await execution.ExecuteAsync(run, cancellationToken);
            if (isWorthKeeping && result is { Executed: true, Errors: null } && run.Metadata.Version == version)
                await cache.KeepAsync(key.At(version), result, cancellationToken);
        }
        if (result.Errors is null && run.Metadata.Version == version)
            cache.Served(version, asOf);
        return Answer.Of(result, run.Name, run.Cost, run.Metadata.Version == version ? tag : null);
    }

    /// <summary>The answer that is kept for the version served last; null where there is none.</summary>
    private async Task<Answer?> KeptAsync(OperationRun run, AnswerKey key, CancellationToken cancellationToken)
    {
        if (cache.LastServed is not { } last || await cache.FindAsync(key.At(last.Version), cancellationToken) is not { } result)
            return null;
        run.Metadata.Version = last.Version;
        run.Metadata.StaleSeconds = (long)time.GetElapsedTime(last.Timestamp).TotalSeconds;
        logger.AnsweredStale(run.Name, last.Version);
        return Answer.Of(result, run.Name, run.Cost, tag: null); // nothing to be kept by the client: the graph may have changed meanwhile
    }

    private static async Task<string?> VersionAsync(OperationRun run, CancellationToken cancellationToken) =>
        run.Http.RequestServices.GetService<GraphVersionReader>() is { } reader ? await reader(cancellationToken) : null;

    /// <summary>Whether the version takes so long that an answer kept from before is better; a stalled server says nothing for long.</summary>
    private async ValueTask<bool> IsLateAsync(Task version, CancellationToken cancellationToken) =>
        !version.IsCompleted && cache.LastServed is not null
        && await Task.WhenAny(version, Task.Delay(_patience, time, cancellationToken)) != version;
}
