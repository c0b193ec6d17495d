using System.Text.Json;
using Graph.Api.Mcp.Texts;
using Graph.Api.Mcp.Tools;

namespace Graph.Api.Tests.Mcp;

/// <summary>The text of a long answer: what a client without structured content sees.</summary>
public sealed class OutlineTests(RealApi api) : IClassFixture<RealApi>
{
    private const int Entries = 40;

    [Fact]
    public async Task Every_gap_of_a_chain_is_named_with_its_severity()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var result = await client.AskAsync("gaps_of_a_chain", new Dictionary<string, object?> { ["chainId"] = "chain:ships-offshore" });
        var gaps = result.StructuredContent!.Value.GetProperty("data").GetProperty("chain").GetProperty("gaps");
        var lines = result.Text().Split('\n').Where(line => line.Contains("[gap:", StringComparison.Ordinal)).ToList();
        Assert.All(gaps.EnumerateArray(), gap => Assert.Contains(lines, line => line.Contains("severity: 0.", StringComparison.Ordinal)
            && line.Contains($"[{gap.GetProperty("id").GetString()}]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task How_a_problem_was_understood_comes_before_the_partners()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var text = (await client.AskAsync("partners_for_a_problem", new Dictionary<string, object?> { ["problem"] = "碳化硅外延缺陷" })).Text();
        Assert.InRange(text.IndexOf("understood (", StringComparison.Ordinal), 0, text.IndexOf("partner: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ToolResults.MaxOutline, 40, 0)] // the lists inside the entries give way
    [InlineData(4_000, 3, 37)] // and then the entries at the end
    public void Long_answer_keeps_the_names_of_all_entries(int maxLength, int leastWhole, int mostNamed)
    {
        var text = AnswerOutline.Of(Answer(), maxLength);
        var lines = text.Split('\n');
        Assert.All(Enumerable.Range(0, Entries), number => Assert.Contains(lines, line =>
            line.Contains($"[enterprise:e{number}]", StringComparison.Ordinal)));
        var whole = lines.Count(line => line.Contains("facts (9):", StringComparison.Ordinal));
        Assert.InRange(whole, leastWhole, Entries);
        Assert.InRange(Entries - whole, 0, mostNamed);
        Assert.Contains("6 more", text, StringComparison.Ordinal);
        Assert.Contains("structured content", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, maxLength + 4_000);
    }

    /// <summary>Entries that each have a list with lines of their own.</summary>
    private static JsonElement Answer() => JsonSerializer.SerializeToElement(new
    {
        enterprises = new
        {
            totalCount = Entries,
            nodes = Enumerable.Range(0, Entries).Select(number => new
            {
                id = $"enterprise:e{number}",
                name = $"E{number}",
                facts = Enumerable.Range(0, 9).Select(fact => new { id = $"fact:f{fact}", what = "xxxxxxxxxx" }),
            }),
        },
    });
}
