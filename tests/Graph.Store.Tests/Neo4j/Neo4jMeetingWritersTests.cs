using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Writers that meet: one after the other, or one of them with a code, and never a mixture.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jMeetingWritersTests(Neo4jFixture fixture)
{
    private const string Commit = "/commit";
    private const string FirstParks = "MERGE (n:Park";
    private const string LoadTakesLease = "RETURN isFree";
    private const string LoadBegins = "SET lease.digest";

    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly (string, string)[] _inBatches =
        [("FirstLoadInBatchesFrom", "1"), ("WriteBatchSize", "4"), ("RetryTotal", "00:00:00")];

    private static GraphBatch Other => new GraphBuilder().Source("doc").Cite("doc").Park("p").Build();

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
        var version = await fixture.Store().GetVersionAsync(_none);
        Assert.Equal(11, version.Number);
        await fixture.AssertHoldsAsync(version);
        Assert.Equal(10, (await fixture.RunAsync("MATCH (p:Park) WHERE p.name IN ['first', 'second'] RETURN count(p)"))[0][0].GetInt32());
    }

    [SkippableFact]
    public async Task A_load_that_stood_still_writes_nothing_into_what_another_took_over()
    {
        await fixture.ClearAsync();
        var error = await MeetAsync(TinyChain.Batch, _inBatches, FirstParks, async () =>
        {
            await fixture.RunAsync("MATCH (l:GraphLoad) SET l.seenAt = 0"); // as if it had stood still for a minute
            await fixture.Store(_inBatches).WriteAsync(Other, _none);
        });
        Assert.Equal(Neo4jErrorCodes.LoadRunning, error?.Code);
        await fixture.AssertHoldsAsync(VersionOf(Other));
    }

    [SkippableFact]
    public async Task An_offline_change_that_stood_still_writes_nothing_into_what_another_took_over()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        var parks = GraphBatch.Of([.. Enumerable.Range(0, 9)
            .Select(number => new Park { Id = NodeId.Of("park", $"new-{number}"), Name = "园" })], []);
        var error = await MeetAsync(parks, [("MaxTransactionSize", "3"), ("Offline", "true"), ("RetryTotal", "00:00:00")], FirstParks,
            async () =>
        {
            await fixture.RunAsync("MATCH (l:GraphLoad) SET l.seenAt = 0");
            await fixture.Store(_inBatches).WriteAsync(Other, _none);
        });
        Assert.Equal(Neo4jErrorCodes.LoadRunning, error?.Code);
        await fixture.AssertHoldsAsync(VersionOf(Other, number: 2));
    }

    [SkippableFact]
    public async Task A_load_that_meets_the_commit_of_another_on_an_empty_database_does_not_mix_with_it()
    {
        await fixture.ClearAsync();
        Task<GraphVersion>? second = null;
        Assert.Null(await MeetAsync(Other, [], Commit, async () =>
        {
            second = await BegunAsync(_inBatches, LoadTakesLease);
            while ((await fixture.RunAsync("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)"))[0][0]
                .GetInt32() == 0)
            {
                Assert.False(second.IsCompleted, "The second writer does not wait for the first.");
            }
        }));
        Assert.Equal(Neo4jErrorCodes.VersionChanged, (await Assert.ThrowsAsync<GraphStoreException>(() => second!)).Code);
        await fixture.AssertHoldsAsync(VersionOf(Other));
    }

    [SkippableFact]
    public async Task A_transaction_that_meets_the_begin_of_a_load_does_not_mix_with_it()
    {
        await fixture.ClearAsync();
        Task<GraphVersion>? second = null;
        Assert.Null(await MeetAsync(Other, _inBatches, LoadBegins, async () =>
        {
            second = await BegunAsync([], LoadTakesLease);
        }));
        // It sees the load go on, or that it is done.
        Assert.Contains((await Assert.ThrowsAsync<GraphStoreException>(() => second!)).Code,
            new[] { Neo4jErrorCodes.LoadRunning, Neo4jErrorCodes.VersionChanged });
        await fixture.AssertHoldsAsync(VersionOf(Other));
    }

    /// <summary>Starts a second write and waits until a request with a text, in its path or its body, is about to be sent. Gives the write,
    /// which goes on.</summary>
    private async Task<Task<GraphVersion>> BegunAsync((string, string)[] settings, string at)
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var services = fixture.Keep(Neo4jServices.With(Neo4jServer.Shared.Require(), new HookedConnection(at, () =>
        {
            begun.SetResult();
            return Task.CompletedTask;
        }), settings));
        var write = services.GetRequiredService<IGraphStore>().WriteAsync(TinyChain.Batch, _none).AsTask();
        await Task.WhenAny(begun.Task, write);
        Assert.True(begun.Task.IsCompleted, $"Nothing with {at} was sent.");
        return write;
    }

    /// <summary>Writes, and does something at the moment when a request with a text, in its path or its body, is about to be sent. Gives
    /// the error of the write; null where it succeeded.</summary>
    private static async Task<GraphStoreException?> MeetAsync(GraphBatch batch, (string, string)[] settings, string at, Func<Task> action)
    {
        var met = false;
        using var services = Neo4jServices.With(Neo4jServer.Shared.Require(),
            new HookedConnection(at, () => (met = true, action()).Item2), settings);
        GraphStoreException? error = null;
        try
        {
            await services.GetRequiredService<IGraphStore>().WriteAsync(batch, _none);
        }
        catch (GraphStoreException thrown)
        {
            error = thrown;
        }
        Assert.True(met, $"Nothing with {at} was sent.");
        return error;
    }

    private static GraphVersion VersionOf(GraphBatch batch, long number = 1) =>
        new(number, GraphDigest.Of(batch.Upserts, batch.EdgeUpserts, batch.DataSet).ToString());
}
