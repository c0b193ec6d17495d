using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private static async Task<GraphVersion> DeleteAsync(IGraphStore store, params NodeId[] ids) =>
        await store.WriteAsync(new([], [], ids, []), _none);

    [SkippableFact]
    public async Task Version_counts_writes_and_its_digest_is_that_of_the_content()
    {
        var store = await TinyAsync();
        var version = await store.GetVersionAsync(_none);
        Assert.Equal(new(1, GraphDigest.Of(TinyChain.Batch.Upserts, TinyChain.Batch.EdgeUpserts, TinyChain.DataSet).ToString()), version);
        Assert.Equal(new(2, version.Digest), await store.WriteAsync(GraphBatch.Of([], []), _none));
        Assert.Equal(2, (await store.FetchAsync(FetchRequest.ByIds([], _ids), _none)).Version.Number);
    }

    [SkippableFact]
    public async Task A_probe_gives_the_version_that_was_written_last()
    {
        var empty = await fixture.StoreWithAsync(GraphBatch.Of([], []));
        Assert.Equal(await empty.GetVersionAsync(_none), await empty.ProbeAsync(_none));
        var store = await TinyAsync();
        Assert.Equal(await store.GetVersionAsync(_none), await store.ProbeAsync(_none));
        Assert.Equal(await DeleteAsync(store, TinyChain.LocalFab), await store.ProbeAsync(_none));
        using CancellationTokenSource gone = new();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.ProbeAsync(gone.Token));
    }

    [SkippableFact]
    public async Task What_is_deleted_and_added_again_gives_the_old_digest()
    {
        var store = await TinyAsync();
        var before = await store.GetVersionAsync(_none);
        Assert.NotEqual(before.Digest, (await DeleteAsync(store, TinyChain.LocalFab)).Digest);
        Assert.Equal(before.Digest, (await store.WriteAsync(TinyChain.Batch, _none)).Digest);
    }

    [SkippableFact]
    public async Task Deleting_a_node_deletes_the_edges_at_it()
    {
        var store = await TinyAsync();
        await DeleteAsync(store, TinyChain.LocalFab, NodeId.Parse("enterprise:no-such"));
        var counts = await store.GetCountsAsync(_none);
        Assert.Equal((2, 1, 2), (counts.Nodes[GraphSchema.Enterprise], counts.Edges[GraphSchema.Develops],
            counts.Edges[GraphSchema.HostedBy]));
    }

    [SkippableFact]
    public async Task Deletes_come_first_and_upserts_replace_whole()
    {
        var store = await TinyAsync();
        Enterprise bare = new() { Id = TinyChain.LocalFab, Name = "新厂" };
        OperatesIn edge = new() { From = TinyChain.LocalFab, To = TinyChain.WaferFab };
        await store.WriteAsync(new([bare], [edge], [TinyChain.LocalFab], [edge.Key]), _none);
        var graph = await store.ReadAllAsync(_none);
        Assert.True(graph.TryFind(TinyChain.LocalFab, out var fab));
        Assert.Equal([edge.Key], graph.EdgesAt(fab).Select(found => found.Key));
        Assert.Equal((null, "新厂"), (((Enterprise)graph[fab]).Region, graph[fab].Name));
        await store.WriteAsync(new([], [], [], [edge.Key, edge.Key with { To = TinyChain.Materials }]), _none);
        Assert.Empty((await store.ReadAllAsync(_none)).From<OperatesIn>(fab));
    }

    [SkippableFact]
    public async Task Wrong_batch_is_refused_with_names_and_changes_nothing()
    {
        var store = await TinyAsync();
        var before = await store.GetVersionAsync(_none);
        Park added = new() { Id = NodeId.Parse("park:added"), Name = "新园" };
        async Task RefusedAsync(string named, GraphBatch batch) =>
            Assert.Contains(named, (await Assert.ThrowsAsync<ArgumentException>(async () =>
                await store.WriteAsync(batch, _none))).Message, StringComparison.Ordinal);

        await RefusedAsync("segment:no-such",
            GraphBatch.Of([added], [new Serves { From = added.Id, To = NodeId.Parse("segment:no-such") }]));
        await RefusedAsync("SERVES cannot lead", GraphBatch.Of([added], [new Serves { From = added.Id, To = TinyChain.Resin }]));
        await RefusedAsync("source:no-such", GraphBatch.Of([added with { Citations = [Citation.Parse("no-such")] }], []));
        await RefusedAsync("occurs twice", GraphBatch.Of([added, added], []));
        await RefusedAsync("CITED_IN", GraphBatch.Of([added], [new CitedIn { From = added.Id, To = TinyChain.Plan }]));
        await RefusedAsync("cites it", new([added], [], [TinyChain.Plan], []));
        Assert.Equal(before, await store.GetVersionAsync(_none));
        Assert.Equal(1, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Park]);
    }

    [SkippableFact]
    public async Task Source_may_go_together_with_all_that_cites_it()
    {
        var store = await fixture.StoreWithAsync(new GraphBuilder().Source("doc").Source("other").Cite("doc").Park("p").Build());
        await store.WriteAsync(new([new Park { Id = NodeId.Parse("park:p"), Name = "p", Citations = [Citation.Parse("other")] }], [],
            [NodeId.Parse("source:doc")], []), _none);
        Assert.Equal(1, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Source]);
    }

    [SkippableFact]
    public async Task Cancelled_call_throws_that_it_was()
    {
        var store = await TinyAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await store.FetchAsync(FetchRequest.ByIds([], _ids), new(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.WriteAsync(TinyChain.Batch, new(canceled: true)));
    }
}
