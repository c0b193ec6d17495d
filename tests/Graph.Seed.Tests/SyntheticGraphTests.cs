using FsCheck.Xunit;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Synthetic;

namespace Graph.Seed.Tests;

public sealed class SyntheticGraphTests
{
    [Property(MaxTest = 20)]
    public void Equal_seeds_give_equal_graphs(int seed)
    {
        var (one, other) = (Made(80, seed), Made(80, seed));
        Assert.True(GraphDifference.Between(one, other).IsEmpty);
    }

    [Property(MaxTest = 20)]
    public void Different_seeds_give_different_graphs(int seed) =>
        Assert.False(GraphDifference.Between(Made(80, seed), Made(80, seed + 1)).IsEmpty);

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(100)]
    [InlineData(3000)]
    public void There_are_exactly_as_many_nodes_as_asked_for_and_some_of_each_kind(int nodes)
    {
        var graph = SyntheticGraph.Create(nodes, 1, CancellationToken.None);
        Assert.Equal(nodes, graph.Upserts.Select(node => node.Id).Distinct().Count());
        Assert.Equal(GraphSchema.Kinds, GraphSchema.Kinds.Intersect(graph.Upserts.Select(GraphSchema.KindOf)));
    }

    [Fact]
    public void A_graph_of_fewer_nodes_than_kinds_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticGraph.Create(12, 1, CancellationToken.None));

    [Fact]
    public void Edges_end_at_nodes_and_kinds_where_they_may_and_stand_once()
    {
        var graph = SyntheticGraph.Create(3000, 5, CancellationToken.None);
        var ids = graph.Upserts.Select(node => node.Id).ToHashSet();
        Assert.All(graph.EdgeUpserts, edge =>
        {
            var kind = GraphSchema.KindOf(edge);
            Assert.True(ids.Contains(edge.From) && ids.Contains(edge.To));
            Assert.Contains(GraphSchema.FindKind(edge.From.Kind), kind.From);
            Assert.Contains(GraphSchema.FindKind(edge.To.Kind), kind.To);
        });
        Assert.Equal(graph.EdgeUpserts.Count, graph.EdgeUpserts.Select(edge => edge.Key).Distinct().Count());
    }

    [Fact]
    public void It_is_about_as_dense_as_promised_and_has_hubs_and_several_components()
    {
        var graph = SyntheticGraph.Create(5000, 5, CancellationToken.None);
        var statistics = GraphStatistics.Of(Checking.SnapshotOf(graph));
        Assert.InRange(statistics.Edges.Values.Sum() / 5000.0, 6, 8.5); // about seven, and the disciplines that technologies draw on
        Assert.True(graph.EdgeUpserts.CountBy(edge => edge.To).Max(pair => pair.Value) > 200);
        Assert.Equal(9, Components(graph));
    }

    [Fact]
    public void It_has_long_chains_of_dependencies()
    {
        var graph = SyntheticGraph.Create(1000, 5, CancellationToken.None);
        var next = graph.EdgeUpserts.OfType<DependsOn>().Select(edge => (edge.From.Slug, edge.To.Slug)).ToHashSet();
        Assert.True(Enumerable.Range(1, 60).All(i => next.Contains(($"technology-0-{i}", $"technology-0-{i - 1}"))));
    }

    private static GraphSnapshot Made(int nodes, int seed) =>
        Checking.SnapshotOf(SyntheticGraph.Create(nodes, seed, CancellationToken.None));

    private static int Components(GraphBatch graph)
    {
        var parent = graph.Upserts.ToDictionary(node => node.Id, node => node.Id);
        foreach (var (from, to) in graph.EdgeUpserts.Select(edge => (edge.From, edge.To))
            .Concat(graph.Upserts.SelectMany(n => n.Citations.Select(c => (n.Id, c.Source)))))
        {
            parent[Root(from)] = Root(to);
        }
        // A node that nothing names, such as a source nobody cites, is no component anyone means.
        return graph.Upserts.GroupBy(node => Root(node.Id)).Count(group => group.Count() > 5);

        NodeId Root(NodeId id) => parent[id] == id ? id : parent[id] = Root(parent[id]);
    }
}
