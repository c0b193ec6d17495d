using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Graph.Api.Hosting;

/// <summary>OpenTelemetry: off unless <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names where to send traces, metrics and logs.</summary>
internal static class Telemetry
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether anything is sent.</summary>
    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[EndpointKey]);

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!IsOn(builder.Configuration))
            return;
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
        builder.Logging.AddOpenTelemetry(logging => logging.AddOtlpExporter());
    }
}
