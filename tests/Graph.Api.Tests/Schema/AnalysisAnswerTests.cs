using System.Text.Json;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Schema;

public sealed class AnalysisAnswerTests
{
    private const string Settling =
        "addEnterprises: [{ name: \"新树脂\", region: \"西区\", segmentIds: [\"segment:materials\"], developsIds: "
            + "[\"technology:photoresist\"] }]";

    // Five segments, each with one local enterprise that two documents tell of: a single source each.
    private static GraphBatch Thin()
    {
        var builder = new GraphBuilder().Source("survey").Source("report").Cite("survey", "report").Cluster("wares")
            .Chain("thin", cluster: "wares");
        foreach (var place in new[] { "first", "second", "third", "fourth", "fifth" })
            builder.Segment(place).Enterprise($"of-{place}", segment: place, region: "东区", isLocal: true, role: EnterpriseRole.Key);
        return builder.Build();
    }

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
        Assert.Equal(1, (await host.DataAsync(Query, new { county = "东区" })).GetProperty("attractionTargets").GetProperty("totalCount")
            .GetInt32());
    }

    [Fact]
    public async Task Positions_of_segments_are_those_of_the_list_of_strengths()
    {
        await using var host = await GraphHost.StartAsync(Thin());
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
    public async Task Pages_of_gaps_give_the_whole_list_once_the_gravest_first()
    {
        await using var host = await GraphHost.StartAsync(Thin());
        var all = (await host.DataAsync("{ chainGaps(first: 100) { totalCount nodes { id severity } } }")).GetProperty("chainGaps");
        var whole = Texts(all.GetProperty("nodes"), "id");
        Assert.Equal(5, whole.Count);
        Assert.Equal(whole.Count, all.GetProperty("totalCount").GetInt32());
        var severities = all.GetProperty("nodes").EnumerateArray().Select(gap => gap.GetProperty("severity").GetDouble()).ToList();
        Assert.Equal(severities.OrderDescending(), severities);
        List<string> paged = [];
        for (string? after = null, more = "true"; more == "true";)
        {
            var page = (await host.DataAsync(
                "query($after: String) { chainGaps(first: 2, after: $after) { totalCount edges { cursor node { id } } pageInfo { "
                    + "endCursor hasNextPage } } }",
                new { after })).GetProperty("chainGaps");
            paged.AddRange(page.GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!));
            Assert.Equal(whole.Count, page.GetProperty("totalCount").GetInt32());
            (after, more) = (page.GetProperty("pageInfo").GetProperty("endCursor").GetString(), page.GetProperty("pageInfo")
                .GetProperty("hasNextPage").GetRawText());
        }
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Filters_of_gaps_hold_together()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { all: chainGaps { nodes { id kind severity } }
              bottlenecks: chainGaps(where: { kinds: [BOTTLENECK], chainIds: ["chain:tiny"], minSeverity: 0.1 }) { nodes { id kind } }
              none: chainGaps(where: { kinds: [] }) { totalCount } empty: chainGaps(first: 0) { totalCount nodes { id } } }
            """);
        var expected = data.GetProperty("all").GetProperty("nodes").EnumerateArray()
            .Where(gap => gap.GetProperty("kind").GetString() == "BOTTLENECK" && gap.GetProperty("severity").GetDouble() >= 0.1)
                .Select(gap => gap.GetProperty("id").GetString());
        Assert.Equal(expected, Texts(data.GetProperty("bottlenecks").GetProperty("nodes"), "id"));
        Assert.Equal(0, data.GetProperty("none").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, data.GetProperty("empty").GetProperty("nodes").GetArrayLength());
        Assert.True(data.GetProperty("empty").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Gaps_below_a_chain_and_a_segment_are_those_of_the_whole_list()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            "{ chainGaps { nodes { id } } chains { gaps { id } segments { gaps { id segment { id gaps { id } } } } } }");
        var all = Texts(data.GetProperty("chainGaps").GetProperty("nodes"), "id");
        Assert.Equal(all, Texts(data.GetProperty("chains")[0].GetProperty("gaps"), "id"));
        var ofSegments = data.GetProperty("chains")[0].GetProperty("segments").EnumerateArray()
            .SelectMany(segment => segment.GetProperty("gaps").EnumerateArray()).ToList();
        Assert.Equal(all.Order(StringComparer.Ordinal), ofSegments.Select(gap => gap.GetProperty("id").GetString()!).Distinct()
            .Order(StringComparer.Ordinal));
        Assert.All(ofSegments, gap => Assert.Contains(gap.GetProperty("id").GetString()!,
            Texts(gap.GetProperty("segment").GetProperty("gaps"), "id")));
    }

    [Fact]
    public async Task Totals_count_every_gap_of_the_filter_whatever_the_page()
    {
        await using var host = await GraphHost.StartAsync(Thin());
        var gaps = (await host.DataAsync("""
            { chainGaps(where: { kinds: [SINGLE_SOURCE] }, first: 1) { totalCount nodes { id regions }
                byChain: totals(by: CHAIN) { key count gravest { id } } byKind: totals(by: KIND) { key count }
                byRegion: totals(by: REGION) { key count } } }
            """)).GetProperty("chainGaps");
        Assert.Equal(["chain:thin"], Texts(gaps.GetProperty("byChain"), "key"));
        Assert.Equal(["SINGLE_SOURCE"], Texts(gaps.GetProperty("byKind"), "key"));
        Assert.Equal(["东区"], Texts(gaps.GetProperty("byRegion"), "key"));
        foreach (var by in new[] { "byChain", "byKind", "byRegion" })
            Assert.Equal(gaps.GetProperty("totalCount").GetInt32(), gaps.GetProperty(by)[0].GetProperty("count").GetInt32());
        Assert.Equal(gaps.GetProperty("nodes")[0].GetProperty("id").GetString(),
            gaps.GetProperty("byChain")[0].GetProperty("gravest").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Gaps_are_found_by_their_ids_and_unknown_ones_are_passed_over()
    {
        await using var host = await GraphHost.StartAsync(Thin());
        var data = await host.DataAsync(
            "{ chainGaps(where: { ids: [\"gap:single-source:thin:third\", \"gap:missing:thin:nothing\"] }) { nodes { id } } }");
        Assert.Equal(["gap:single-source:thin:third"], Texts(data.GetProperty("chainGaps").GetProperty("nodes"), "id"));
    }

    [Fact]
    public async Task Candidates_of_a_gap_name_it_among_those_they_could_close()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { chainGaps { nodes { id technology { id gaps { id } } remedies {
                grow { score enterprise { couldClose { way score gap { id } } } }
                attract { score enterprise { couldClose { way score gap { id } } } } } } } }
            """);
        var gaps = data.GetProperty("chainGaps").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Contains(gaps, gap => gap.GetProperty("remedies").GetProperty("attract").GetArrayLength() > 0);
        foreach (var gap in gaps)
        {
            foreach (var (way, name) in new[] { ("grow", "GROW"), ("attract", "ATTRACT") })
            {
                Assert.All(gap.GetProperty("remedies").GetProperty(way).EnumerateArray(), candidate => Assert.Contains(
                    candidate.GetProperty("enterprise").GetProperty("couldClose").EnumerateArray(), closable =>
                        closable.GetProperty("gap").GetProperty("id").GetString() == gap.GetProperty("id").GetString()
                        && closable.GetProperty("way").GetString() == name
                        && closable.GetProperty("score").GetDouble() == candidate.GetProperty("score").GetDouble()));
            }
            if (gap.GetProperty("technology") is { ValueKind: JsonValueKind.Object } technology)
                Assert.Contains(gap.GetProperty("id").GetString()!, Texts(technology.GetProperty("gaps"), "id"));
        }
    }

    [Fact]
    public async Task Paths_among_several_nodes_are_those_between_each_two()
    {
        await using var host = await GraphHost.StartAsync();
        var ids = new[] { "chain:tiny", "lab:resist-lab", "technology:resin" };
        var among = (await host.DataAsync(
            "query($ids: [ID!]!) { pathsAmong(ids: $ids, first: 3) { from { id } to { id } paths { nodes { id } edges { kind } } } }",
            new { ids })).GetProperty("pathsAmong").EnumerateArray().ToList();
        Assert.Equal(3, among.Count);
        foreach (var pair in among)
        {
            var (from, to) = (pair.GetProperty("from").GetProperty("id").GetString(), pair.GetProperty("to").GetProperty("id").GetString());
            var search = (await host.DataAsync(
                "query($from: ID!, $to: ID!) { pathSearch(from: $from, to: $to, first: 3) { paths { nodes { id } edges { kind } } } }",
                new { from, to })).GetProperty("pathSearch");
            Assert.Equal(search.GetProperty("paths").GetRawText(), pair.GetProperty("paths").GetRawText());
        }
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
    public async Task A_change_that_is_tried_out_closes_a_gap_and_writes_nothing()
    {
        await using var host = await GraphHost.StartAsync();
        var before = (await host.Store.GetVersionAsync(CancellationToken.None), (await host.Store.GetCountsAsync(CancellationToken.None))
            .ToString());
        var tried = (await host.DataAsync(
            $"{{ whatIf(change: {{ {Settling} }}) {{ before {{ id }} after {{ id }} closed {{ id technology {{ id }} }} opened {{ id }} "
                + $"}} }}")).GetProperty("whatIf");
        Assert.Contains(tried.GetProperty("closed").EnumerateArray(), gap => gap.GetProperty("technology").ToString()
            .Contains("photoresist", StringComparison.Ordinal));
        var (old, now) = (Texts(tried.GetProperty("before"), "id"), Texts(tried.GetProperty("after"), "id"));
        Assert.Equal(old.Except(now), Texts(tried.GetProperty("closed"), "id"));
        Assert.Equal(now.Except(old), Texts(tried.GetProperty("opened"), "id"));
        Assert.Equal(before, (await host.Store.GetVersionAsync(CancellationToken.None),
            (await host.Store.GetCountsAsync(CancellationToken.None)).ToString()));
        Assert.Equal(old, Texts((await host.DataAsync("{ chainGaps { nodes { id } } }")).GetProperty("chainGaps").GetProperty("nodes"),
            "id"));
    }

    [Theory]
    [InlineData("isLocal: false")]
    [InlineData("region: \"上海市\"")]
    [InlineData("region: \"上海市\", isLocal: false")]
    public async Task An_enterprise_that_would_not_be_local_closes_nothing(string place)
    {
        var batch = new GraphBuilder().Source("survey").Source("report").Cite("survey", "report").Cluster("wares")
            .Chain("thin", cluster: "wares")
            .Segment("near").Enterprise("of-near", segment: "near", region: "东区", isLocal: true)
            .Segment("far").Enterprise("of-far", segment: "far", region: "上海市", isLocal: false).Build();
        await using var host = await GraphHost.StartAsync(batch with { DataSet = TinyChain.DataSet });
        var data = await host.DataAsync(
            $"{{ whatIf(change: {{ addEnterprises: [{{ name: \"x\", {place}, segmentIds: [\"segment:far\"] }}] }}) {{ before {{ id }} "
                + $"closed {{ id }} }} }}");
        Assert.Contains("gap:missing:thin:far", Texts(data.GetProperty("whatIf").GetProperty("before"), "id"));
        Assert.Equal(0, data.GetProperty("whatIf").GetProperty("closed").GetArrayLength());
    }

    [Fact]
    public async Task An_enterprise_that_is_only_supposed_is_told_of_and_is_no_node()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync($$"""
            { whatIf(change: { {{Settling}} }) { after { id evidence { statement nodes { id } citations { source { id } } }
                remedies { grow { enterprise { id } evidence { nodes { name } } } attract { enterprise { id } }
                  research { partner { ... on Entity { id } } } } } } }
            """);
        var after = data.GetProperty("whatIf").GetProperty("after").EnumerateArray().ToList();
        var told = after.SelectMany(gap => gap.GetProperty("evidence").EnumerateArray())
            .Where(fact => fact.GetProperty("statement").GetString()!.Contains("新树脂", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, fact => Assert.DoesNotContain(fact.GetProperty("nodes").EnumerateArray(),
            node => node.ValueKind is JsonValueKind.Null));
    }

    [Fact]
    public async Task A_local_enterprise_that_leaves_opens_a_gap_where_it_worked()
    {
        await using var host = await GraphHost.StartAsync(Thin());
        var data = await host.DataAsync(
            "{ whatIf(change: { removeIds: [\"enterprise:of-third\"] }, chainIds: [\"chain:thin\"]) { closed { id } opened { id kind "
                + "segment { id } } } }");
        Assert.Equal("""{"closed":[{"id":"gap:single-source:thin:third"}],"opened":[{"id":"gap:missing:thin:third","kind":"MISSING","segment":{"id":"segment:third"}}]}""",
            data.GetProperty("whatIf").GetRawText());
    }

    [Theory]
    [InlineData("chain:tiny")]
    [InlineData("segment:materials")]
    [InlineData("technology:photoresist")]
    [InlineData("lab:resist-lab")]
    [InlineData("enterprise:far-resins")]
    [InlineData("source:plan")]
    [InlineData("cluster:chips")]
    public async Task Anything_may_be_taken_out_to_see_what_it_does(string id)
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            "query($id: ID!) { whatIf(change: { removeIds: [$id] }) { before { id } after { id segment { id } evidence { nodes { id } "
                + "citations { source { id } } } } closed { id chain { id } } opened { id } } }",
            new { id });
        Assert.True(data.GetProperty("whatIf").GetProperty("before").GetArrayLength() > 0);
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

    [Fact]
    public async Task Dependencies_stand_between_the_technologies_asked_about()
    {
        await using var host = await GraphHost.StartAsync();
        await host.WarmUpAsync();
        var data = await host.DataAsync("""
            { dependencyGraph(of: "technology:lithography") {
                nodes { depth technology { id } } edges { from { id } to { id } basis } cycles { id } }
              dependencyPaths(from: "technology:lithography", to: "technology:resin") { nodes { id } }
              none: dependencyPaths(from: "technology:resin", to: "technology:lithography") { nodes { id } }
              articulationPoints(from: "technology:lithography", to: "technology:resin") { id }
              impact(of: "technology:resin") {
                technologies { depth technology { id } } chains { id } enterprises(first: 1) { totalCount nodes { id } } }
              chokepoints(chainId: "chain:tiny", first: 1) { reach directReach betweenness technology { id } hasLocalDeveloper } }
            """);
        Assert.Equal(["technology:lithography", "technology:photoresist", "technology:resin"],
            data.GetProperty("dependencyGraph").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("technology").GetProperty("id").GetString()));
        Assert.Equal(["technology:lithography", "technology:photoresist", "technology:resin"],
            Texts(data.GetProperty("dependencyPaths")[0].GetProperty("nodes"), "id"));
        Assert.Equal(0, data.GetProperty("none").GetArrayLength());
        Assert.Equal(["technology:photoresist"], Texts(data.GetProperty("articulationPoints"), "id"));
        Assert.Equal(2, data.GetProperty("impact").GetProperty("technologies").GetArrayLength());
        Assert.Equal(1, data.GetProperty("impact").GetProperty("enterprises").GetProperty("nodes").GetArrayLength());
        Assert.Equal("""[{"reach":2,"directReach":1,"betweenness":0,"technology":{"id":"technology:resin"},"hasLocalDeveloper":false}]""", data.GetProperty("chokepoints").GetRawText());
    }

    [Fact]
    public async Task Impact_tells_which_statements_tie_an_enterprise_and_which_enterprises_are_unsure()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { impact(of: "technology:resin") {
                impactedEnterprises(first: 5) { depth enterprise { id } ties { kind to { id } citations { locator source { id } } } }
                unsureEnterprises { totalCount nodes { id } }
                none: unsureEnterprises(where: { isLocal: { eq: true } }) { totalCount } } }
            """);
        Assert.Equal("""
            {"impactedEnterprises":[{"depth":0,"enterprise":{"id":"enterprise:local-fab"},"ties":[{"kind":"NEEDS","to":{"id":"technology:resin"},"citations":[{"locator":"5","source":{"id":"source:plan"}}]}]}],
            "unsureEnterprises":{"totalCount":1,"nodes":[{"id":"enterprise:far-resins"}]},"none":{"totalCount":0}}
            """.ReplaceLineEndings(""), data.GetProperty("impact").GetRawText());
    }

    [Theory]
    [InlineData("pathSearch", "paths", "from: \"enterprise:far-resins\", to: \"lab:resist-lab\"")]
    [InlineData("dependencyPathSearch", "dependencyPaths", "from: \"technology:lithography\", to: \"technology:resin\"")]
    public async Task A_search_gives_the_same_paths_as_the_plain_list_and_says_whether_it_was_cut_short(string search, string list,
        string ends)
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            $"{{ search: {search}({ends}) {{ paths {{ nodes {{ id }} edges {{ kind }} }} truncated }} list: {list}({ends}) {{ nodes {{ "
                + $"id }} edges {{ kind }} }} }}");
        Assert.False(data.GetProperty("search").GetProperty("truncated").GetBoolean());
        Assert.NotEqual(0, data.GetProperty("list").GetArrayLength());
        Assert.Equal(data.GetProperty("list").GetRawText(), data.GetProperty("search").GetProperty("paths").GetRawText());
    }

    [Fact]
    public async Task Sources_and_files_join_nothing_unless_named()
    {
        await using var host = await GraphHost.StartAsync();
        const string Path = "{ nodes { id } edges { kind from { id } to { id } source { id } } }";
        var data = await host.DataAsync($$"""
            { default: paths(from: "enterprise:quiet-works", to: "chain:tiny") {{Path}}
              filed: paths(from: "enterprise:quiet-works", to: "chain:tiny", along: [FILED_UNDER]) {{Path}}
              cited: paths(from: "enterprise:quiet-works", to: "cluster:chips", along: [CITED_IN], first: 1) {{Path}} }
            """);
        Assert.Equal("[]", data.GetProperty("default").GetRawText());
        Assert.Equal("""
            [{"nodes":[{"id":"enterprise:quiet-works"},{"id":"chain:tiny"}],"edges":[{"kind":"FILED_UNDER","from":{"id":"enterprise:quiet-works"},"to":{"id":"chain:tiny"},"source":null}]}]
            """.Trim(), data.GetProperty("filed").GetRawText());
        Assert.Equal("""
            [{"nodes":[{"id":"enterprise:quiet-works"},{"id":"cluster:chips"}],
            "edges":[{"kind":"CITED_IN","from":{"id":"enterprise:quiet-works"},"to":null,"source":{"id":"source:plan"}},
            {"kind":"CITED_IN","from":{"id":"cluster:chips"},"to":null,"source":{"id":"source:plan"}}]}]
            """.ReplaceLineEndings(""), data.GetProperty("cited").GetRawText());
    }

    private static void AddsUp(JsonElement scored)
    {
        var terms = scored.GetProperty("terms").EnumerateArray().ToList();
        Assert.Equal(scored.GetProperty("score").GetDouble(), terms.Sum(term => term.GetProperty("contribution").GetDouble()), 9);
        Assert.All(terms, term => Assert.Equal(term.GetProperty("contribution").GetDouble(), term.GetProperty("weight")
            .GetDouble() * term.GetProperty("value").GetDouble(), 9));
    }

    private static List<string> Texts(JsonElement nodes, string property) =>
        [.. nodes.EnumerateArray().Select(node => node.GetProperty(property).GetString()!)];
}
