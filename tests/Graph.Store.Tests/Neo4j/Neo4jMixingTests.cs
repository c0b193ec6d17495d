using Graph.Model;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Readers while the graph is written to.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jMixingTests(Neo4jFixture fixture)
{
    private const int Parks = 1_500;
    private const int Rounds = 8;
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly FetchRequest _all =
        FetchRequest.Page(GraphSchema.Park, PageQuery.All, new([new(GraphSchema.Park, [GraphSchema.Park.FindProperty("name")!], [])]));

    [SkippableFact]
    public async Task A_statement_never_reads_from_two_versions()
    {
        var writer = await fixture.StoreWithAsync(Round(0));
        using CancellationTokenSource written = new();
        var readers = Enumerable.Range(0, 3).Select(_ => ReadAsync(fixture.Store(("RetryTotal", "00:01:00")), written.Token)).ToList();
        for (var round = 1; round <= Rounds; round++)
            await writer.WriteAsync(Round(round), _none);
        await written.CancelAsync();
        Assert.All(await Task.WhenAll(readers), count => Assert.True(count > 0));
    }

    [SkippableFact]
    public async Task Nothing_is_read_while_a_commit_is_under_way_and_a_writer_that_died_is_not_waited_for_for_ever()
    {
        var atOnce = ("RetryTotal", "00:00:00");
        var writer = await fixture.StoreWithAsync(GraphBatch.Of([new Park { Id = NodeId.Of("park", "p"), Name = "园" }], []));
        await writer.WriteAsync(GraphBatch.Of([], []), _none);
        Assert.Equal(2, fixture.Wire.Statements.Count(text =>
            text.StartsWith("MERGE (m:GraphCommit", StringComparison.Ordinal)) / 2); // before and after each of two
        Assert.Equal(2, (await fixture.Store(atOnce).GetVersionAsync(_none)).Number);

        await fixture.RunAsync("MATCH (m:GraphCommit {id: 'graph'}) SET m.writer = 'another', m.until = timestamp() + 60000");
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await fixture.Store(atOnce).FetchAsync(_all, _none));
        Assert.Equal(Neo4jErrorCodes.VersionChanged, error.Code);
        await fixture.RunAsync("MATCH (m:GraphCommit {id: 'graph'}) SET m.until = timestamp() + 1500");
        Assert.Equal(2, (await fixture.Store(("RetryTotal", "00:00:30")).GetVersionAsync(_none)).Number);
    }

    private static async Task<int> ReadAsync(IGraphStore store, CancellationToken until)
    {
        var count = 0;
        while (!until.IsCancellationRequested || count == 0)
        {
            var result = await store.FetchAsync(_all, _none);
            var names = result.Page!.Items.CountBy(item => $"{item.Node.Values[0]}").ToList();
            Assert.True(names is [{ Value: Parks }], $"{result.Version}: {string.Join(", ", names)}");
            Assert.Equal(result.Version.Number, 1 + int.Parse(names[0].Key, null));
            count++;
        }
        return count;
    }

    private static GraphBatch Round(int round) => GraphBatch.Of(
        [.. Enumerable.Range(0, Parks).Select(number => new Park { Id = NodeId.Of("park", $"p-{number:0000}"), Name = $"{round}" })], []);
}
