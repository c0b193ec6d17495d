using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Loads that go in batches and loads that break off.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jWritingTests(Neo4jFixture fixture)
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly (string, string)[] _inBatches =
        [("FirstLoadInBatchesFrom", "1"), ("WriteBatchSize", "4"), ("RetryTotal", "00:00:00")];
    private static readonly GraphVersion _tiny =
        new(1, GraphDigest.Of(TinyChain.Batch.Upserts, TinyChain.Batch.EdgeUpserts, TinyChain.DataSet).ToString());

    [SkippableFact]
    public async Task A_first_load_in_batches_gives_what_one_transaction_gives()
    {
        await fixture.ClearAsync();
        Assert.Equal(_tiny, await fixture.Store(_inBatches).WriteAsync(TinyChain.Batch, _none));
        await AssertIsTinyAsync();
    }

    [SkippableFact]
    public async Task What_is_left_of_another_load_is_cleared_away()
    {
        await fixture.ClearAsync();
        using var dying = Neo4jServices.With(Neo4jServer.Shared.Require(), new DyingConnection(30), _inBatches);
        await Assert.ThrowsAsync<GraphStoreException>(async () => await dying.GetRequiredService<IGraphStore>()
            .WriteAsync(TinyChain.Batch, _none));
        await fixture.RunAsync("MATCH (l:GraphLoad) SET l.seenAt = 0");
        var batch = new GraphBuilder().Source("doc").Cite("doc").Park("p").Build();
        Assert.Equal(GraphDigest.Of(batch.Upserts, batch.EdgeUpserts, null).ToString(),
            (await fixture.Store().WriteAsync(batch, _none)).Digest);
        Assert.Equal(4, (await fixture.RunAsync("MATCH (n) RETURN count(n)"))[0][0].GetInt32()); // and the version with its history
    }

    [SkippableFact]
    public async Task A_transaction_that_breaks_off_changes_nothing()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        for (var requests = 8; requests < 20; requests += 3)
        {
            using var dying = Neo4jServices.With(Neo4jServer.Shared.Require(), new DyingConnection(requests), ("RetryTotal", "00:00:00"));
            await Assert.ThrowsAsync<GraphStoreException>(async () =>
                await dying.GetRequiredService<IGraphStore>()
                    .WriteAsync(new([], [], [TinyChain.LocalFab, TinyChain.ResistLab], []), _none));
            await Neo4jServer.Shared.EndTransactionsAsync(
                ); // as if half a minute had passed, in which the next one would wait for its lock
        }
        await AssertIsTinyAsync();
    }

    [SkippableFact]
    public async Task A_change_that_is_too_large_for_one_transaction_is_made_offline_or_not_at_all()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        var (batch, digest) = Overhaul();
        var refused = await Assert.ThrowsAsync<GraphStoreException>(async () => await fixture.Store(("MaxTransactionSize", "3"))
            .WriteAsync(batch, _none));
        Assert.Equal(Neo4jErrorCodes.TooLarge, refused.Code);
        await AssertIsTinyAsync();
        Assert.Equal(new(2, digest), await fixture.Store(("MaxTransactionSize", "3"), ("Offline", "true"), ("WriteBatchSize", "3"))
            .WriteAsync(batch, _none));
        await fixture.AssertHoldsAsync(new(2, digest));
    }

    [SkippableFact]
    public async Task An_offline_change_that_is_killed_shows_the_old_graph_or_none_and_the_next_whole_load_puts_it_right()
    {
        var (batch, digest) = Overhaul();
        var whole = GraphBatch.Of(
            [.. TinyChain.Batch.Upserts.Where(node => node.Id != TinyChain.LocalFab && batch.Upserts.All(other => other.Id != node.Id)),
                .. batch.Upserts],
            [.. TinyChain.Batch.EdgeUpserts.Where(edge => edge.From != TinyChain.LocalFab && edge.To != TinyChain.LocalFab)],
                TinyChain.DataSet);
        var (shown, hidden) = (0, 0);
        for (var requests = 8; requests < 50; requests += 4)
        {
            await fixture.StoreWithAsync(TinyChain.Batch);
            using var dying = Neo4jServices.With(Neo4jServer.Shared.Require(), new DyingConnection(requests),
                ("MaxTransactionSize", "3"), ("Offline", "true"), ("WriteBatchSize", "2"), ("RetryTotal", "00:00:00"));
            var store = dying.GetRequiredService<IGraphStore>();
            await Assert.ThrowsAsync<GraphStoreException>(async () => await store.WriteAsync(batch, _none));
            if (await fixture.Store().GetVersionAsync(_none) is { Number: > 0 })
            {
                shown++;
                await AssertIsTinyAsync();
                continue;
            }
            hidden++;
            await fixture.RunAsync("MATCH (l:GraphLoad) SET l.seenAt = 0"); // as if a minute had passed
            Assert.Equal(new(2, digest), await fixture.Store().WriteAsync(whole, _none));
            await fixture.AssertHoldsAsync(new(2, digest));
        }
        Assert.True(shown > 0 && hidden > 0, $"The old graph {shown} times, none {hidden} times.");
    }

    [SkippableFact]
    public async Task A_difference_to_a_version_that_is_gone_is_not_taken_for_the_whole_graph()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        var store = fixture.Store();
        await store.GetVersionAsync(_none);
        await fixture.RunAsync("MATCH (v:GraphVersion) DELETE v CREATE (:GraphLoad {id: 'graph', digest: '', number: 1, writer: "
            + "'another', seenAt: 0})");
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await store.WriteAsync(Overhaul().Batch, _none));
        Assert.Equal(Neo4jErrorCodes.LoadRunning, error.Code);
        Assert.Equal(TinyChain.Batch.Upserts.Count, (await fixture.RunAsync("MATCH (n:Entity|Source) RETURN count(n)"))[0][0].GetInt32());
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

    /// <summary>A change that deletes a node with its edges, replaces every source and adds parks, and the digest of the graph after
    /// it.</summary>
    private static (GraphBatch Batch, string Digest) Overhaul()
    {
        List<Node> nodes = [.. TinyChain.Batch.Upserts.OfType<Source>().Select(source => source with { Note = "another" }),
            .. Enumerable.Range(0, 9).Select(number => new Park { Id = NodeId.Of("park", $"new-{number}"), Name = "园" })];
        GraphBatch batch = new(nodes, [], [TinyChain.LocalFab], []);
        var before = GraphSnapshot.Create(_tiny, TinyChain.DataSet, TinyChain.Batch.Upserts, TinyChain.Batch.EdgeUpserts);
        return (batch, GraphChange.Of(before, batch).Apply(GraphDigest.Parse(_tiny.Digest), TinyChain.DataSet).ToString());
    }

    private async Task AssertIsTinyAsync()
    {
        await fixture.AssertHoldsAsync(_tiny);
        var counts = await fixture.Store().GetCountsAsync(_none);
        Assert.Equal(TinyChain.Batch.Upserts.Sum(node => node.Citations.Count)
            + TinyChain.Batch.EdgeUpserts.Sum(edge => edge.Citations.Count), counts.Citations);
    }
}
