using System.Diagnostics;

namespace Graph.Seed.Tests;

/// <summary>The program as a process of its own, which can be killed.</summary>
internal sealed class SeedProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _said;

    private SeedProcess(Process process) =>
        (_process, _said) = (process, Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync())
            .ContinueWith(texts => string.Concat(texts.Result), TaskScheduler.Default));

    public static SeedProcess Start(IReadOnlyDictionary<string, string> settings, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "graph-seed.dll"), .. arguments])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        return new(Process.Start(start)!);
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>Lets it come to its end; gives what it said.</summary>
    public async Task<(int Code, string Said)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _said);
    }

    /// <summary>Kills it, wherever it is.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();
}
