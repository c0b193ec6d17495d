using Graph.Model;
using Graph.TestSupport;
using static Graph.Model.GraphSchema;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    [SkippableFact]
    public async Task The_whole_graph_is_what_was_written()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var batch = RandomGraph.Create(seed);
            var store = await fixture.StoreWithAsync(batch);
            var graph = await store.ReadAllAsync(_none);
            Assert.Equal(batch.Upserts.Select(node => node.Id).Order(), graph.Nodes().Select(node => node.Id));
            Assert.Equal(GraphDigest.Of(batch.Upserts, batch.EdgeUpserts, graph.DataSet),
                GraphDigest.Of(graph.Nodes(), graph.AllEdges(), graph.DataSet));
            Assert.Equal(await store.GetVersionAsync(_none), graph.Version);
        }
    }

    [SkippableFact]
    public async Task The_whole_graph_has_whole_records()
    {
        var graph = await (await TinyAsync()).ReadAllAsync(_none);
        Assert.True(graph.TryFind(TinyChain.Photoresist, out var photoresist));
        var edge = Assert.Single(graph.From<DependsOn>(photoresist));
        Assert.Equal((Basis.Expert, "树脂是主要成分"), (edge.Basis, edge.Why));
        Assert.Equal([Citation.Parse("news")], edge.Citations);
        Assert.Equal(TechnologyKind.Bottleneck, Assert.IsType<Technology>(graph[photoresist]).Kind);
        Assert.Equal(TinyChain.DataSet.HomeRegion!.Name, graph.DataSet?.HomeRegion?.Name);
    }

    [SkippableFact]
    public async Task An_edge_says_what_it_was_inferred_from_and_why()
    {
        var works = TinyChain.Batch.EdgeUpserts.OfType<OperatesIn>().First();
        var inferred = works with { Basis = Basis.Inferred, Why = "按名称归入", WhyEn = "read off its name" };
        var store = await fixture.StoreWithAsync(GraphBatch.Of(TinyChain.Batch.Upserts,
            [.. TinyChain.Batch.EdgeUpserts.Where(edge => edge != works), inferred]));
        var graph = await store.ReadAllAsync(_none);
        var edge = graph.AllEdges().Single(edge => edge.Key == works.Key);
        Assert.Equal((Basis.Inferred, "按名称归入", "read off its name"), (edge.Basis, edge.Why, edge.WhyEn));
        Assert.Equal(works.Citations, edge.Citations);
        Assert.Equal(1, (await store.GetCountsAsync(_none)).Inferred);
    }

    [SkippableFact]
    public async Task The_whole_of_an_empty_store_is_an_empty_graph()
    {
        var graph = await (await fixture.StoreWithAsync(GraphBatch.Of([], []))).ReadAllAsync(_none);
        Assert.Equal(0, graph.Count);
    }

    [SkippableFact]
    public async Task Counts_name_every_kind()
    {
        var counts = await (await TinyAsync()).GetCountsAsync(_none);
        Assert.Equal((3, 2, 1), (counts.Nodes[GraphSchema.Enterprise], counts.Nodes[GraphSchema.Source], counts.Edges[GraphSchema.Feeds]));
        Assert.Equal(Kinds, Kinds.Where(counts.Nodes.ContainsKey));
        Assert.Equal(Edges, Edges.Where(counts.Edges.ContainsKey));
        Assert.Equal((RestingOn(Basis.Cited), RestingOn(Basis.Inferred), RestingOn(Basis.Expert)),
            (counts.Cited, counts.Inferred, counts.Expert));
        Assert.Equal(TinyChain.Batch.Upserts.Sum(node => node.Citations.Count), counts.Edges[GraphSchema.CitedIn]);
        var all = TinyChain.Batch.Upserts.SelectMany(node => node.Citations)
            .Concat(TinyChain.Batch.EdgeUpserts.SelectMany(edge => edge.Citations)).ToList();
        Assert.Equal((all.Count, all.Count(c => c.Locator is not null), all.Count(c => c.CheckedOn is not null)),
            (counts.Citations, counts.LocatedCitations, counts.CheckedCitations));
    }

    /// <summary>Statements of the tiny chain: its segments, and its edges but for the editors' order.</summary>
    private static int RestingOn(Basis basis) => TinyChain.Batch.Upserts.OfType<Segment>().Count(segment => segment.Basis == basis)
        + TinyChain.Batch.EdgeUpserts.Count(edge => edge.GetType() != typeof(Model.FiledUnder) && edge.Basis == basis);

    [SkippableFact]
    public async Task Data_set_is_kept()
    {
        var dataSet = (await (await TinyAsync()).ReadAllAsync(_none)).DataSet;
        Assert.Equal((TinyChain.DataSet.Name, "CC0"), (dataSet!.Name, dataSet.Licence));
        Assert.Equal(TinyChain.DataSet.HomeRegion!.Counties, dataSet.HomeRegion!.Counties);
    }
}
