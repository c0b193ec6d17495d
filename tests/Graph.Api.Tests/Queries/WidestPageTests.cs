using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Queries;

/// <summary>The widest pages that the web page asks for, on its largest downloads too, are within the limit of cost.</summary>
public sealed class WidestPageTests(RealApi api) : IClassFixture<RealApi>
{
    [Theory]
    [InlineData("explorer/gap-list", """{"first":100}""")]
    [InlineData("explorer/target-list", """{"first":50}""")]
    [InlineData("explorer/county-page", """{"region":"如皋市","first":30}""")]
    [InlineData("explorer/source-list", """{"first":100}""")]
    [InlineData("explorer/search-as-you-type", """{"text":"半导体","first":12}""")]
    [InlineData("explorer/entity-page", """{"id":"enterprise:tfme","first":100}""")]
    [InlineData("explorer/paths-among", """{"ids":["enterprise:tfme","institution:ntu"],"first":8}""")]
    [InlineData("explorer/paths-among",
        """{"ids":["enterprise:tfme","lab:a","lab:b","lab:c","lab:d","lab:e","lab:f","lab:g"],"first":1}""")] // of any ids: only the cost
    [InlineData("investment/how-to-close-a-gap", """{"segmentId":"segment:ic-eda-ip","first":8}""")]
    [InlineData("investment/strengths-of-a-chain", """{"chainId":"chain:wind-power","first":100}""")]
    [InlineData("research/ask-in-a-sentence", """{"text":"上海做光刻胶的企业","first":60}""")]
    [InlineData("research/chokepoints-of-the-city", """{"first":100}""")]
    [InlineData("research/facts-of-a-source", """{"sourceId":"source:plan-145","first":100}""")]
    [InlineData("research/impact-of-a-technology", """{"technologyId":"technology:photoresist","first":50}""")]
    [InlineData("research/technology-profile", """{"technologyId":"technology:photoresist","first":50}""")]
    [InlineData("enterprise/partners-for-a-problem", """{"problem":"药片溶出度不合格","first":50}""")]
    [InlineData("enterprise/partners-for-an-enterprise", """{"enterpriseId":"enterprise:tfme","first":50}""")]
    public async Task Page_is_accepted(string id, string variables)
    {
        var answer = await api.PostAsync(new { query = QueryFile.Find(id).Text, variables = JsonNode.Parse(variables) });
        Assert.DoesNotContain("COST_LIMIT", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_a_hundred_entries_is_accepted()
    {
        var found = await api.PostAsync(new { query = "{ enterprises(first: 100) { nodes { id } } }" });
        var ids = found.Data!["enterprises"]!["nodes"]!.AsArray().Select(node => (string)node!["id"]!);
        var answer = await api.PostAsync(new
        {
            query = QueryFile.Find("explorer/list-entries").Text,
            variables = new { ids, gapIds = Array.Empty<string>(), gaps = 0 },
        });
        Assert.DoesNotContain("COST_LIMIT", answer.Errors, StringComparison.Ordinal);
    }
}
