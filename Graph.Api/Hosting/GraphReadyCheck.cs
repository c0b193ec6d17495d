using Graph.Model;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Hosting;

/// <summary>Ready once the graph can be read and has something in it.</summary>
internal sealed class GraphReadyCheck(IGraphStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var version = await store.GetVersionAsync(cancellationToken);
            var data = new Dictionary<string, object> { ["version"] = version.ToString() };
            return version.Number > 0
                ? HealthCheckResult.Healthy("The graph can be read.", data)
                : HealthCheckResult.Unhealthy("The store is empty: load a data set with graph-seed.", data: data);
        }
        catch (GraphStoreException error)
        {
            return HealthCheckResult.Unhealthy($"The graph cannot be read ({error.Code}).", data: new Dictionary<string, object> { ["code"] = error.Code });
        }
    }
}
