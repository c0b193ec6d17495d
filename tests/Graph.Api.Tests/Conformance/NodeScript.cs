using System.Diagnostics;

namespace Graph.Api.Tests.Conformance;

/// <summary>A script of a folder in <c>tests</c>, run by Node.</summary>
internal static class NodeScript
{
    /// <summary>Runs a script of <c>tests/conformance</c>.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments) =>
        RunInAsync("conformance", script, arguments);

    /// <summary>Runs a script of a folder; skips the test where its packages are not installed, and fails there in CI.</summary>
    public static async Task<(int ExitCode, string Output)> RunInAsync(string folder, string script, params string[] arguments)
    {
        var path = Path.Combine(Repository.Root, "tests", folder);
        var isInstalled = Directory.Exists(Path.Combine(path, "node_modules"));
        var reason = $"Run 'npm ci' in tests/{folder} first; tests/run.sh does.";
        Skip.If(!isInstalled && Environment.GetEnvironmentVariable("CI") is not "true", reason);
        Assert.True(isInstalled, reason);
        using var process = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }
}
