using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Graph.TestSupport;
using StackExchange.Redis;

namespace Graph.Api.Tests.Caching;

/// <summary>A real redis-server of a test's own, which keeps nothing on disk.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private Process? _process;

    private RedisServer(int port) => Port = port;

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>A server that runs.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var server = Absent();
        try
        {
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The address of a server that does not run yet. Skips the test where there is no redis-server, but not in CI.</summary>
    public static RedisServer Absent()
    {
        const string Reason = "There is no redis-server (Debian package redis-server).";
        var isThere = IsInstalled();
        Skip.If(!isThere && Environment.GetEnvironmentVariable("CI") is not "true", Reason);
        Assert.True(isThere, Reason);
        return new(FreePort.Take());
    }

    /// <summary>Starts it, and waits until it takes connections: a client that is refused first may use up its attempts before it
    /// does.</summary>
    public async Task RunAsync()
    {
        string[] arguments = ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
        _process = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true })!;
        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new StringBuilder();
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                isReady.TrySetException(new InvalidOperationException($"redis-server ended: {output}"));
            else if (line.Data.Contains("Ready to accept connections", StringComparison.Ordinal))
                isReady.TrySetResult();
            output.AppendLine(line.Data);
        };
        _process.BeginOutputReadLine();
        await isReady.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>It keeps its connections and says nothing more, until it goes on.</summary>
    public Task StallAsync() => SignalAsync("-STOP");

    public Task GoOnAsync() => SignalAsync("-CONT");

    /// <summary>Sends a command, over a connection of its own.</summary>
    public async Task<RedisResult> CommandAsync(string command, params object[] arguments)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(
            new ConfigurationOptions { EndPoints = { Address }, AllowAdmin = true, ConnectTimeout = 30_000, AsyncTimeout = 30_000 });
        return await redis.GetDatabase().ExecuteAsync(command, arguments);
    }

    /// <summary>The keys of the answers that it holds.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync() => (string[])(await CommandAsync("KEYS", "industry-graph:*:*"))!;

    /// <summary>Waits until it holds the given number of answers.</summary>
    public async Task HasAnswersAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await AnswersAsync()).Count < count)
            await Task.Delay(50, patience.Token);
    }

    /// <summary>When an answer that it holds runs out. One that is written again runs out later.</summary>
    public async Task<string> ExpiryAsync(string key) => (string)(await CommandAsync("HGET", key, "absexp"))!;

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static bool IsInstalled()
    {
        try
        {
            using var version = Process.Start(new ProcessStartInfo("redis-server", ["--version"]) { RedirectStandardOutput = true })!;
            version.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
