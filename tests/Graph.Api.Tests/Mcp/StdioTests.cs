using System.Security.Cryptography;

namespace Graph.Api.Tests.Mcp;

/// <summary><c>graph-seed mcp</c> as a desktop assistant starts it.</summary>
public sealed class StdioTests
{
    [Fact]
    public async Task Same_tools_over_standard_input_and_nothing_is_written()
    {
        var store = Path.Combine(Directory.CreateTempSubdirectory("mcp-").FullName, "graph.db");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "graph.db"), store);
        var before = SHA256.HashData(await File.ReadAllBytesAsync(store));
        await using (var client = await McpSession.StartAsync(store))
        {
            Assert.Equal("search", (await client.ListToolsAsync())[0].Name);
            var found = await client.AskAsync("search", new Dictionary<string, object?> { ["text"] = "通富微电" });
            Assert.Contains("enterprise:tfme", found.Text(), StringComparison.Ordinal);
            Assert.NotEmpty(await client.ListPromptsAsync());
        }
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(store)));
        Directory.Delete(Path.GetDirectoryName(store)!, recursive: true);
    }
}
