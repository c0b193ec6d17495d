using System.Text.Json;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Schema;

/// <summary>Versions, changes and changed gaps as the API answers them.</summary>
public sealed class HistoryAnswerTests
{
    private static readonly WriteOrigin _clerk = new("张三", "import 企业.xlsx");

    private static Park Park(string slug, string name) => new() { Id = NodeId.Of("park", slug), Name = name };

    private static async Task<GraphHost> WithThreeVersionsAsync()
    {
        var host = await GraphHost.StartAsync();
        Serves edge = new() { From = NodeId.Parse("park:new"), To = TinyChain.Materials, Basis = Basis.Expert };
        await host.Store.WriteAsync(GraphBatch.Of([Park("new", "新园")], [edge]) with { Origin = _clerk }, CancellationToken.None);
        await host.Store.WriteAsync(new([Park("new", "新新园")], [], [NodeId.Parse("enterprise:quiet-works")], []),
            CancellationToken.None);
        return host;
    }

    [Fact]
    public async Task Versions_come_in_pages_the_newest_first()
    {
        await using var host = await WithThreeVersionsAsync();
        const string Query = "query($after: String) { versions(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } "
            + "nodes { number by origin nodes { added changed deleted } } } }";
        var first = (await host.DataAsync(Query)).GetProperty("versions");
        Assert.Equal(3, first.GetProperty("totalCount").GetInt32());
        Assert.Equal("""[{"number":3,"by":null,"origin":null,"nodes":{"added":0,"changed":1,"deleted":1}},"""
            + """{"number":2,"by":"张三","origin":"import 企业.xlsx","nodes":{"added":1,"changed":0,"deleted":0}}]""",
            first.GetProperty("nodes").GetRawText());
        var second = (await host.DataAsync(Query, new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() }))
            .GetProperty("versions");
        Assert.Equal(1, Assert.Single(second.GetProperty("nodes").EnumerateArray()).GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Changes_since_a_version_are_told_with_what_was_there_before()
    {
        await using var host = await WithThreeVersionsAsync();
        var data = await host.DataAsync("""
            { changes(since: 1) { totalCount nodes { change id edge from to name version { number } node { ... on Entity { name } }
                properties { name before after } } } }
            """);
        var changes = data.GetProperty("changes").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["3 DELETED enterprise:quiet-works", "3 CHANGED park:new", "3 DELETED FILED_UNDER", "2 ADDED park:new",
            "2 ADDED SERVES"], changes.Select(Line));
        Assert.Equal("""[{"name":"name","before":["新园"],"after":["新新园"]}]""", changes[1].GetProperty("properties").GetRawText());
        Assert.Equal(("新新园", JsonValueKind.Null), (changes[3].GetProperty("node").GetProperty("name").GetString(), changes[0]
            .GetProperty("node").ValueKind));
        Assert.Equal("新园", changes[3].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Changes_are_read_from_the_store_once_for_a_version_that_is_served()
    {
        await using var host = await WithThreeVersionsAsync();
        const string Query = "{ two: changes(since: 2) { totalCount } again: changes(since: 2) { totalCount } }";
        Assert.Equal("""{"two":{"totalCount":3},"again":{"totalCount":3}}""", (await host.DataAsync(Query)).GetRawText());
        Assert.Equal(1, host.Store.DeltaReads);

        // An older one is not among them; with it all are read.
        Assert.Equal("""{"one":{"totalCount":5}}""", (await host.DataAsync("{ one: changes(since: 1) { totalCount } }")).GetRawText());
        Assert.Equal("""{"two":{"totalCount":3},"again":{"totalCount":3}}""", (await host.DataAsync(Query)).GetRawText());
        Assert.Equal(2, host.Store.DeltaReads);

        await host.Store.WriteAsync(GraphBatch.Of([Park("new", "园")], []), CancellationToken.None);
        Assert.Equal("""{"two":{"totalCount":4},"again":{"totalCount":4}}""", (await host.DataAsync(Query)).GetRawText());
        Assert.Equal(3, host.Store.DeltaReads);
    }

    [Theory]
    [InlineData("kinds: [ENTERPRISE]", "3 DELETED enterprise:quiet-works", "3 DELETED FILED_UNDER")]
    [InlineData("kinds: []")]
    [InlineData("chains: [\"chain:tiny\"], kinds: [PARK]", "3 CHANGED park:new", "2 ADDED park:new", "2 ADDED SERVES")]
    [InlineData("chains: [\"chain:other\"]")]
    public async Task Changes_are_filtered_by_kind_and_chain(string filter, params string[] expected)
    {
        await using var host = await WithThreeVersionsAsync();
        var data = await host.DataAsync($"{{ changes(since: 1, {filter}) {{ nodes {{ change id edge version {{ number }} }} }} }}");
        Assert.Equal(expected, data.GetProperty("changes").GetProperty("nodes").EnumerateArray().Select(Line));
    }

    [Theory]
    [InlineData("{ changes(since: 9) { totalCount } }", "since")]
    [InlineData("{ gapChanges(from: 0) { new { id } } }", "from")]
    [InlineData("{ gapChanges(from: 1, to: 4) { new { id } } }", "to")]
    public async Task A_version_that_is_not_kept_is_named_with_those_that_are(string query, string argument)
    {
        await using var host = await WithThreeVersionsAsync();
        var answer = await host.AskAsync(query);
        Assert.Equal(["VERSION_NOT_KEPT"], answer.Codes);
        Assert.Contains($"'{argument}'", answer.Text, StringComparison.Ordinal);
        Assert.Contains("It keeps 1 to 3", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_of_two_versions_are_healed_persistent_or_new()
    {
        await using var host = await GraphHost.StartAsync(GapAnswerTests.Thin());
        var all = AnswerNodes.Texts((await host.DataAsync("{ chainGaps(first: 100) { nodes { id } } }")).GetProperty("chainGaps")
            .GetProperty("nodes"), "id");
        await host.Store.WriteAsync(new([], [], [NodeId.Parse("segment:first")], []), CancellationToken.None);
        var data = (await host.DataAsync("""
            { gapChanges(from: 1) { from { number } to { number } healed { id severityAfter segment { id } chain { id } explanation }
                persistent { id severityBefore severityAfter } new { id } } }
            """)).GetProperty("gapChanges");
        Assert.Equal((1, 2), (data.GetProperty("from").GetProperty("number").GetInt32(), data.GetProperty("to").GetProperty("number")
            .GetInt32()));
        var healed = Assert.Single(data.GetProperty("healed").EnumerateArray());
        Assert.Equal((JsonValueKind.Null, "chain:thin", JsonValueKind.Null), (healed.GetProperty("severityAfter").ValueKind,
            healed.GetProperty("chain").GetProperty("id").GetString(), healed.GetProperty("segment").ValueKind));
        Assert.Equal(all.Where(id => id != healed.GetProperty("id").GetString()).Order(), AnswerNodes.Texts(data.GetProperty("persistent"),
            "id").Order());
        Assert.Equal(0, data.GetProperty("new").GetArrayLength());
        var back = (await host.DataAsync("{ gapChanges(from: 2, to: 1) { new { id } healed { id } } }")).GetProperty("gapChanges");
        Assert.Equal((1, 0), (back.GetProperty("new").GetArrayLength(), back.GetProperty("healed").GetArrayLength()));
    }

    [Fact]
    public async Task Root_fields_answer_from_the_version_that_is_named()
    {
        await using var host = await GraphHost.StartAsync(GapAnswerTests.Thin());
        string[] fields =
        [
            "segments(first: 10ASOF) { totalCount nodes { id name gaps { id } enterprises { nodes { id } } } }",
            "segment(id: \"segment:first\"ASOF) { id }",
            "nodes(ids: [\"segment:first\", \"park:new\"]ASOF) { id }",
            "search(text: \"园\"ASOF) { totalCount nodes { node { id } } }",
            "statistics(ALONE) { nodeCount edgeCount nodes { kind count } }",
            "chainGaps(first: 9ASOF) { totalCount nodes { id severity segment { id name } } }",
            "chains(ALONE) { id }",
        ];
        async Task<string> AnswersAsync(int? version)
        {
            var answers = new List<string>();
            foreach (var field in fields)
            {
                answers.Add((await host.DataAsync("{" + field.Replace("ASOF", version is null ? "" : $", asOf: {version}",
                    StringComparison.Ordinal).Replace("(ALONE)", version is null ? "" : $"(asOf: {version})", StringComparison.Ordinal)
                    + "}")).GetRawText());
            }
            return string.Join('\n', answers);
        }
        var first = await AnswersAsync(null);
        await host.Store.WriteAsync(new([Park("new", "新园")], [], [NodeId.Parse("segment:first")], []), CancellationToken.None);
        var second = await AnswersAsync(null);
        Assert.NotEqual(first, second);
        Assert.Equal(first, await AnswersAsync(1));
        Assert.Equal(second, await AnswersAsync(2));
        var both = await host.AskAsync(
            "{ now: segment(id: \"segment:first\") { id } then: segment(id: \"segment:first\", asOf: 1) { id } }");
        Assert.Equal("""{"now":null,"then":{"id":"segment:first"}}""", both.Json.GetProperty("data").GetRawText());
        Assert.StartsWith("2-", both.Json.GetProperty("extensions").GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal(["VERSION_NOT_KEPT"], (await host.AskAsync("{ chains(asOf: 3) { id } }")).Codes);
    }

    [Fact]
    public async Task The_cost_counts_that_an_earlier_version_has_to_be_made()
    {
        await using var host = await WithThreeVersionsAsync();
        async Task<int> CostAsync(string query, object? variables = null) => (await host.AskAsync(query, variables)).Json
            .GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32();
        var now = await CostAsync("{ chains { id } }");
        Assert.Equal(now + 20_000, await CostAsync("{ chains(asOf: 1) { id } }"));
        Assert.Equal(now + 20_000, await CostAsync("query($n: Int) { chains(asOf: $n) { id } }", new { n = 1 }));
        Assert.Equal(now, await CostAsync("query($n: Int) { chains(asOf: $n) { id } }"));
    }

    private static string Line(JsonElement change) => $"{change.GetProperty("version").GetProperty("number")} "
        + $"{change.GetProperty("change")} {(change.GetProperty("id").ValueKind is JsonValueKind.Null ? change.GetProperty("edge")
            : change.GetProperty("id"))}";
}
