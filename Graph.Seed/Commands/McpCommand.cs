using System.CommandLine;
using System.Diagnostics;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>mcp --store FILE</c>: the graph in a store for a desktop assistant, over the Model Context Protocol on standard input and
/// output.</summary>
/// <remarks>The API program serves the protocol; this command finds it, starts it and lends it its own input and output. So the command
/// line needs neither ASP.NET nor the GraphQL engine (docs/decisions).</remarks>
internal static class McpCommand
{
    public const string Name = "mcp";

    /// <summary>The environment variable with the path of the API program.</summary>
    internal const string Variable = "GRAPH_API";

    private const string Program = "Graph.Api.dll";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var store = new Option<string>("--store")
        {
            Description = environment.Say(CommandTexts.McpStore),
            Required = true,
            HelpName = "FILE",
        };
        var api = new Option<string>("--api") { Description = environment.Say(CommandTexts.McpApi), HelpName = "PATH" };
        var command = SeedCommand.Create(Name, CommandTexts.Mcp, environment, shared, async (result, output, cancellationToken) =>
        {
            var file = Path.GetFullPath(result.GetRequiredValue(store));
            if (!File.Exists(file))
                return Refuse(output, CommandTexts.NoStoreFile(file));
            var program = Find(result.GetValue(api) ?? Environment.GetEnvironmentVariable(Variable));
            return program is null ? Refuse(output, CommandTexts.NoApiProgram) : await RunAsync(program, file, cancellationToken);
        });
        command.Options.Add(store);
        command.Options.Add(api);
        return command;
    }

    /// <summary>The API program: the one named, or the first that is found beside this one, in the folder <c>api</c> or <c>Graph.Api</c>
    /// next to its own, or in the build of the same configuration.</summary>
    private static string? Find(string? named)
    {
        if (!string.IsNullOrEmpty(named))
            return File.Exists(named) ? Path.GetFullPath(named) : null;
        var own = AppContext.BaseDirectory;
        string[] places =
        [
            Path.Combine(own, Program), Path.Combine(own, "..", "api", Program), Path.Combine(own, "..", "Graph.Api", Program),
            Path.Combine(own.Replace("Graph.Seed", "Graph.Api", StringComparison.Ordinal), Program),
        ];
        return Array.Find(places, File.Exists);
    }

    /// <summary>Runs the program until the assistant closes its side. Its exit code is that of the command.</summary>
    private static async Task<int> RunAsync(string program, string file, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("dotnet", [program, "--mcp", "--Store:Kind=Embedded", $"--Store:Embedded:Path={file}"])
        {
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new IOException(program);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static int Refuse(SeedOutput output, Model.Bilingual reason)
    {
        output.Fail(Name, reason);
        return ExitCode.Failed;
    }
}
