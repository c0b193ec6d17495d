using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Reading;
using Graph.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Plans that go to the server in one statement are answered as each would be alone.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jReadCoalescingTests(Neo4jFixture fixture)
{
    private const int Together = 12;
    private const int LongestStatement = 4_000; // what is planned in a moment

    [SkippableFact]
    public async Task Every_plan_is_answered_as_it_would_be_alone()
    {
        var batch = RandomGraph.Create(7);
        _ = await fixture.StoreWithAsync(batch);
        var client = fixture.Services(("QueryTimeout", "00:02:00")).GetRequiredService<Neo4jQueryClient>();
        var sent = 0;
        async ValueTask<IReadOnlyList<FetchResult>> ReadAsync(CypherStatement statement, IReadOnlyList<FetchRequest> plans,
            CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref sent);
            using var answer = await client.OnceAsync(statement, cancellationToken);
            return [.. plans.Select(plan => FetchReader.Read(answer, plan))];
        }

        ReadCoalescer shared = new(new FakeTimeProvider()); // nobody goes alone for having waited long
        NaiveGraph naive = new(batch);
        Random random = new(7);
        var asked = 0;
        foreach (var plan in Enumerable.Range(0, 200).Select(seed => RandomPlans.Create(seed, batch)).Where(IsSmall).Take(20))
        {
            var plans = Variants(plan, batch, random).Where(one => ReadCoalescer.MayShare(one, CypherPlan.Compile(one))).ToList();
            asked += plans.Count;
            var results = await Task.WhenAll(
                plans.Select(one => shared.ReadAsync(one, CypherPlan.Compile(one), ReadAsync, CancellationToken.None).AsTask()));
            for (var i = 0; i < plans.Count; i++)
                Assert.Equal(Dump.Of(naive.Fetch(plans[i])), Dump.Of(results[i]));
        }
        Assert.True(asked >= 10 * Together && sent < asked / 2, $"{sent} statements for {asked} plans.");
    }

    private static bool IsSmall(FetchRequest plan) =>
        plan.Roots is FetchRoots.ByIds { Ids.Count: > 0 } && CypherPlan.Compile(plan).Text.Length <= LongestStatement;

    /// <summary>The same question about other nodes of the same kinds, one of which is not there.</summary>
    private static List<FetchRequest> Variants(FetchRequest plan, GraphBatch batch, Random random)
    {
        var kinds = ((FetchRoots.ByIds)plan.Roots).Ids.Select(id => id.Kind).Distinct().ToList();
        NodeId[][] candidates = [.. kinds.Select(kind => batch.Upserts.Select(node => node.Id).Where(id => id.Kind == kind)
            .Append(NodeId.Of(kind, "not-there")).ToArray())];
        return [.. Enumerable.Range(0, Together).Select(_ =>
            FetchRequest.ByIds([.. candidates.SelectMany(ids => random.GetItems(ids, 2))], plan.Shape))];
    }
}
