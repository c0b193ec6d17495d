using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Model;
using static Graph.Analysis.Tests.Dependencies.TechnologyGraph;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class DependencyGraphTests
{
    private static readonly DependencyIndex _diamond = Of("ab ac bd cd de xb");

    [Fact]
    public void Upstream_is_what_a_technology_rests_on_nearest_first() =>
        Assert.Equal("a0 b1 c1 d2 e3", Nodes(_diamond, "a", DependencyDirection.Upstream, 9));

    [Fact]
    public void Downstream_is_what_rests_on_a_technology() =>
        Assert.Equal("d0 b1 c1 a2 x2", Nodes(_diamond, "d", DependencyDirection.Downstream, 9));

    [Fact]
    public void Both_ways_leave_out_the_other_customers_of_what_it_rests_on() =>
        Assert.Equal("c0 a1 d1 e2", Nodes(_diamond, "c", DependencyDirection.Both, 9));

    [Fact]
    public void Depth_ends_the_walk_and_is_no_truncation()
    {
        var graph = Around(_diamond, Id("a"), DependencyDirection.Upstream, depth: 1)!;
        Assert.Equal("abc", Letters(graph.Nodes.Select(node => node.Technology)));
        Assert.False(graph.IsTruncated);
    }

    [Fact]
    public void Depth_zero_gives_the_technology_alone() => Assert.Equal("a0", Nodes(_diamond, "a", DependencyDirection.Both, 0));

    [Theory]
    [InlineData(DependencyDirection.Upstream)]
    [InlineData(DependencyDirection.Downstream)]
    [InlineData(DependencyDirection.Both)]
    public void More_nodes_than_the_limit_are_cut_and_said_to_be(DependencyDirection direction)
    {
        var hub = Of(2_001, Enumerable.Range(1, 1_000).Select(other => (0, other))
            .Concat(Enumerable.Range(1_001, 1_000).Select(other => (other, 0))));
        var graph = Around(hub, Id(0), direction, depth: 3, maxNodes: 10)!;
        Assert.Equal(10, graph.Nodes.Count);
        Assert.True(graph.IsTruncated);
        Assert.Equal(9, graph.Edges.Count);
    }

    [Fact]
    public void As_many_nodes_as_the_limit_are_all() =>
        Assert.False(Around(_diamond, Id("a"), DependencyDirection.Upstream, depth: 9, maxNodes: 5)!.IsTruncated);

    [Fact]
    public void A_cycle_is_named_from_its_first_id_on()
    {
        var graph = Around(Of("ab bc cb cd"), Id("a"), DependencyDirection.Upstream, depth: 9)!;
        Assert.Equal("bc", Letters(Assert.Single(graph.Cycles)));
        Assert.Equal("abcd", Letters(graph.Nodes.Select(node => node.Technology)));
    }

    [Fact]
    public void A_technology_that_needs_itself_is_a_cycle_of_one() =>
        Assert.Equal("a", Letters(Assert.Single(Around(Of("aa ab"), Id("a"), DependencyDirection.Both, 1)!.Cycles)));

    [Fact]
    public void A_cycle_that_leaves_the_depth_asked_for_is_not_named() =>
        Assert.Empty(Around(Of("ab bc ca"), Id("a"), DependencyDirection.Upstream, depth: 1)!.Cycles);

    [Fact]
    public void Unknown_technology_has_no_graph() => Assert.Null(Around(_diamond, Id("z"), DependencyDirection.Both, 3));

    [Fact]
    public void A_long_chain_is_walked_to_its_end()
    {
        var chain = Of(20_000, Enumerable.Range(0, 19_999).Select(i => (i, i + 1)));
        var graph = Around(chain, Id(0), DependencyDirection.Upstream, int.MaxValue, maxNodes: 20_000)!;
        Assert.Equal(19_999, graph.Nodes[^1].Depth);
    }

    [Property]
    public void Nodes_depths_and_edges_are_those_of_the_definition((byte, byte)[] needs, byte start, byte depth)
    {
        var (root, steps) = (start % RandomSize, depth % 4);
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var graph = Around(Random(needs), Id(root), DependencyDirection.Upstream, steps)!;
        var expected = oracle.Nodes.Where(node => oracle.Distance[root, node] <= steps).OrderBy(node => oracle.Distance[root, node])
            .ToList();
        Assert.Equal(expected.Select(node => new DependencyNode(Id(node), oracle.Distance[root, node])), graph.Nodes);
        Assert.Equal(
            Pairs(needs).Where(pair => expected.Contains(pair.From) && expected.Contains(pair.To)).Order()
                .Select(pair => (Id(pair.From), Id(pair.To))),
            graph.Edges.Select(edge => (edge.From, edge.To)));
    }

    [Property]
    public void Downstream_is_upstream_with_all_arrows_turned((byte, byte)[] needs, byte start)
    {
        var turned = Of(RandomSize, Pairs(needs).Select(pair => (pair.To, pair.From)));
        Assert.Equal(
            Around(turned, Id(start % RandomSize), DependencyDirection.Upstream, 9)!.Nodes,
            Around(Random(needs), Id(start % RandomSize), DependencyDirection.Downstream, 9)!.Nodes);
    }

    private static DependencyGraph? Around(
        DependencyIndex index, NodeId root, DependencyDirection direction, int depth, int maxNodes = DependencyGraph.DefaultMaxNodes) =>
        DependencyGraph.Around(index, root, direction, depth, maxNodes, CancellationToken.None);

    private static string Nodes(DependencyIndex index, string root, DependencyDirection direction, int depth) => string.Join(' ',
        Around(index, Id(root), direction, depth)!.Nodes.Select(node => $"{node.Technology.Slug}{node.Depth}"));
}
