using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Caching;

/// <summary>Tells whether Redis answers. Without it the program is as ready as with it, only slower.</summary>
internal sealed class RedisCheck(RedisState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Result());

    private HealthCheckResult Result() => (state.IsUp, state.AwaySince) switch
    {
        (true, _) => HealthCheckResult.Healthy("Redis answers."),
        (false, { } since) => HealthCheckResult.Degraded("Redis does not answer; answers are kept in memory alone.",
            data: new Dictionary<string, object> { ["awaySince"] = since }),
        _ => HealthCheckResult.Degraded("Redis has not been reached yet."),
    };
}
