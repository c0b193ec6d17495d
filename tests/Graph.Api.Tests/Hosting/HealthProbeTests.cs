using Graph.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Hosting;

public sealed class HealthProbeTests
{
    [Theory]
    [InlineData(200, 0, "Ready: http://127.0.0.1:{0}/health/ready answers 200.")]
    [InlineData(503, 1, "Not ready: http://127.0.0.1:{0}/health/ready answers 503.")]
    public async Task Exit_code_says_what_the_running_program_answers(int status, int exitCode, string line)
    {
        await using var api = await StartAsync(status);
        var port = new Uri(api.Urls.Single()).Port;
        foreach (var host in new[] { "+", "*", "0.0.0.0", "[::]", "127.0.0.1" })
            Assert.Equal((exitCode, string.Format(null, line, port)), await ProbeAsync($"https://{host}:1;http://{host}:{port}"));
    }

    [Fact]
    public async Task Program_that_does_not_run_is_not_ready()
    {
        var api = await StartAsync(200);
        var address = api.Urls.Single();
        await api.DisposeAsync();
        var (exitCode, line) = await ProbeAsync(address);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"Not ready: {address}/health/ready does not answer", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://127.0.0.1:5443")]
    public async Task Settings_without_an_http_address_are_named(string? urls) =>
        Assert.Equal((1, "Not ready: the setting Urls has no address that begins with http://."), await ProbeAsync(urls));

    private static async Task<(int ExitCode, string Line)> ProbeAsync(string? urls)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Urls", urls)]).Build();
        using var output = new StringWriter();
        return (await HealthProbe.RunAsync(configuration, output, CancellationToken.None), output.ToString().TrimEnd());
    }

    private static async Task<WebApplication> StartAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/health/ready", () => Results.StatusCode(status));
        await app.StartAsync();
        return app;
    }
}
