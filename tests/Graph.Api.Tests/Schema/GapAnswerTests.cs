using System.Text.Json;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Schema;

/// <summary>Gaps and changes that are tried out, as the API answers them.</summary>
public sealed class GapAnswerTests
{
    private const string Settling =
        "addEnterprises: [{ name: \"新树脂\", region: \"西区\", segmentIds: [\"segment:materials\"], developsIds: "
            + "[\"technology:photoresist\"] }]";

    // Five segments, each with one local enterprise that two documents tell of: a single source each.
    internal static GraphBatch Thin()
    {
        var builder = new GraphBuilder().Source("survey").Source("report").Cite("survey", "report").Cluster("wares")
            .Chain("thin", cluster: "wares");
        foreach (var place in new[] { "first", "second", "third", "fourth", "fifth" })
            builder.Segment(place).Enterprise($"of-{place}", segment: place, region: "东区", isLocal: true, role: EnterpriseRole.Key);
        return builder.Build();
    }

    [Fact]
    public async Task Pages_of_gaps_give_the_whole_list_once_the_gravest_first()
    {
        await using var host = await GraphHost.StartAsync(Thin());
        var all = (await host.DataAsync("{ chainGaps(first: 100) { totalCount nodes { id severity } } }")).GetProperty("chainGaps");
        var whole = AnswerNodes.Texts(all.GetProperty("nodes"), "id");
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
        Assert.Equal(expected, AnswerNodes.Texts(data.GetProperty("bottlenecks").GetProperty("nodes"), "id"));
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
        var all = AnswerNodes.Texts(data.GetProperty("chainGaps").GetProperty("nodes"), "id");
        Assert.Equal(all, AnswerNodes.Texts(data.GetProperty("chains")[0].GetProperty("gaps"), "id"));
        var ofSegments = data.GetProperty("chains")[0].GetProperty("segments").EnumerateArray()
            .SelectMany(segment => segment.GetProperty("gaps").EnumerateArray()).ToList();
        Assert.Equal(all.Order(StringComparer.Ordinal), ofSegments.Select(gap => gap.GetProperty("id").GetString()!).Distinct()
            .Order(StringComparer.Ordinal));
        Assert.All(ofSegments, gap => Assert.Contains(gap.GetProperty("id").GetString()!,
            AnswerNodes.Texts(gap.GetProperty("segment").GetProperty("gaps"), "id")));
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
        Assert.Equal(["chain:thin"], AnswerNodes.Texts(gaps.GetProperty("byChain"), "key"));
        Assert.Equal(["SINGLE_SOURCE"], AnswerNodes.Texts(gaps.GetProperty("byKind"), "key"));
        Assert.Equal(["东区"], AnswerNodes.Texts(gaps.GetProperty("byRegion"), "key"));
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
        Assert.Equal(["gap:single-source:thin:third"], AnswerNodes.Texts(data.GetProperty("chainGaps").GetProperty("nodes"), "id"));
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
                Assert.Contains(gap.GetProperty("id").GetString()!, AnswerNodes.Texts(technology.GetProperty("gaps"), "id"));
        }
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
        var (old, now) = (AnswerNodes.Texts(tried.GetProperty("before"), "id"), AnswerNodes.Texts(tried.GetProperty("after"), "id"));
        Assert.Equal(old.Except(now), AnswerNodes.Texts(tried.GetProperty("closed"), "id"));
        Assert.Equal(now.Except(old), AnswerNodes.Texts(tried.GetProperty("opened"), "id"));
        Assert.Equal(before, (await host.Store.GetVersionAsync(CancellationToken.None),
            (await host.Store.GetCountsAsync(CancellationToken.None)).ToString()));
        var gaps = (await host.DataAsync("{ chainGaps { nodes { id } } }")).GetProperty("chainGaps");
        Assert.Equal(old, AnswerNodes.Texts(gaps.GetProperty("nodes"), "id"));
    }

    [Theory]
    [InlineData("东区")]
    [InlineData("East")]
    [InlineData("east district")]
    public async Task An_enterprise_settles_in_a_county_as_people_call_it(string region)
    {
        await using var host = await GraphHost.StartAsync(ChainWithoutLocalFar());
        var data = await host.DataAsync($$"""
            { whatIf(change: { addEnterprises: [{ name: "x", region: "{{region}}", segmentIds: ["segment:far"] }] }) { closed { id } } }
            """);
        Assert.Contains("gap:missing:thin:far", AnswerNodes.Texts(data.GetProperty("whatIf").GetProperty("closed"), "id"));
    }

    [Theory]
    [InlineData("isLocal: false")]
    [InlineData("region: \"上海市\"")]
    [InlineData("region: \"上海市\", isLocal: false")]
    public async Task An_enterprise_that_would_not_be_local_closes_nothing(string place)
    {
        await using var host = await GraphHost.StartAsync(ChainWithoutLocalFar());
        var data = await host.DataAsync(
            $"{{ whatIf(change: {{ addEnterprises: [{{ name: \"x\", {place}, segmentIds: [\"segment:far\"] }}] }}) {{ before {{ id }} "
                + $"closed {{ id }} }} }}");
        Assert.Contains("gap:missing:thin:far", AnswerNodes.Texts(data.GetProperty("whatIf").GetProperty("before"), "id"));
        Assert.Equal(0, data.GetProperty("whatIf").GetProperty("closed").GetArrayLength());
    }

    [Fact]
    public async Task An_enterprise_that_is_only_supposed_is_told_of_and_is_no_node()
    {
        await using var host = await GraphHost.StartAsync(
            configure: builder => builder.Configuration["Limits:MaxCost"] = "1000000"); // remedies of all gaps
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

    /// <summary>A chain of which one segment has a local enterprise, and the other one elsewhere.</summary>
    private static GraphBatch ChainWithoutLocalFar()
    {
        var batch = new GraphBuilder().Source("survey").Source("report").Cite("survey", "report").Cluster("wares")
            .Chain("thin", cluster: "wares")
            .Segment("near").Enterprise("of-near", segment: "near", region: "东区", isLocal: true)
            .Segment("far").Enterprise("of-far", segment: "far", region: "上海市", isLocal: false).Build();
        return batch with { DataSet = TinyChain.DataSet };
    }
}
