using FsCheck.Xunit;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

/// <summary>Whatever plan the schema allows, a store answers as the documentation reads.</summary>
public abstract class RandomPlanConformance(IGraphStoreFixture fixture)
{
    private const int PlansOfGraph = 25;

    [Property(MaxTest = 40)]
    public void Every_plan_is_answered_as_the_naive_reading_of_the_contract_does(int seed)
    {
        var batch = RandomGraph.Create(seed);
        var store = fixture.StoreWithAsync(batch).GetAwaiter().GetResult();
        NaiveGraph naive = new(batch);
        for (var i = 0; i < PlansOfGraph; i++)
        {
            var plan = RandomPlans.Create(HashCode(seed, i), batch);
            var result = store.FetchAsync(plan, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            Assert.Equal(Dump.Of(naive.Fetch(plan)), Dump.Of(result));
        }
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 31) + number);
}
