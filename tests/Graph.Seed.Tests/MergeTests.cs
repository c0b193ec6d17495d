using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Upkeep;
using Graph.TestSupport;

namespace Graph.Seed.Tests;

/// <summary>Entries that are joined: in stores and in data folders.</summary>
[Collection(Neo4jCommandTests.Server)]
public sealed class MergeTests : IDisposable
{
    // A second entry of the fab, as another hand may have added it.
    private const string Twin = """
        - id: twin
          name: 甲市晶圆厂
          nameEn: Alpha Fab
          aliases: [老厂]
          region: 丙丁区
          segments: [materials, wafers]
          technologies:
          - {technology: resist, relation: needs, sources: [{source: plan, locator: 十二}]}
          sources:
          - {source: plan, locator: 十二}
        labs:
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Data()
    {
        var files = TinyData.With("chains/tiny.yaml", "labs:", Twin);
        var chain = Encoding.UTF8.GetString(files["chains/tiny.yaml"])
            .Replace("hosts: [fab, uni]", "hosts: [twin, fab, uni]", StringComparison.Ordinal);
        return _folder.Write("data", new Dictionary<string, byte[]>(files) { ["chains/tiny.yaml"] = Encoding.UTF8.GetBytes(chain) });
    }

    [Fact]
    public async Task A_part_in_a_segment_that_the_other_states_is_taken_over()
    {
        var data = _folder.Write("data", TinyData.With("chains/tiny.yaml", "labs:", Twin.Replace("[materials, wafers]",
            "[{segment: materials, role: participant}, wafers]", StringComparison.Ordinal)));
        await OkAsync("merge", "fab", "twin", "--in", data, "--apply");
        Assert.Equal([EnterpriseRole.Participant, EnterpriseRole.Leader],
            (await GraphOfAsync(data)).AllEdges().OfType<OperatesIn>().OrderBy(edge => edge.To).Select(edge => edge.Role));
    }

    [Fact]
    public async Task What_the_other_adds_is_taken_over_and_what_is_known_stays()
    {
        var data = Data();
        await OkAsync("merge", "fab", "twin", "--in", data, "--apply");
        var graph = await GraphOfAsync(data);

        Assert.False(graph.TryFind(NodeId.Parse("enterprise:twin"), out _));
        var fab = Assert.Single(graph.Nodes<Enterprise>(), node => node.Id.Slug == "fab");
        Assert.Equal(["甲市晶圆厂", "老厂"], fab.Aliases);
        Assert.Equal(("晶圆厂", "Alpha Fab", "乙县", EnterpriseRole.Leader), (fab.Name, fab.NameEn, fab.Region, fab.Role));
        Assert.Equal(["enterprise:twin"], fab.FormerIds);
        Assert.Equal(["source:news 四", "source:plan 十二"], fab.Citations.Select(place => $"{place.Source} {place.Locator}"));
        Assert.Equal(fab.Id, graph.Follow(NodeId.Parse("enterprise:twin")));

        _ = graph.TryFind(fab.Id, out var ordinal);
        Assert.Equal(["segment:materials", "segment:wafers"], graph.From<OperatesIn>(ordinal).Select(edge => edge.To.ToString()));
        Assert.All(graph.From<OperatesIn>(ordinal), edge => Assert.Equal(EnterpriseRole.Leader, edge.Role));
        Assert.Equal(["source:plan"], graph.From<OperatesIn>(ordinal)[0].Citations.Select(place => place.Source.ToString()));
        Assert.Equal(["technology:resin", "technology:resist"], graph.From<Needs>(ordinal).Select(edge => edge.To.ToString()));
        Assert.Equal(["lab:lab"], graph.To<HostedBy>(ordinal).Select(edge => edge.From.ToString()));
    }

    [SkippableFact]
    public async Task A_store_a_server_and_a_folder_hold_the_same_graph_after_a_merge()
    {
        var data = Data();
        await OkAsync("load", data, "--store", _folder["a.db"]);
        await Neo4jServer.Shared.ClearAsync();
        string[] server = ["neo4j", "--neo4j-endpoint", Neo4jServer.Shared.Require().ToString()];
        await OkAsync(["load", data, "--store", .. server]);
        foreach (var target in new[] { [data], [_folder["a.db"]], server })
            Assert.True((await OkAsync(["merge", "fab", "twin", "--apply", "--in", .. target])).GetProperty("changed").GetBoolean());
        foreach (var target in new[] { [_folder["a.db"]], server })
            Assert.False((await OkAsync(["load", data, "--store", .. target])).GetProperty("changed").GetBoolean());
    }

    [Fact]
    public async Task A_store_and_a_folder_hold_the_same_graph_after_a_merge_and_an_export()
    {
        var data = Data();
        await OkAsync("load", data, "--store", _folder["a.db"]);
        foreach (var target in new[] { data, _folder["a.db"] })
            await OkAsync("merge", "fab", "twin", "--in", target, "--apply");
        Assert.False((await OkAsync("load", data, "--store", _folder["a.db"])).GetProperty("changed").GetBoolean());

        await OkAsync("export", "--store", _folder["a.db"], "--to", _folder["all.xlsx"]);
        await OkAsync("import", _folder["all.xlsx"], "--to", _folder["b.db"], "--apply");
        Assert.False((await OkAsync("load", data, "--store", _folder["b.db"])).GetProperty("changed").GetBoolean());
    }

    [Fact]
    public async Task Nothing_is_written_without_apply_and_what_would_be_lost_is_told()
    {
        var data = Data();
        var before = await File.ReadAllTextAsync(Path.Combine(data, "chains/tiny.yaml"));
        var said = await OkAsync("merge", "fab", "twin", "--in", data);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(data, "chains/tiny.yaml")));
        Assert.False(said.GetProperty("changed").GetBoolean());
        Assert.Equal("region: '乙县' stays, '丙丁区' goes", Assert.Single(said.GetProperty("rows").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_second_merge_finds_nothing_to_do_and_former_ids_lead_on()
    {
        var data = Data();
        await OkAsync("merge", "fab", "twin", "--in", data, "--apply");
        Assert.False((await OkAsync("merge", "fab", "twin", "--in", data, "--apply")).GetProperty("changed").GetBoolean());
        await OkAsync("merge", "works", "fab", "--in", data, "--apply"); // the works belong to the fab: that edge goes
        var graph = await GraphOfAsync(data);
        var works = Assert.Single(graph.Nodes<Enterprise>());
        Assert.Equal(["enterprise:fab", "enterprise:twin"], works.FormerIds);
        Assert.Equal(works.Id, graph.Follow(NodeId.Parse("enterprise:twin")));
    }

    [Fact]
    public async Task Documents_that_are_joined_are_cited_as_one()
    {
        var data = Data();
        await OkAsync("merge", "source:plan", "source:news", "--in", data, "--apply");
        var graph = await GraphOfAsync(data);
        var plan = Assert.Single(graph.Nodes<Source>());
        Assert.Equal(["source:news"], plan.FormerIds);
        var places = graph.Nodes().SelectMany(node => node.Citations).Concat(graph.AllEdges().SelectMany(edge => edge.Citations)).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Equal(plan.Id, place.Source));
    }

    [Theory]
    [InlineData("fab", "lab:lab", "different kinds")]
    [InlineData("fab", "nobody", "no entry 'nobody'")]
    public async Task What_cannot_be_joined_is_refused(string kept, string other, string reason)
    {
        var run = await SeedRunner.RunAsync("merge", kept, other, "--in", Data(), "--apply");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_names_the_old_id_means_the_entry_that_stays()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "所在环节", "出处"], ["twin", "孪生厂", "晶圆", "news"]);
        await OkAsync("merge", "fab", "twin", "--in", desk.Store, "--apply");
        var answer = await desk.ApplyAsync("企业", ["标识", "英文名", "出处"], ["twin", "The Fab", "news"]);
        Assert.Equal((0, 1), (answer.NodesAdded, answer.NodesChanged));
        var fab = Assert.Single((await desk.GraphAsync()).Nodes<Enterprise>(), node => node.NameEn is "The Fab");
        Assert.Equal("fab", fab.Id.Slug);
        var wrong = await desk.ApplyAsync("企业", ["标识", "名称", "曾用标识", "出处"], ["third", "第三厂", "enterprise:twin", "news"]);
        Assert.Equal("SEED035", wrong.Finding.Code);
    }

    /// <summary>No statement is lost, whichever two nodes of a graph are joined: each that the graph had is there between the nodes as they
    /// are now, unless it would lead from a node to itself or there can be only one of it; and nothing else is there.</summary>
    [Fact]
    public void Every_edge_is_kept_whichever_two_nodes_are_joined()
    {
        var graph = Checking.SnapshotOf(Synthetic.SyntheticGraph.Create(120, 7, CancellationToken.None));
        var pairs = 0;
        foreach (var kind in GraphSchema.Kinds)
        {
            var nodes = graph.Nodes().Where(node => GraphSchema.KindOf(node) == kind).Select(node => node.Id).Take(4).ToList();
            foreach (var (kept, gone) in nodes.Zip(nodes.Skip(1)))
            {
                pairs++;
                var (difference, left) = NodeMerge.Of(graph, kept, gone);
                var after = graph.With(GraphChange.Of(graph, difference.Batch), graph.Version);
                Assert.Equal(graph.Count - 1, after.Count);
                NodeId Now(NodeId id) => id == gone ? kept : id;
                var wanted = graph.AllEdges().Select(edge => new EdgeKey(edge.GetType(), Now(edge.From), Now(edge.To)))
                    .Where(key => key.From != key.To).ToHashSet();
                var there = after.AllEdges().Select(edge => edge.Key).ToHashSet();
                Assert.Subset(wanted, there);
                Assert.All(wanted.Except(there), lost => Assert.Equal(kept, lost.From));
                Assert.True(wanted.Except(there).Count(lost => lost.Type != typeof(FiledUnder)) <= left.Count);
            }
        }
        Assert.True(pairs > 20);
    }

    private static async Task<GraphSnapshot> GraphOfAsync(string data) =>
        (await CheckedData.OfFolderAsync(data, Checking.Today, CancellationToken.None)).Graph
            ?? throw new InvalidOperationException((await SeedRunner.RunAsync("validate", data)).Error);

    private static async Task<JsonElement> OkAsync(params string[] arguments)
    {
        var run = await SeedRunner.RunAsync([.. arguments, "--json"]);
        Assert.True(run.Code == 0, $"{string.Join(' ', arguments)}: {run.Out}{run.Error}");
        return JsonDocument.Parse(run.Out).RootElement.Clone();
    }
}
