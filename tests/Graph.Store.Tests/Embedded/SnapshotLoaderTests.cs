using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Store.Tests.Embedded;

/// <summary>Rows are read in chunks, by several threads.</summary>
public sealed class SnapshotLoaderTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Theory]
    [InlineData(SnapshotLoader.RowsOfChunk - 1)]
    [InlineData(SnapshotLoader.RowsOfChunk)]
    [InlineData((2 * SnapshotLoader.RowsOfChunk) + 1)]
    public async Task A_graph_of_many_rows_is_read_as_it_was_written(int count)
    {
        var path = fixture.NewPath();
        var batch = Batch(new(count), count);
        var written = await EmbeddedStoreFile.OpenAsync(path, false, null, _none);
        await written.WriteAsync(batch, _none);

        var graph = await (await EmbeddedStoreFile.OpenAsync(path, true, null, _none)).ReadAllAsync(_none);

        Assert.Equal(GraphDigest.Of(batch.Upserts, batch.EdgeUpserts, null), GraphDigest.Of(graph.Nodes(), graph.AllEdges(), null));
        Assert.Equal(
            batch.EdgeUpserts.OrderBy(edge => edge.To).ThenBy(edge => edge.From).Select(edge => edge.Key),
            graph.Nodes().SelectMany((_, ordinal) => graph.To<DependsOn>(ordinal)).Select(edge => edge.Key));
    }

    private static GraphBatch Batch(Random random, int count)
    {
        Technology[] nodes = [.. Enumerable.Range(0, count).Select(number => new Technology
        {
            Id = NodeId.Of("technology", $"t-{number}"), Name = $"技术{number}", Kind = TechnologyKind.Bottleneck,
        })];
        var edges = Enumerable.Range(0, count).Select(_ => (From: random.Next(count / 4), To: random.Next(count)))
            .Where(ends => ends.From != ends.To).Distinct().Select(ends => new DependsOn
            {
                From = nodes[ends.From].Id,
                To = nodes[ends.To].Id,
                Basis = Basis.Expert,
                Note = ends.From % 3 == 0 ? "注" : $"注{ends.To}",
            });
        return GraphBatch.Of(nodes, [.. edges]);
    }
}
