using FsCheck.Xunit;
using Graph.Model;
using Graph.Store.Embedded.Fetching;
using Graph.TestSupport;

namespace Graph.Store.Tests.Embedded;

/// <summary>Requests of a shape that comes again are answered like those of a shape that comes once.</summary>
public sealed class KeptReaderTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    private const int NodesOfKind = 20;
    private const int Plans = 40;

    [Property(MaxTest = 4)]
    public async Task Threads_that_ask_the_same_again_and_again_get_the_naive_answers(int seed)
    {
        var batch = RandomGraph.Create(seed, NodesOfKind);
        IndexedSnapshot snapshot = new(await (await fixture.StoreWithAsync(batch)).ReadAllAsync(CancellationToken.None));
        NaiveGraph naive = new(batch);
        var plans = Enumerable.Range(0, Plans).Select(i => RandomPlans.Create(unchecked((seed * 31) + i), batch))
            .Where(plan => plan.Roots is FetchRoots.ByIds).Select(Kept).ToList();
        var expected = plans.ConvertAll(plan => Dump.Of(naive.Fetch(plan)));
        Parallel.For(0, 12, _ =>
        {
            for (var i = 0; i < plans.Count; i++)
                Assert.Equal(expected[i], Dump.Of(RequestExecutor.Fetch(snapshot, plans[i], CancellationToken.None)));
        });
    }

    [Fact]
    public async Task A_request_that_was_cancelled_leaves_nothing_for_the_next()
    {
        var batch = RandomGraph.Create(7, NodesOfKind);
        IndexedSnapshot snapshot = new(await (await fixture.StoreWithAsync(batch)).ReadAllAsync(CancellationToken.None));
        var plan = Enumerable.Range(0, Plans).Select(i => RandomPlans.Create(i, batch)).Where(plan => plan.Roots is FetchRoots.ByIds)
            .Select(Kept).First(plan => plan.Shape.Kinds.Any(kind => kind.Relations.Count > 0));
        var expected = Dump.Of(RequestExecutor.Fetch(snapshot, plan, CancellationToken.None));
        for (var round = 0; round < 3; round++)
        {
            using CancellationTokenSource ended = new();
            Assert.Equal(expected, Dump.Of(RequestExecutor.Fetch(snapshot, plan, ended.Token)));
            await ended.CancelAsync();
        }
        Assert.Equal(expected, Dump.Of(RequestExecutor.Fetch(snapshot, plan, CancellationToken.None)));
    }

    private static FetchRequest Kept(FetchRequest plan) => plan with { Shape = new(plan.Shape.Kinds) { IsKept = true } };
}
