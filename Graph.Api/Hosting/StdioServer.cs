using Graph.Api.Mcp.Tools;
using Graph.Api.Schema;

namespace Graph.Api.Hosting;

/// <summary>Serves the Model Context Protocol over standard input and output, for an assistant on the same machine that starts the
/// program. No port is opened. It ends when its input ends.</summary>
internal static class StdioServer
{
    /// <summary>The first argument of the program that starts this in place of the API.</summary>
    public const string Argument = "--mcp";

    /// <summary>Serves until the client closes its side.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = settings,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Standard output belongs to the protocol.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var logStarted = StartFailure.KeepFromLog(builder.Logging);
        builder.Services.AddGraphStore(builder.Configuration);
        builder.Services.AddGraphSchema();
        builder.Services.AddGraphQLHttp(builder.Configuration);
        builder.Services.AddResponseCache(builder.Configuration);
        builder.Services.AddGraphHealth();
        builder.Services.AddMcp(builder.Configuration).WithStdioServerTransport();
        using var host = builder.Build();
        host.Services.GetRequiredService<GraphQL.Types.ISchema>().Initialize();
        _ = host.Services.GetRequiredService<ToolCatalog>();
        await host.StartAsync(cancellationToken);
        logStarted();
        await host.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
