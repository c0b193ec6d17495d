using System.Text.Json;
using Graph.Api.Schema.Cursors;

namespace Graph.Api.Tests.Schema;

public sealed class AnswerTests
{
    [Fact]
    public async Task Nodes_and_edges_of_one_connection_may_ask_for_different_things_under_one_key()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { technology(id: "technology:resin") { segments {
                nodes { x: enterprises(where: { isLocal: { eq: true } }) { totalCount } }
                more: nodes { x: technologies { totalCount } }
                edges { node { x: chain { name } } } } } }
            """);
        var segments = data.GetProperty("technology").GetProperty("segments");
        Assert.Equal(0, segments.GetProperty("nodes")[0].GetProperty("x").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, segments.GetProperty("more")[0].GetProperty("x").GetProperty("totalCount").GetInt32());
        Assert.Equal("tiny", segments.GetProperty("edges")[0].GetProperty("node").GetProperty("x").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Fragments_and_repeated_fields_merge()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            query { chain(id: "chain:tiny") { segments { id } ...Names segments { stage } } chain(id: "chain:tiny") { nameEn } }
            fragment Names on Chain { segments { name ... on Entity { nameEn } } ... on Node { id } }
            """);
        var segment = data.GetProperty("chain").GetProperty("segments")[0];
        Assert.Equal(["id", "name", "nameEn", "stage"], segment.EnumerateObject().Select(member => member.Name)
            .Order(StringComparer.Ordinal));
        Assert.Equal("Tiny", data.GetProperty("chain").GetProperty("nameEn").GetString());
    }

    [Fact]
    public async Task Segments_of_a_chain_stand_in_their_order_and_not_by_id()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("{ chain(id: \"chain:tiny\") { segments { id order } } }");
        Assert.Equal(["segment:wafer-fab", "segment:materials", "segment:packaging"],
            Ids(data.GetProperty("chain").GetProperty("segments")));
    }

    [Fact]
    public async Task Edges_say_what_their_statement_rests_on()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { technology(id: "technology:photoresist") {
                dependsOn { edges { basis why grade: note node { id } } }
                developedBy { totalCount }
                neededBy { edges { status citations { locator source { title } } } } } }
            """);
        var technology = data.GetProperty("technology");
        var dependsOn = technology.GetProperty("dependsOn").GetProperty("edges")[0];
        Assert.Equal(("EXPERT", "树脂是主要成分"), (dependsOn.GetProperty("basis").GetString(), dependsOn.GetProperty("why").GetString()));
        Assert.Equal(JsonValueKind.Null, dependsOn.GetProperty("grade").ValueKind);
        var needed = technology.GetProperty("neededBy").GetProperty("edges")[0];
        Assert.Equal("PLANNED", needed.GetProperty("status").GetString());
        Assert.Equal("小城产业规划", needed.GetProperty("citations")[0].GetProperty("source").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Hosts_of_a_lab_may_be_of_several_kinds()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            "{ lab(id: \"lab:resist-lab\") { hosts(where: { kind: { ne: PARK } }) { totalCount nodes { __typename ... on Entity { id } "
                + "} } } }");
        var hosts = data.GetProperty("lab").GetProperty("hosts");
        Assert.Equal(2, hosts.GetProperty("totalCount").GetInt32());
        Assert.Equal(["Enterprise", "Institution"], hosts.GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("__typename").GetString()));
    }

    [Fact]
    public async Task An_unknown_id_is_null_and_its_place_is_kept()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("{ node(id: \"lab:nowhere\") { id } nodes(ids: [\"lab:nowhere\", \"chain:tiny\"]) { id } }");
        Assert.Equal(JsonValueKind.Null, data.GetProperty("node").ValueKind);
        Assert.Equal("""[null,{"id":"chain:tiny"}]""", data.GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Citations_stand_in_the_order_of_the_data()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("{ chain(id: \"chain:tiny\") { citations { locator checkedOn source { id } } } }");
        Assert.Equal("""[{"locator":"2","checkedOn":null,"source":{"id":"source:plan"}},{"locator":null,"checkedOn":"2026-11-02","source":{"id":"source:news"}},{"locator":"3","checkedOn":null,"source":{"id":"source:plan"}}]""",
            data.GetProperty("chain").GetProperty("citations").GetRawText());
    }

    [Fact]
    public async Task A_condition_on_the_kind_of_an_organization_may_ask_whether_it_is_known()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { all: labs(where: {hosts: {some: {id: {isNull: false}}}}) { totalCount }
              none: labs(where: {hosts: {some: {kind: {isNull: true}}}}) { totalCount }
              known: labs(where: {hosts: {some: {kind: {isNull: false}}}}) { totalCount } }
            """);
        Assert.Equal(0, data.GetProperty("none").GetProperty("totalCount").GetInt32());
        Assert.True(data.GetProperty("known").GetProperty("totalCount").GetInt32() > 0);
        Assert.Equal(data.GetProperty("all").GetRawText(), data.GetProperty("known").GetRawText());
    }

    [Fact]
    public async Task A_cursor_of_facts_that_names_no_kind_of_edge_is_refused()
    {
        await using var host = await GraphHost.StartAsync();
        foreach (var (place, codes) in new[] { ("chain:tiny 01 cluster:chips 0000", new[] { "BAD_CURSOR" }),
            ("chain:tiny IN_CLUSTER cluster:chips 0000", []) })
        {
            var cursor = Cursor.Write(new([], place), "Source.facts");
            Assert.Equal(codes, (await host.AskAsync(
                $"{{ source(id: \"source:plan\") {{ facts(after: \"{cursor}\") {{ totalCount nodes {{ locator }} }} }} }}")).Codes);
        }
    }

    [Fact]
    public async Task Facts_of_a_source_are_nodes_and_edges_in_pages()
    {
        await using var host = await GraphHost.StartAsync();
        const string Query = "query($after: String) { source(id: \"source:plan\") { facts(first: 4, after: $after) { totalCount "
            + "pageInfo { hasNextPage endCursor } nodes { locator subject { id } edge { kind to { id } } } } } }";
        List<string> facts = [];
        string? after = null;
        int total;
        do
        {
            var page = (await host.DataAsync(Query, new { after })).GetProperty("source").GetProperty("facts");
            facts.AddRange(page.GetProperty("nodes").EnumerateArray().Select(fact => fact.GetRawText()));
            total = page.GetProperty("totalCount").GetInt32();
            after = page.GetProperty("pageInfo") is var info && info.GetProperty("hasNextPage").GetBoolean()
                ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(total, facts.Distinct().Count());
        Assert.Contains("""{"locator":"2","subject":{"id":"chain:tiny"},"edge":{"kind":"IN_CLUSTER","to":{"id":"cluster:chips"}}}""", facts);
        Assert.Contains("""{"locator":"2","subject":{"id":"chain:tiny"},"edge":null}""", facts);
    }

    [Fact]
    public async Task Statistics_of_a_chain_count_along_its_relations()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync(
            "{ chain(id: \"chain:tiny\") { statistics { segments bottlenecks: bottleneckTechnologies bottlenecksWithLocalDeveloper "
                + "enterprises localEnterprises } } }");
        Assert.Equal("""{"segments":3,"bottlenecks":1,"bottlenecksWithLocalDeveloper":0,"enterprises":3,"localEnterprises":1}""",
            data.GetProperty("chain").GetProperty("statistics").GetRawText());
    }

    private static IEnumerable<string?> Ids(JsonElement nodes) => nodes.EnumerateArray().Select(node => node.GetProperty("id").GetString());
}
