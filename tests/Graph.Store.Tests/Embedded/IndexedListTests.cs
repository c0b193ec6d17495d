using FsCheck.Xunit;
using Graph.Model;
using Graph.Store.Embedded.Fetching;
using Graph.TestSupport;

namespace Graph.Store.Tests.Embedded;

/// <summary>Lists that are read from indexes are those that reading every node gives.</summary>
public sealed class IndexedListTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    // Kinds get up to so many nodes: more than a word of a set has bits, and more ids than sets of values are kept for.
    private const int NodesOfKind = 90;
    private const int Plans = 12;

    [Property(MaxTest = 4)]
    public async Task Threads_that_make_the_same_indexes_at_once_get_the_naive_answers(int seed)
    {
        var batch = RandomGraph.Create(seed, NodesOfKind);
        IndexedSnapshot snapshot = new(await GraphAsync(batch));
        NaiveGraph naive = new(batch);
        var plans = Enumerable.Range(0, Plans).Select(i => RandomPlans.Create(unchecked((seed * 31) + i), batch))
            .Where(plan => plan.Roots is FetchRoots.OfKind).ToList();
        var expected = plans.ConvertAll(plan => Dump.Of(naive.Fetch(plan)));
        Parallel.For(0, 4, _ =>
        {
            for (var i = 0; i < plans.Count; i++)
                Assert.Equal(expected[i], Dump.Of(RequestExecutor.Fetch(snapshot, plans[i], CancellationToken.None)));
        });
    }

    [Fact]
    public async Task An_index_is_made_once_and_its_memory_is_counted()
    {
        IndexedSnapshot snapshot = new(await GraphAsync(RandomGraph.Create(1, NodesOfKind)));
        var request = FetchRequest.Page(GraphSchema.Enterprise, PageQuery.All with
        {
            Where = new Filter.Compare("isLocal", ComparisonOperator.Eq, true),
            Order = [new OrderTerm.ByProperty("name", Descending: false)],
        }, new([new(GraphSchema.Enterprise, [], [])]));
        RequestExecutor.Fetch(snapshot, request, CancellationToken.None);
        var bytes = snapshot.Indexes.Bytes;
        var count = snapshot.Graph.RangeOf(GraphSchema.Enterprise).Count;
        Assert.True(bytes >= count * sizeof(int), $"{bytes} bytes are less than the order of {count} names takes.");
        RequestExecutor.Fetch(snapshot, request, CancellationToken.None);
        Assert.Equal(bytes, snapshot.Indexes.Bytes);
    }

    private async Task<GraphSnapshot> GraphAsync(GraphBatch batch) =>
        await (await fixture.StoreWithAsync(batch)).ReadAllAsync(CancellationToken.None);
}
