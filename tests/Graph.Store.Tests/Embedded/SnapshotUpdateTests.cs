using FsCheck.Xunit;
using Graph.Model;
using Graph.Store.Embedded;
using Graph.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graph.Store.Tests.Embedded;

/// <summary>A graph in memory that is brought up to date by the changed records is the one that the file holds.</summary>
public sealed class SnapshotUpdateTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    private static readonly CancellationToken _none = CancellationToken.None;

    private readonly string _path = fixture.NewPath();

    private static EmbeddedGraphStore Store(string path) =>
        new(new(path, readOnly: false, TimeSpan.FromSeconds(5), 50, TimeProvider.System), null, NullLogger.Instance);

    [Property(MaxTest = 25)]
    public async Task After_any_writes_the_graph_is_that_of_the_file(int seed)
    {
        var (path, random) = (fixture.NewPath(), new Random(seed));
        var (writer, reader) = (Store(path), Store(path));
        await writer.WriteAsync(RandomGraph.Create(seed), _none);
        await reader.RefreshAsync(_none);
        for (var look = 0; look < 4; look++)
        {
            for (var writes = random.Next(1, 4); writes > 0; writes--)
            {
                var graph = await writer.ReadAllAsync(_none);
                await writer.WriteAsync(random.Next(2) == 0 ? Correction(random, graph) : RandomWrites.Next(random, graph), _none);
            }
            await reader.RefreshAsync(_none);
            AssertSame(await Store(path).ReadAllAsync(_none), await reader.ReadAllAsync(_none));
            AssertSame(await Store(path).ReadAllAsync(_none), await writer.ReadAllAsync(_none));
        }
    }

    [Fact]
    public async Task Records_that_no_write_changed_stay_the_same_objects()
    {
        var (writer, reader) = (Store(_path), Store(_path));
        await writer.WriteAsync(TinyChain.Batch, _none);
        var before = await reader.ReadAllAsync(_none);
        await writer.WriteAsync(GraphBatch.Of([before.Nodes<Enterprise>()[0] with { Name = "新名" }], []), _none);
        await reader.RefreshAsync(_none);
        var after = await reader.ReadAllAsync(_none);
        Assert.Equal("新名", after.Nodes<Enterprise>()[0].Name);
        Assert.Equal(before.Count - 1, Enumerable.Range(0, before.Count).Count(place => ReferenceEquals(before[place], after[place])));
        Assert.All(before.AllEdges().Zip(after.AllEdges()), pair => Assert.Same(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("DROP TABLE version; DROP TABLE delta")]
    [InlineData("DELETE FROM delta")]
    [InlineData("DELETE FROM version WHERE number = 1")]
    [InlineData("UPDATE version SET digest = 'ffffffffffffffffffffffffffffffff' WHERE number = 1")]
    [InlineData("UPDATE delta SET source = 'park:none'")]
    public async Task A_history_that_does_not_lead_there_is_not_used(string damage)
    {
        var (writer, reader) = (Store(_path), Store(_path));
        await writer.WriteAsync(TinyChain.Batch, _none);
        await reader.RefreshAsync(_none);
        await writer.WriteAsync(new GraphBuilder().Park("new").Build(), _none);
        Run(damage);
        await reader.RefreshAsync(_none);
        AssertSame(await Store(_path).ReadAllAsync(_none), await reader.ReadAllAsync(_none));
        Assert.Equal(2, (await reader.GetVersionAsync(_none)).Number);
    }

    private void Run(string statements)
    {
        using SqliteConnection connection = new($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>A write that changes one node and one edge, in their places: a name, sources, a reason.</summary>
    private static GraphBatch Correction(Random random, GraphSnapshot graph)
    {
        if (graph.Count == 0)
            return RandomWrites.Next(random, graph);
        var (node, like) = (graph[random.Next(graph.Count)], graph[random.Next(graph.Count)]);
        var changed = node is Source || random.Next(2) == 0 ? node with { Name = $"{node.Name}改" }
            : node with { Citations = like.Citations };
        Edge[] edges = [.. graph.AllEdges().Take(1).Where(_ => random.Next(2) == 0).Select(edge => edge with { Why = "改" })];
        return GraphBatch.Of([changed], edges);
    }

    private static void AssertSame(GraphSnapshot expected, GraphSnapshot found)
    {
        Assert.Equal(expected.Version, found.Version);
        Assert.Equal(GraphDigest.Of(expected.DataSet), GraphDigest.Of(found.DataSet));
        Assert.Equal(Texts(expected), Texts(found));
    }

    // All that a reader can see of the edges: both directions, in their order, and what cites what.
    private static IEnumerable<string> Texts(GraphSnapshot graph)
    {
        foreach (var (node, ordinal) in graph.Nodes().Select((node, ordinal) => (node, ordinal)))
        {
            yield return $"{node.Id} {graph.TryFind(node.Id, out var place) && place == ordinal} {GraphDigest.Of(node)}";
            foreach (var kind in GraphSchema.Edges)
            {
                foreach (var edge in graph.From(kind, ordinal).Concat(graph.To(kind, ordinal)))
                    yield return $"{kind} {edge.From} {edge.To} {(edge is CitedIn ? edge.ToString() : GraphDigest.Of(edge).ToString())}";
            }
            if (node is Source)
                yield return string.Join(' ', graph.FactsOf(ordinal).ToArray().Select(fact => $"{fact.Subject} {fact.CitationNumber}"));
        }
    }
}
