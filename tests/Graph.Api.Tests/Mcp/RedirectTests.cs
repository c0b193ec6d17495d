using System.Text.Json;
using Graph.Api.Mcp;
using Graph.Api.Mcp.Tools;

namespace Graph.Api.Tests.Mcp;

/// <summary>Ids of entries that were joined with others, as an assistant meets them.</summary>
public sealed class RedirectTests
{
    [Fact]
    public void An_assistant_is_told_that_an_id_is_a_former_one()
    {
        GraphAnswer now = new() { Data = JsonSerializer.SerializeToElement(new { nodes = new[] { "a" } }), Version = "1-a" };
        var old = now with { Redirects = new Dictionary<string, string> { ["technology:old"] = "technology:new" } };
        var result = ToolResults.Answer("?", old, [], []);
        Assert.Contains("technology:old was joined with technology:new", result.Text(), StringComparison.Ordinal);
        Assert.Equal("""{"technology:old":"technology:new"}""", result.StructuredContent!.Value.GetProperty("redirects").GetRawText());
        Assert.False(ToolResults.Answer("?", now, [], []).StructuredContent!.Value.TryGetProperty("redirects", out _));
    }
}
