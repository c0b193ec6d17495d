using Microsoft.AspNetCore.Mvc.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Tests.Mcp;

/// <summary>A client of the official SDK that is connected to the program.</summary>
internal static class McpSession
{
    private static readonly string[] _passing = ["NOT_READY", "TIMEOUT"];

    /// <summary>Connects over Streamable HTTP to a program that is hosted in memory; each request has the headers.</summary>
    public static Task<McpClient> ConnectAsync(WebApplicationFactory<Program> api, params (string Name, string Value)[] headers)
    {
        var http = api.CreateClient();
        Array.ForEach(headers, header => http.DefaultRequestHeaders.Add(header.Name, header.Value));
        return McpClient.CreateAsync(new HttpClientTransport(
            new() { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, http,
            ownsHttpClient: true));
    }

    /// <summary>Starts <c>graph-seed mcp</c> on the compiled store and connects over its input and output.</summary>
    public static Task<McpClient> StartAsync(string store) => McpClient.CreateAsync(new StdioClientTransport(new()
    {
        Command = "dotnet",
        Arguments = [Path.Combine(AppContext.BaseDirectory, "graph-seed.dll"), "mcp", "--store", store,
            "--api", Path.Combine(AppContext.BaseDirectory, "Graph.Api.dll")],
    }));

    /// <summary>All texts of a result, one below the other.</summary>
    public static string Text(this CallToolResult result) =>
        string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    /// <summary>Calls a tool; an analysis that is still being computed is asked again, and so is one that a busy machine did not end in
    /// time.</summary>
    public static async Task<CallToolResult> AskAsync(this McpClient client, string tool, IReadOnlyDictionary<string, object?> arguments)
    {
        for (var asked = 1; ; asked++)
        {
            var result = await client.CallToolAsync(tool, arguments);
            if (asked == 600 || result.IsError is not true || !_passing.Any(code => result.Text().Contains(code, StringComparison.Ordinal)))
                return result;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}
