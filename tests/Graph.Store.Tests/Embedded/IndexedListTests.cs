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

    [Property(MaxTest = 6)]
    public async Task Nodes_of_this_snapshot_and_of_another_one_are_found_as_by_their_ids(int seed)
    {
        var graph = await GraphAsync(RandomGraph.Create(seed, NodesOfKind));
        var other = await GraphAsync(RandomGraph.Create(unchecked(seed + 1), NodesOfKind));
        foreach (var of in new[] { graph, other })
        {
            var range = of.RangeOf(GraphSchema.Enterprise);
            SnapshotNodes nodes = new(of, [.. Enumerable.Range(0, of.Count).Where(ordinal => ordinal % 3 == 0 || ordinal == range.First)]);
            Filter.In byId = new("id", [.. nodes.Select(id => (object)id.ToString())], Negated: false);
            foreach (var filter in new[] { nodes.Condition(), new Filter.Not(nodes.Condition()) })
                Assert.Equal(Enterprises(graph, filter is Filter.Not ? new Filter.Not(byId) : byId), Enterprises(graph, filter));
        }
    }

    private static string Enterprises(GraphSnapshot graph, Filter where) => Dump.Of(RequestExecutor.Fetch(new(graph),
        FetchRequest.Page(GraphSchema.Enterprise, PageQuery.All with { Where = where, WithTotal = true },
            new([new(GraphSchema.Enterprise, [], [])])), CancellationToken.None));

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
