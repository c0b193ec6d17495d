using System.Text.Json.Nodes;
using Graph.Api.Versions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Hosting;

/// <summary>Tells a supervisor whether the process lives (<c>/health/live</c>) and whether it can answer (<c>/health/ready</c>).</summary>
internal static class HealthServices
{
    /// <summary>The tag of the checks that <c>/health/ready</c> runs.</summary>
    internal const string Ready = "ready";

    /// <summary>Where the API says whether it can answer.</summary>
    internal const string ReadyPath = "/health/ready";

    public static IServiceCollection AddGraphHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<GraphReadyCheck>("graph", tags: [Ready]);
        services.AddSingleton<VersionNews>().AddHostedService<VersionWarmUp>();
        return services;
    }

    public static void MapGraphHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks(ReadyPath, new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(new JsonObject
        {
            ["status"] = report.Status.ToString(),
            ["checks"] = new JsonObject(report.Entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Of(entry.Value)))),
        }.ToJsonString(), http.RequestAborted);
    }

    private static JsonObject Of(HealthReportEntry check) => new()
    {
        ["status"] = check.Status.ToString(),
        ["description"] = check.Description,
        ["data"] = new JsonObject(check.Data.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, one.Value.ToString()))),
    };
}
