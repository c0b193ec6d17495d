using System.Text.Json;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Schema;

public sealed class AnalysisAnswerTests
{
    [Theory]
    [InlineData("{ list: chainGaps { nodes { score: severity terms { weight value contribution } } } }")]
    [InlineData("{ list: partnerMatches(for: { enterpriseId: \"enterprise:local-fab\" }) { nodes { score terms { weight value "
        + "contribution } } } }")]
    [InlineData("{ list: partnerMatches(for: { problem: \"photoresist resin\" }) { nodes { score terms { weight value contribution } } "
        + "} }")]
    [InlineData("{ list: chokepoints { score terms { weight value contribution } } }")]
    [InlineData("{ list: chainStrengths(positions: [STRONG, FAIR, THIN, MISSING, UNDECIDED]) { nodes { score terms { weight value "
        + "contribution } } } }")]
    public async Task Terms_add_up_to_the_score(string query)
    {
        await using var host = await GraphHost.StartAsync();
        await host.WarmUpAsync();
        var list = (await host.DataAsync(query)).GetProperty("list");
        var scored = (list.ValueKind is JsonValueKind.Array ? list : list.GetProperty("nodes")).EnumerateArray().ToList();
        Assert.NotEmpty(scored);
        Assert.All(scored, AddsUp);
    }

    [Fact]
    public async Task Targets_of_attraction_say_which_gaps_they_close_and_terms_add_up()
    {
        var world = new GraphBuilder().DataSet(TinyChain.DataSet).Source("survey").Source("report").Cite("survey", "report")
            .Cluster("wares").Chain("thin", cluster: "wares").Segment("parts", feeds: ["goods"]).Segment("goods")
            .Enterprise("maker", segment: "goods", region: "东区", isLocal: true, role: EnterpriseRole.Leader)
            .Enterprise("far-parts", segment: "parts", region: "上海", role: EnterpriseRole.Leader);
        await using var host = await GraphHost.StartAsync(world.Build());
        const string Query = """
            query($county: String) { attractionTargets(chain: "chain:thin", county: $county) { totalCount nodes {
                enterprise { id } score terms { weight value contribution } severityRemoved explanation
                gaps { removed remaining isClosed gap { kind segment { id } } } parks { id } } } }
            """;
        var targets = (await host.DataAsync(Query)).GetProperty("attractionTargets").GetProperty("nodes").EnumerateArray().ToList();
        var target = Assert.Single(targets);
        AddsUp(target);
        Assert.Equal("enterprise:far-parts", target.GetProperty("enterprise").GetProperty("id").GetString());
        Assert.Equal("MISSING", target.GetProperty("gaps")[0].GetProperty("gap").GetProperty("kind").GetString());
        Assert.True(target.GetProperty("severityRemoved").GetDouble() > 0);
        foreach (var county in new[] { "东区", "east", "East District" })
        {
            Assert.Equal(1, (await host.DataAsync(Query, new { county })).GetProperty("attractionTargets").GetProperty("totalCount")
                .GetInt32());
        }
    }

    [Fact]
    public async Task Positions_of_segments_are_those_of_the_list_of_strengths()
    {
        await using var host = await GraphHost.StartAsync(GapAnswerTests.Thin());
        var data = await host.DataAsync("""
            { chainStrengths(chain: "chain:thin", positions: [THIN, FAIR]) { totalCount nodes { position score segment { id } } }
              segment(id: "segment:first") { position { position score chain { id } } }
              chain(id: "chain:thin") { strengths(positions: [THIN]) { segment { id } } } }
            """);
        var listed = data.GetProperty("chainStrengths").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("segment").GetProperty("id").GetString() is "segment:first");
        var own = data.GetProperty("segment").GetProperty("position");
        Assert.Equal((listed.GetProperty("position").GetString(), listed.GetProperty("score").GetDouble()),
            (own.GetProperty("position").GetString(), own.GetProperty("score").GetDouble()));
        Assert.Equal(5, data.GetProperty("chainStrengths").GetProperty("totalCount").GetInt32());
        Assert.Equal(5, data.GetProperty("chain").GetProperty("strengths").GetArrayLength());
    }

    [Fact]
    public async Task Terms_of_candidates_add_up_too()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { chainGaps { nodes { remedies {
                grow { score terms { weight value contribution } } attract { score terms { weight value contribution } } } } } }
            """);
        var remedies = data.GetProperty("chainGaps").GetProperty("nodes").EnumerateArray().Select(gap => gap.GetProperty("remedies"))
            .ToList();
        var candidates = remedies.SelectMany(remedy => remedy.GetProperty("grow").EnumerateArray()
            .Concat(remedy.GetProperty("attract").EnumerateArray())).ToList();
        Assert.NotEmpty(candidates);
        Assert.All(candidates, AddsUp);
    }

    [Fact]
    public async Task The_data_set_says_whose_it_is()
    {
        var set = new DataSet("小数据", "Tiny data", "CC0 1.0", new("甲市", "Alpha", [new("乙县", "Beta County")]))
        {
            Contact = "data@example.org",
            Regions = [new("上海", "Shanghai")],
        };
        await using var host = await GraphHost.StartAsync(TinyChain.Batch with { DataSet = set });
        var data = await host.DataAsync("""
            { dataSet { name nameEn licence contact homeRegion { name nameEn counties { name nameEn } } regions { name nameEn } } }
            """);
        Assert.Equal("""
            {"name":"小数据","nameEn":"Tiny data","licence":"CC0 1.0","contact":"data@example.org","homeRegion":{"name":"甲市","nameEn":"Alpha",
            "counties":[{"name":"乙县","nameEn":"Beta County"}]},"regions":[{"name":"上海","nameEn":"Shanghai"}]}
            """.ReplaceLineEndings(""), data.GetProperty("dataSet").GetRawText());
    }

    [Fact]
    public async Task Sentences_come_in_the_language_asked_for()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            "query($language: Language) { chainGaps(first: 1) { nodes { explanation zh: explanation(language: ZH) en: "
                + "explanation(language: $language) "
            + "evidence { statement en: statement(language: EN) } } } }", new { language = "EN" });
        var gap = data.GetProperty("chainGaps").GetProperty("nodes")[0];
        Assert.Equal(gap.GetProperty("zh").GetString(), gap.GetProperty("explanation").GetString());
        Assert.EndsWith("。", gap.GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", gap.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.All(gap.GetProperty("evidence").EnumerateArray(),
            fact => Assert.NotEqual(fact.GetProperty("statement").GetString(), fact.GetProperty("en").GetString()));
    }

    [Fact]
    public async Task Partners_page_to_their_total_and_leave_out_existing_ones_where_asked()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { enterprise(id: "enterprise:local-fab") {
                partnerMatches { totalCount nodes { partner { ... on Entity { id } } } }
                fresh: partnerMatches(where: { excludeExisting: true }) { nodes { partner { ... on Entity { id } } } }
                labs: partnerMatches(where: { kinds: [LAB] }) { nodes { partner { __typename } } } } }
            """);
        var enterprise = data.GetProperty("enterprise");
        var all = enterprise.GetProperty("partnerMatches").GetProperty("nodes").EnumerateArray()
            .Select(match => match.GetProperty("partner").GetProperty("id").GetString()).ToList();
        Assert.Equal(enterprise.GetProperty("partnerMatches").GetProperty("totalCount").GetInt32(), all.Count);
        Assert.Contains("institution:tiny-uni", all);
        Assert.DoesNotContain("institution:tiny-uni", enterprise.GetProperty("fresh").GetProperty("nodes").EnumerateArray()
            .Select(match => match.GetProperty("partner").GetProperty("id").GetString()));
        Assert.All(enterprise.GetProperty("labs").GetProperty("nodes").EnumerateArray(),
            match => Assert.Equal("Lab", match.GetProperty("partner").GetProperty("__typename").GetString()));
    }

    [Theory]
    [InlineData("kinds: []", false)]
    [InlineData("regions: []", false)]
    [InlineData("kinds: null, regions: null", true)]
    public async Task An_empty_list_of_wanted_partners_wants_none(string where, bool isAny)
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync($$"""{ partnerMatches(for: { enterpriseId: "enterprise:local-fab" }, where: { {{where}} }) { totalCount } }""");
        var count = data.GetProperty("partnerMatches").GetProperty("totalCount").GetInt32();
        Assert.Equal(isAny, count > 0);
    }

    private static void AddsUp(JsonElement scored)
    {
        var terms = scored.GetProperty("terms").EnumerateArray().ToList();
        Assert.Equal(scored.GetProperty("score").GetDouble(), terms.Sum(term => term.GetProperty("contribution").GetDouble()), 9);
        Assert.All(terms, term => Assert.Equal(term.GetProperty("contribution").GetDouble(), term.GetProperty("weight")
            .GetDouble() * term.GetProperty("value").GetDouble(), 9));
    }
}
