using Graph.Model;
using Graph.TestSupport;
using static Graph.Model.GraphSchema;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private static readonly Step _feeds = new(GraphSchema.Feeds, IsForward: true);
    private static readonly Step _enterprises = new(GraphSchema.OperatesIn, IsForward: false);

    private static string Nodes(Subgraph graph) => string.Join(" ", graph.Nodes.Select(entry => $"{entry.Node.Id.Slug}@{entry.Depth}"));

    [SkippableFact]
    public async Task Expansion_gives_the_nearest_first_and_the_edges_among_them()
    {
        var graph = await (await TinyAsync()).ExpandAsync(new([TinyChain.Materials, NodeId.Parse("segment:no-such")], [_feeds, _enterprises], 2, 100), _none);
        Assert.Equal("materials@0 far-resins@1 wafer-fab@1 local-fab@2", Nodes(graph));
        Assert.Equal(["FEEDS materials wafer-fab", "OPERATES_IN far-resins materials", "OPERATES_IN local-fab wafer-fab"],
            graph.Edges.Select(edge => $"{KindOf(edge)} {edge.From.Slug} {edge.To.Slug}"));
        Assert.False(graph.IsTruncated);
    }

    [SkippableFact]
    public async Task Expansion_says_where_the_limit_on_nodes_cut_it()
    {
        var store = await TinyAsync();
        var cut = await store.ExpandAsync(new([TinyChain.Materials], [_feeds, _enterprises], 2, 2), _none);
        Assert.Equal(("materials@0 far-resins@1", true), (Nodes(cut), cut.IsTruncated));
        var exact = await store.ExpandAsync(new([TinyChain.Materials], [_feeds, _enterprises], 1, 3), _none);
        Assert.Equal(("materials@0 far-resins@1 wafer-fab@1", false), (Nodes(exact), exact.IsTruncated));
    }

    [SkippableFact]
    public async Task Expansion_to_depth_zero_gives_the_seeds_and_the_edges_between_them()
    {
        var graph = await (await TinyAsync()).ExpandAsync(new([TinyChain.WaferFab, TinyChain.Materials], [_feeds], 0, 9), _none);
        Assert.Equal("materials@0 wafer-fab@0", Nodes(graph));
        Assert.Single(graph.Edges);
    }

    [SkippableFact]
    public async Task Expansion_gives_whole_records()
    {
        var graph = await (await TinyAsync()).ExpandAsync(new([TinyChain.Photoresist], [new(GraphSchema.DependsOn, IsForward: true)], 1, 9), _none);
        var edge = Assert.IsType<DependsOn>(Assert.Single(graph.Edges));
        Assert.Equal((Basis.Expert, "树脂是主要成分"), (edge.Basis, edge.Why));
        Assert.Equal([Citation.Parse("news")], edge.Citations);
        Assert.Equal(TechnologyKind.Bottleneck, Assert.IsType<Technology>(graph.Nodes[0].Node).Kind);
    }

    [SkippableFact]
    public async Task Names_are_those_of_entities_by_id()
    {
        List<NameEntry> names = [];
        await foreach (var name in (await TinyAsync()).GetNamesAsync(_none))
            names.Add(name);
        Assert.Equal(TinyChain.Batch.Upserts.Where(node => GraphSchema.KindOf(node).IsEntity).Select(node => node.Id).Order(), names.Select(name => name.Id));
        Assert.Equal("Tiny", names.Single(name => name.Id == TinyChain.Chain).NameEn);
    }

    [SkippableFact]
    public async Task Counts_name_every_kind()
    {
        var counts = await (await TinyAsync()).GetCountsAsync(_none);
        Assert.Equal((3, 2, 1), (counts.Nodes[GraphSchema.Enterprise], counts.Nodes[GraphSchema.Source], counts.Edges[GraphSchema.Feeds]));
        Assert.Equal(Kinds, Kinds.Where(counts.Nodes.ContainsKey));
        Assert.Equal(Edges, Edges.Where(counts.Edges.ContainsKey));
        Assert.Equal((3, 3), (counts.Cited, counts.Expert)); // two segments and FEEDS; a segment and two DEPENDS_ON
        Assert.Equal(TinyChain.Batch.Upserts.Sum(node => node.Citations.Count), counts.Edges[GraphSchema.CitedIn]);
        var all = TinyChain.Batch.Upserts.SelectMany(node => node.Citations).Concat(TinyChain.Batch.EdgeUpserts.SelectMany(edge => edge.Citations)).ToList();
        Assert.Equal((all.Count, all.Count(c => c.Locator is not null), all.Count(c => c.CheckedOn is not null)),
            (counts.Citations, counts.LocatedCitations, counts.CheckedCitations));
    }

    [SkippableFact]
    public async Task Data_set_is_kept()
    {
        var dataSet = await (await TinyAsync()).GetDataSetAsync(_none);
        Assert.Equal((TinyChain.DataSet.Name, "CC0"), (dataSet!.Name, dataSet.Licence));
        Assert.Equal(TinyChain.DataSet.HomeRegion!.Counties, dataSet.HomeRegion!.Counties);
    }
}
