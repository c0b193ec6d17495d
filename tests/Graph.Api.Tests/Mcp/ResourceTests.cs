using System.Text.Json;
using Graph.Api.Tests.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Tests.Mcp;

/// <summary>Resources and prompts, through the client of the official SDK.</summary>
public sealed class ResourceTests(RealApi api) : IClassFixture<RealApi>
{
    [Fact]
    public async Task Pages_and_the_schema_are_those_of_the_repository()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var pages = new Dictionary<string, string>
        {
            ["graph://schema"] = "schema.graphql",
            ["graph://data-model"] = "data-model.md",
            ["graph://scores"] = "analyses.md",
            ["graph://scores/gaps"] = "analyses/gaps.md",
            ["graph://scores/partners"] = "analyses/partners.md",
            ["graph://scores/dependencies"] = "analyses/dependencies.md",
        };
        foreach (var (uri, file) in pages)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", file));
            Assert.Equal(text.TrimEnd(), (await ReadAsync(client, uri)).TrimEnd());
        }
    }

    [Fact]
    public async Task Wrong_name_is_a_line_of_the_log_and_no_failure_of_the_program()
    {
        using var log = new LogCollector();
        await using var logged = api.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        await using var client = await McpSession.ConnectAsync(logged);
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("graph://nothing"));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CallToolAsync("nothing"));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.GetPromptAsync("nothing"));
        Assert.Equal(3, log.Entries.Count(entry => entry.Id == 3034));
        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Every_chain_has_a_brief_and_every_source_an_entry()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var all = (await client.ListResourcesAsync()).Select(resource => resource.Uri).ToList();
        Assert.Equal(16, all.Count(uri => uri.EndsWith("/brief", StringComparison.Ordinal)));
        var sources = await api.PostAsync(new { query = "{ sources { totalCount } }" });
        Assert.Equal((int)sources.Data["sources"]!["totalCount"]!,
            all.Count(uri => uri.StartsWith("graph://source/", StringComparison.Ordinal)));
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public async Task Brief_names_the_segments_gaps_and_sources_of_its_chain()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var brief = await ReadAsync(client, "graph://chain/integrated-circuits/brief");
        Assert.Contains("[segment:ic-packaging]", brief, StringComparison.Ordinal);
        Assert.Contains("severity:", brief, StringComparison.Ordinal);
        Assert.Contains("出处 · Sources:", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_of_a_source_has_its_title_and_facts()
    {
        await using var client = await McpSession.ConnectAsync(api);
        using var entry = JsonDocument.Parse(await ReadAsync(client, "graph://source/tfme-ar-2021"));
        Assert.NotEmpty(entry.RootElement.GetProperty("title").GetString()!);
        Assert.NotEmpty(entry.RootElement.GetProperty("facts").GetProperty("nodes").EnumerateArray());
    }

    [Theory]
    [InlineData("graph://chain/nowhere/brief")]
    [InlineData("graph://source/nowhere")]
    [InlineData("graph://other")]
    [InlineData("file:///etc/passwd")]
    public async Task Address_without_a_resource_is_an_error_that_says_where_to_look(string uri)
    {
        await using var client = await McpSession.ConnectAsync(api);
        var error = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync(client, uri));
        Assert.Contains("resources/list", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chain_brief", "chain")]
    [InlineData("partner_search", "problem")]
    [InlineData("dependency_report", "technology")]
    public async Task Prompt_is_filled_in_both_languages_and_names_only_tools_that_exist(string name, string subject)
    {
        await using var client = await McpSession.ConnectAsync(api);
        var tools = (await client.ListToolsAsync()).Select(tool => tool.Name).ToHashSet();
        foreach (var language in new[] { "zh", "en" })
        {
            var prompt = await client.GetPromptAsync(name, new Dictionary<string, object?> { [subject] = "光刻胶", ["language"] = language });
            var text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
            Assert.Contains($"<{subject}>光刻胶</{subject}>", text, StringComparison.Ordinal);
            var named = System.Text.RegularExpressions.Regex.Matches(text, "[a-z]+(?:_[a-z]+)+").Select(match => match.Value).ToList();
            Assert.NotEmpty(named);
            Assert.Subset(tools, named.ToHashSet());
            Assert.Equal(language is "en", char.IsAsciiLetter(text[0]));
        }
    }

    [Fact]
    public async Task Prompt_without_its_subject_is_refused()
    {
        await using var client = await McpSession.ConnectAsync(api);
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.GetPromptAsync("chain_brief"));
    }

    private static async Task<string> ReadAsync(McpClient client, string uri) =>
        Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync(uri)).Contents)).Text;
}
