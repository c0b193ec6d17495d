using Graph.Api.Errors;
using Graph.Api.Mcp.Tools;
using Graph.Api.Schema;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>Serves the Model Context Protocol over standard input and output, for an assistant on the same machine that starts the
/// program. No port is opened. It ends when its input ends.</summary>
internal static class StdioServer
{
    /// <summary>The first argument of the program that starts this in place of the API.</summary>
    public const string Argument = "--mcp";

    /// <summary>Serves until the client closes its side.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="SettingException">The program was started without a standard input.</exception>
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        if (IsInputClosed())
            throw new SettingException(_noInput);
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

    /// <summary>Whether nobody gave the program an input. The runtime's own first file has the input's number then, and reading it would
    /// never end. It is known by its flag: no file that a program inherits is closed when it starts.</summary>
    private static bool IsInputClosed()
    {
        const string Name = "flags:";
        const int CloseOnExecute = 0x80000;
        if (!OperatingSystem.IsLinux())
            return false;
        var flags = File.ReadAllLines("/proc/self/fdinfo/0").First(line => line.StartsWith(Name, StringComparison.Ordinal));
        return (Convert.ToInt32(flags[Name.Length..].Trim(), 8) & CloseOnExecute) != 0;
    }

    private static readonly Bilingual _noInput = new("没有标准输入（启动时已关闭），而助手从标准输入提问。请由助手启动，见 docs/mcp.md。",
        "There is no standard input (it was closed at the start), where an assistant asks. Let the assistant start it: docs/mcp.md.");
}
