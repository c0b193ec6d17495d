using System.Diagnostics;

namespace Graph.Api.Tests.Conformance;

/// <summary>A script of <c>tests/conformance</c>, run by Node.</summary>
internal static class NodeScript
{
    private static readonly string _folder = Path.Combine(Repository.Root, "tests", "conformance");

    /// <summary>Runs it; skips the test where its packages are not installed, and fails there in CI.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var isInstalled = Directory.Exists(Path.Combine(_folder, "node_modules"));
        const string Reason = "Run 'npm ci' in tests/conformance first; tests/run.sh does.";
        Skip.If(!isInstalled && Environment.GetEnvironmentVariable("CI") is not "true", Reason);
        Assert.True(isInstalled, Reason);
        using var process = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }
}
