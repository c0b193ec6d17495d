using System.Globalization;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.TestSupport;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Whatever plan the schema allows, Neo4j answers as the documentation reads, and so as the embedded store does.</summary>
/// <remarks><c>RANDOM_GRAPHS</c> says how many graphs are tried and <c>RANDOM_SEED</c> where to begin.</remarks>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jRandomPlanTests(Neo4jFixture fixture)
{
    private const int PlansOfGraph = 25;
    private const int LongestStatement =
        12_000; // the server plans a new statement for seconds, one of 30,000 for half a minute; this is ten times a page of the explorer

    [SkippableFact]
    public async Task Every_plan_is_answered_as_the_naive_reading_of_the_contract_does()
    {
        var first = Number("RANDOM_SEED", 1);
        for (var seed = first; seed < first + Number("RANDOM_GRAPHS", 8); seed++)
            await CheckAsync(seed);
    }

    // Two at a time: the server plans each statement on one thread, which is nearly all of the work.
    private async Task CheckAsync(int seed)
    {
        var batch = RandomGraph.Create(seed);
        _ = await fixture.StoreWithAsync(batch);
        var store = fixture.Store(("QueryTimeout", "00:02:00")); // a plan like no other takes the planner seconds
        NaiveGraph naive = new(batch);
        await Parallel.ForAsync(0, PlansOfGraph, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (number, _) => await CheckAsync(
                RandomPlans.Create((seed * 31) + number, batch), store, naive, $"Seed {seed}, plan {number}."));
    }

    private static async Task CheckAsync(FetchRequest request, IGraphStore store, NaiveGraph naive, string name)
    {
        var statement = CypherPlan.Compile(request).Text;
        if (statement.Length > LongestStatement)
            return;
        FetchResult result;
        try
        {
            result = await store.FetchAsync(request, CancellationToken.None);
        }
        catch (GraphStoreException error)
        {
            throw new InvalidOperationException($"{name}\n{statement}", error);
        }
        var (expected, actual) = (Dump.Of(naive.Fetch(request)), Dump.Of(result));
        Assert.True(expected == actual, $"{name}\nExpected:\n{expected}\nActual:\n{actual}\n{statement}");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : otherwise;
}
