using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Model;
using Yarp.ReverseProxy.Transforms;

namespace Graph.Api.Tests.Processes;

/// <summary>A proxy that gives each request to the next of several processes.</summary>
internal sealed class RoundRobin : IAsyncDisposable
{
    /// <summary>The header that says which process answered: its place in the list.</summary>
    public const string AnsweredBy = "X-Answered-By";

    private const int LongestAddress = 64 * 1024;

    private readonly WebApplication _app;

    private RoundRobin(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<RoundRobin> StartAsync(IEnumerable<Uri> processes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestLineSize =
            LongestAddress); // the API itself says what is too long
        builder.Logging.ClearProviders();
        builder.Services.AddReverseProxy().LoadFromMemory([Everything()], [Cluster(processes)]).AddTransforms(context =>
            context.AddResponseTransform(answer =>
            {
                var process = answer.HttpContext.Features.Get<IReverseProxyFeature>()!.ProxiedDestination!;
                answer.HttpContext.Response.Headers[AnsweredBy] = process.DestinationId;
                return default;
            }));
        var app = builder.Build();
        app.MapReverseProxy();
        await app.StartAsync();
        return new(app);
    }

    public HttpClient CreateClient() => new() { BaseAddress = Address };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static RouteConfig Everything() => new() { RouteId = "all", ClusterId = "api", Match = new() { Path = "{**all}" } };

    private static ClusterConfig Cluster(IEnumerable<Uri> processes) => new()
    {
        ClusterId = "api",
        LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
        Destinations = processes.Select((address, place) => (place, address))
            .ToDictionary(process => $"{process.place}", process => new DestinationConfig { Address = process.address.ToString() }),
    };
}
