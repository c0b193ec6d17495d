using Graph.Model;
using Graph.Store.Neo4j;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Loads that break off, and writers that meet.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jWritingTests(Neo4jFixture fixture)
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly (string, string)[] _inBatches = [("FirstLoadInBatchesFrom", "1"), ("WriteBatchSize", "4"), ("RetryTotal", "00:00:00")];
    private static readonly GraphVersion _tiny = new(1, GraphDigest.Of(TinyChain.Batch.Upserts, TinyChain.Batch.EdgeUpserts, TinyChain.DataSet).ToString());

    [SkippableFact]
    public async Task A_first_load_in_batches_gives_what_one_transaction_gives()
    {
        await fixture.ClearAsync();
        Assert.Equal(_tiny, await fixture.Store(_inBatches).WriteAsync(TinyChain.Batch, _none));
        await AssertIsTinyAsync();
    }

    [SkippableFact]
    public async Task A_first_load_that_is_killed_shows_nothing_and_goes_on_when_it_is_run_again()
    {
        for (var requests = 12; requests < 60; requests += 5)
        {
            await fixture.ClearAsync();
            using var dying = Neo4jServices.With(Neo4jServer.Shared.Require(), new DyingConnection(requests), _inBatches);
            await Assert.ThrowsAsync<GraphStoreException>(async () => await dying.GetRequiredService<IGraphStore>().WriteAsync(TinyChain.Batch, _none));
            Assert.Equal(GraphVersion.Empty, await fixture.Store().GetVersionAsync(_none));
            Assert.Null((await fixture.Store().FetchAsync(FetchPlan.ByIds([TinyChain.Plan], FetchShape.OnlyIds(GraphSchema.Kinds)), _none)).Roots[0]);
            await fixture.RunAsync("MATCH (l:GraphLoad) SET l.seenAt = 0"); // as if a minute had passed
            Assert.Equal(_tiny, await fixture.Store().WriteAsync(TinyChain.Batch, _none));
            await AssertIsTinyAsync();
        }
    }

    [SkippableFact]
    public async Task What_is_left_of_another_load_is_cleared_away()
    {
        await fixture.ClearAsync();
        using var dying = Neo4jServices.With(Neo4jServer.Shared.Require(), new DyingConnection(30), _inBatches);
        await Assert.ThrowsAsync<GraphStoreException>(async () => await dying.GetRequiredService<IGraphStore>().WriteAsync(TinyChain.Batch, _none));
        await fixture.RunAsync("MATCH (l:GraphLoad) SET l.seenAt = 0");
        var batch = new GraphBuilder().Source("doc").Cite("doc").Park("p").Build();
        Assert.Equal(GraphDigest.Of(batch.Upserts, batch.EdgeUpserts, null).ToString(), (await fixture.Store().WriteAsync(batch, _none)).Digest);
        Assert.Equal(3, (await fixture.RunAsync("MATCH (n) RETURN count(n)"))[0][0].GetInt32()); // and the version
    }

    [SkippableFact]
    public async Task A_transaction_that_breaks_off_changes_nothing()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        for (var requests = 8; requests < 20; requests += 3)
        {
            using var dying = Neo4jServices.With(Neo4jServer.Shared.Require(), new DyingConnection(requests), ("RetryTotal", "00:00:00"));
            await Assert.ThrowsAsync<GraphStoreException>(async () =>
                await dying.GetRequiredService<IGraphStore>().WriteAsync(new([], [], [TinyChain.LocalFab, TinyChain.ResistLab], []), _none));
        }
        await AssertIsTinyAsync();
    }

    [SkippableFact]
    public async Task Writers_that_meet_follow_one_another()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        async Task WriteAsync(IGraphStore store, string name)
        {
            for (var i = 0; i < 5; i++)
                await store.WriteAsync(GraphBatch.Of([new Park { Id = NodeId.Of("park", $"{name}-{i}"), Name = name }], []), _none);
        }
        await Task.WhenAll(WriteAsync(fixture.Store(), "first"), WriteAsync(fixture.Store(), "second"));
        var store = fixture.Store();
        Assert.Equal(11, (await store.GetVersionAsync(_none)).Number);
        var all = await store.ExpandAsync(new(await IdsAsync(store), [.. ReadStatements.WrittenEdges.Select(edge => new Step(edge, true))], 0, 1000), _none);
        Assert.Equal(GraphDigest.Of(all.Nodes.Select(node => node.Node), all.Edges, TinyChain.DataSet).ToString(), all.Version.Digest);
        Assert.Equal(TinyChain.Batch.Upserts.Count + 10, all.Nodes.Count);
    }

    [SkippableFact]
    public async Task Missing_constraints_are_named_and_the_next_write_creates_them()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        await fixture.RunAsync("DROP CONSTRAINT park_id");
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await fixture.Store().GetVersionAsync(_none));
        Assert.Equal(Neo4jErrorCodes.NoConstraints, error.Code);
        Assert.Contains("park_id", error.Message, StringComparison.Ordinal);
        await fixture.Store().WriteAsync(GraphBatch.Of([], []), _none);
        Assert.Equal(2, (await fixture.Store().GetVersionAsync(_none)).Number);
    }

    private async Task AssertIsTinyAsync()
    {
        var store = fixture.Store();
        var all = await store.ExpandAsync(new(await IdsAsync(store), [.. ReadStatements.WrittenEdges.Select(edge => new Step(edge, true))], 0, 1000), _none);
        Assert.Equal(_tiny, all.Version);
        Assert.Equal(_tiny.Digest, GraphDigest.Of(all.Nodes.Select(node => node.Node), all.Edges, TinyChain.DataSet).ToString());
        var counts = await store.GetCountsAsync(_none);
        Assert.Equal(TinyChain.Batch.Upserts.Sum(node => node.Citations.Count) + TinyChain.Batch.EdgeUpserts.Sum(edge => edge.Citations.Count), counts.Citations);
    }

    private static async Task<List<NodeId>> IdsAsync(IGraphStore store)
    {
        var shape = FetchShape.OnlyIds(GraphSchema.Kinds);
        List<NodeId> ids = [];
        foreach (var kind in GraphSchema.Kinds)
            ids.AddRange((await store.FetchAsync(FetchPlan.Page(kind, PageQuery.All, shape), _none)).Page!.Items.Select(item => item.Node.Id));
        return ids;
    }
}
