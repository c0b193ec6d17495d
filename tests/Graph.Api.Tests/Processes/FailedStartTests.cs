using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Graph.Api.Tests.Processes;

/// <summary>A program that cannot start says in one line why, and what to do.</summary>
public sealed class FailedStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("failed-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await FailsAsync(port, "用设置 Urls 另选地址", "the setting Urls", [], ("Urls", $"http://127.0.0.1:{port}"));
    }

    [Theory]
    [InlineData]
    [InlineData("--mcp")] // as graph-seed mcp starts it
    public async Task A_damaged_file_is_named_and_left_as_it_is(params string[] arguments)
    {
        var file = Path.Combine(_folder, "graph.db");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "graph.db"));
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
        await FailsAsync(file, "请先移走该文件", "graph-seed restore", arguments, ("Store:Embedded:Path", file));
        Assert.Equal([file], Directory.GetFiles(_folder));
        Assert.Equal(bytes.Length / 2, new FileInfo(file).Length);
    }

    [Theory]
    [InlineData("mcp")]
    [InlineData("--mcp", "stdio")]
    [InlineData("--Urls", "http://127.0.0.1:0", "--Limits:Timeout")] // without its value
    public async Task An_argument_that_nothing_reads_is_named(params string[] arguments) =>
        await FailsAsync(arguments[^1], "无法识别", "is not understood", arguments);

    [Fact]
    public async Task An_assistant_needs_a_standard_input()
    {
        ProcessStartInfo start = new("sh", ["-c", "exec dotnet \"$0\" --mcp <&-", Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll")])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var said = await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2));
            await process.WaitForExitAsync();
            Assert.Equal(2, process.ExitCode);
            Assert.Contains("没有标准输入", said, StringComparison.Ordinal);
            Assert.Contains("no standard input", said, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task FailsAsync(string name, string chinese, string english, string[] arguments,
        params (string Key, string Value)[] settings)
    {
        var (code, output) = await ApiProcess.FailAsync(arguments, settings);
        Assert.Equal(2, code);
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Contains(chinese, output, StringComparison.Ordinal);
        Assert.Contains(english, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
