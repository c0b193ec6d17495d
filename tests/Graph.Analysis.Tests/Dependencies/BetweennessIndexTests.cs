using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using static Graph.Analysis.Tests.Dependencies.TechnologyGraph;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class BetweennessIndexTests
{
    [Theory]
    [InlineData("ab bc cd de", "b", 3)] // a path: ways before × ways after
    [InlineData("ab bc cd de", "c", 4)]
    [InlineData("ab bc cd de", "a", 0)]
    [InlineData("am bm cm mx my", "m", 6)] // a star: every one of three to both others
    [InlineData("ab ac bd cd", "b", 0.5)] // a diamond: one of two ways
    [InlineData("ab bc ca", "a", 1)] // a ring: from its predecessor to its successor
    [InlineData("ab cd", "a", 0)]
    public void Known_graphs_have_their_known_values(string needs, string technology, double expected) =>
        Assert.Equal(expected, BetweennessOf(Of(needs), technology), 12);

    [Fact]
    public void Krackhardts_kite_has_its_published_values()
    {
        // Andre Beverly Carol Diane Ed Fernando Garth Heather Ike Jane; each tie both ways, so twice the undirected figure.
        const string Ties = "ab ac ad af bd be bg cd cf de df dg eg fg fh gh hi ij";
        var index = Of(string.Join(' ', Ties.Split(' ').SelectMany(tie => new[] { tie, $"{tie[1]}{tie[0]}" })));
        var shares = "abcdefghij".Select(name => Math.Round(BetweennessOf(index, $"{name}") / 72, 3)); // of 9 × 8 ordered pairs
        Assert.Equal([0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0], shares);
    }

    [Fact]
    public void Twice_as_many_ways_with_every_step_do_not_overflow()
    {
        // 3,000 diamonds in a row: 2^3000 shortest ways from one end to the other.
        var needs = Enumerable.Range(0, 3_000).Select(i => 3 * i)
            .SelectMany(a => new[] { (a, a + 1), (a, a + 2), (a + 1, a + 3), (a + 2, a + 3) });
        var centrality = Centrality.Of(Of(9_001, needs), [0], 1, Unlimited());
        Assert.Equal(0.5 * (1 + 3 * 2_999), centrality.Betweenness[1], 6); // half of the ways to each one after its diamond
        Assert.All(centrality.Betweenness, value => Assert.InRange(value, 0, 9_001));
    }

    [Fact]
    public void Pivots_stand_for_all_where_all_are_alike()
    {
        var needs = Enumerable.Range(2, 100).Select(top => (top, 1)).Append((1, 0)); // a hundred on one on one
        var (allSteps, fewSteps) = (Unlimited(), Unlimited());
        var all = BetweennessIndex.Compute(Of(102, needs), maxPivots: 101, allSteps).Centrality;
        Assert.Equal(100, all.Betweenness[1], 9);
        var few = BetweennessIndex.Compute(Of(102, needs), maxPivots: 20, fewSteps).Centrality;
        Assert.InRange(few.Betweenness[1], 95, 101);
        Assert.Equal(101, few.Reach[0]);
        Assert.InRange(allSteps.Steps - fewSteps.Steps, 81, 2 * 81); // 81 pivots less, one or two dependencies above each
    }

    [Fact]
    public void Empty_graph_has_an_empty_index() => Assert.Empty(Compute(Of("")).Reach);

    [Property]
    public void Betweenness_is_that_of_listing_all_shortest_paths((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var centrality = Compute(Random(needs));
        Assert.All(oracle.Nodes, node => Assert.Equal(oracle.Betweenness(node), centrality.Betweenness[node], 9));
    }

    [Property]
    public void Of_some_technologies_it_is_that_of_the_paths_that_begin_there((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var centrality = Centrality.Of(Random(needs), [0, 2, 3], 10, Unlimited());
        foreach (var node in oracle.Nodes)
        {
            var dependents = new[] { 0, 2, 3 }.Where(member => member != node && oracle.Distance[member, node] < Oracle.Far).ToList();
            Assert.Equal(oracle.Betweenness(node, [0, 2, 3]), centrality.Betweenness[node], 9);
            Assert.Equal(dependents.Count, centrality.Reach[node]);
            Assert.Equal(dependents.Sum(member => 1.0 / oracle.Distance[member, node]), centrality.Nearness[node], 9);
        }
    }

    [Property]
    public void Reach_counts_what_rests_on_it_itself_left_out((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var centrality = Compute(Random(needs));
        Assert.All(oracle.Nodes, node => Assert.Equal(
            oracle.Nodes.Count(other => other != node && oracle.Distance[other, node] < Oracle.Far), centrality.Reach[node]));
    }

    [Fact]
    public void Reach_is_right_beyond_one_block_of_bits()
    {
        var chain = Compute(Of(1_500, Enumerable.Range(0, 1_499).Select(i => (i, i + 1))));
        Assert.Equal(Enumerable.Range(0, 1_500), chain.Reach);
    }

    private static Centrality Compute(DependencyIndex index) => BetweennessIndex.Compute(index, CancellationToken.None).Centrality;

    private static double BetweennessOf(DependencyIndex index, string technology) =>
        Compute(index).Betweenness[index.NumberOf(Id(technology))];

    private static WalkMeter Unlimited() => new(CancellationToken.None);
}
