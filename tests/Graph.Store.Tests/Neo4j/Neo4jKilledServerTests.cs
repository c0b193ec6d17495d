using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Writing;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>A server that is killed, or a writer that is, while a load is under way.</summary>
[Collection(Neo4jFaultFixture.Collection)]
public sealed class Neo4jKilledServerTests(Neo4jFaultFixture fixture)
{
    private const int Parks = 200;
    private static readonly CancellationToken _none = CancellationToken.None;

    [SkippableFact]
    public async Task A_first_load_goes_on_by_itself_when_the_server_is_back()
    {
        await fixture.LoadAsync(GraphBatch.Of([], []));
        TaskCompletionSource killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var batches = 0;
        using HookedConnection connection =
            new((_, body) => body.Contains("MERGE (n:Park", StringComparison.Ordinal) && ++batches == 5, () =>
        {
            fixture.Server.Kill();
            killed.SetResult();
            return Task.CompletedTask;
        });
        using var services = fixture.Services(connection, ("FirstLoadInBatchesFrom", "1"), ("WriteBatchSize", "20"),
            ("RetryTotal", "00:01:00"));
        var load = services.GetRequiredService<IGraphStore>().WriteAsync(Round(1), _none).AsTask();
        await Task.WhenAny(killed.Task, load);
        fixture.Server.Start();
        Assert.Equal(Version(1), await load);
        await AssertHoldsAsync(Version(1));
    }

    [SkippableTheory]
    [InlineData("MERGE (n:Park", Neo4jErrorCodes.Unreachable)]
    [InlineData("/commit", Neo4jErrorCodes.CommitUnknown)]
    public async Task A_load_in_one_transaction_fails_with_a_code_and_is_completed_by_the_next_run(string at, string code)
    {
        await fixture.LoadAsync(Round(1));
        using HookedConnection connection = new(at, () =>
        {
            fixture.Server.Kill();
            return Task.CompletedTask;
        });
        using (var services = fixture.Services(connection, ("RetryTotal", "00:00:00")))
        {
            var store = services.GetRequiredService<IGraphStore>();
            Assert.Equal(code, (await Assert.ThrowsAsync<GraphStoreException>(async () => await store.WriteAsync(Round(2), _none))).Code);
        }
        fixture.Server.Start();
        await AssertHoldsAsync(Version(1));
        using var next = fixture.Services(null, ("RetryTotal", "00:00:30"), ("QueryTimeout", "00:00:30"));
        Assert.Equal(Version(2), await next.GetRequiredService<IGraphStore>().WriteAsync(Round(2), _none));
        await AssertHoldsAsync(Version(2));
    }

    [SkippableFact]
    public async Task A_load_that_waited_for_one_that_was_killed_has_the_whole_time_of_a_transaction_for_itself()
    {
        await fixture.LoadAsync(Round(1));
        using var services = fixture.Services(null, ("RetryTotal", "00:00:00"));
        _ = await services.GetRequiredService<IGraphStore>().GetVersionAsync(_none);
        var abandoned = await services.GetRequiredService<Neo4jQueryClient>().BeginAsync(_none);
        (await abandoned.RunAsync(CypherStatement.Write(WriteStatements.Lock), _none)).Dispose();
        Assert.Equal(Version(2), await services.GetRequiredService<IGraphStore>().WriteAsync(Round(2), _none));
        await AssertHoldsAsync(Version(2));
    }

    private static GraphVersion Version(int round) => new(round, GraphDigest.Of(Round(round).Upserts, [], TinyChain.DataSet).ToString());

    private static GraphBatch Round(int round) => GraphBatch.Of(
        [.. Enumerable.Range(0, Parks).Select(number => new Park { Id = NodeId.Of("park", $"p-{number:000}"), Name = $"{round}" })], [],
            TinyChain.DataSet);

    private async Task AssertHoldsAsync(GraphVersion version)
    {
        using var services = fixture.Services(null, ("RetryTotal", "00:00:30"), ("QueryTimeout", "00:00:30"));
        var whole = await services.GetRequiredService<IGraphStore>().ReadAllAsync(_none);
        Assert.Equal((version, version.Digest, Parks),
            (whole.Version, GraphDigest.Of(whole.Nodes(), whole.AllEdges(), whole.DataSet).ToString(), whole.Count));
    }
}
