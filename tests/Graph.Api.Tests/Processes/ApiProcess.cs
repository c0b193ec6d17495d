using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Graph.Api.Tests.Processes;

/// <summary>The program as a process of its own, as it is deployed, on a free port of this machine: the one beside the tests, or the one
/// that <c>GRAPH_API_PROGRAM</c> names, such as that of the image.</summary>
internal sealed partial class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ApiProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>Everything that it has written so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>One that listens.</summary>
    public static async Task<ApiProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var process = Launch([], settings);
        var ended = process._process.WaitForExitAsync();
        if (await Task.WhenAny(process._address.Task, ended, Task.Delay(_patience)) == process._address.Task)
            return process;
        await process.DisposeAsync();
        throw new InvalidOperationException($"The program did not start:\n{process.Output}");
    }

    /// <summary>Waits for one that cannot start; its exit code and all that it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> FailAsync(string[] arguments, params (string Key, string Value)[] settings)
    {
        await using var process = Launch(arguments, settings);
        await process._process.WaitForExitAsync().WaitAsync(_patience);
        return (process._process.ExitCode, process.Output);
    }

    public HttpClient CreateClient() => new() { BaseAddress = Address };

    /// <summary>How many of its threads have this name.</summary>
    public int Threads(string name) => Directory.EnumerateDirectories($"/proc/{_process.Id}/task")
        .Count(thread => File.ReadAllText(Path.Combine(thread, "comm")).TrimEnd() == name);

    /// <summary>Asks it to stop, and waits until it has written its last line.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(_patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>One that was started just now, and need not listen yet.</summary>
    public static ApiProcess Launch(string[] arguments, params (string Key, string Value)[] settings)
    {
        var start = Environment.GetEnvironmentVariable("GRAPH_API_PROGRAM") is { Length: > 0 } program
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll"), .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new(Process.Start(start)!);
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (ListeningPattern.Match(line) is { Success: true } match)
            _address.TrySetResult(new(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex ListeningPattern { get; }
}
