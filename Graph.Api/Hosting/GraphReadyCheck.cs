using Graph.Model;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Hosting;

/// <summary>Ready once the graph can be read and has something in it.</summary>
/// <remarks>A supervisor of the process needs the present state: a store that is away is not asked again, and one that says nothing is not
/// waited for longer than <see cref="Limit"/>.</remarks>
internal sealed class GraphReadyCheck(IGraphStore store, TimeProvider time) : IHealthCheck
{
    /// <summary>The code of a store that said nothing within the limit.</summary>
    internal const string NoAnswer = "Store.NoAnswer";

    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var code = NoAnswer;
        try
        {
            return Found(await VersionAsync(transient => code = transient, either.Token));
        }
        catch (GraphStoreException error)
        {
            return NotReady(error.Code);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return NotReady(code);
        }
    }

    private async ValueTask<GraphVersion> VersionAsync(Action<string> met, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ProbeAsync(cancellationToken);
        }
        catch (GraphStoreException error) when (error.IsTransient)
        {
            // It is there and wants to be asked again, because a commit is under way, say; so it is asked as for any request.
            met(error.Code);
            return await store.GetVersionAsync(cancellationToken);
        }
    }

    private static HealthCheckResult Found(GraphVersion version)
    {
        var data = new Dictionary<string, object> { ["version"] = version.ToString() };
        return version.Number > 0
            ? HealthCheckResult.Healthy("The graph can be read.", data)
            : HealthCheckResult.Unhealthy("The store is empty: load a data set with graph-seed.", data: data);
    }

    private static HealthCheckResult NotReady(string code) =>
        HealthCheckResult.Unhealthy($"The graph cannot be read ({code}).", data: new Dictionary<string, object> { ["code"] = code });
}
