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
        Assert.Equal(expected, BetweennessIndex.Compute(Of(needs)).BetweennessOf(Id(technology)), 12);

    [Fact]
    public void Krackhardts_kite_has_its_published_values()
    {
        // Andre Beverly Carol Diane Ed Fernando Garth Heather Ike Jane; each tie both ways, so twice the undirected figure.
        const string Ties = "ab ac ad af bd be bg cd cf de df dg eg fg fh gh hi ij";
        var index = BetweennessIndex.Compute(Of(string.Join(' ', Ties.Split(' ').SelectMany(tie => new[] { tie, $"{tie[1]}{tie[0]}" }))));
        var shares = "abcdefghij".Select(name => Math.Round(index.BetweennessOf(Id($"{name}")) / 72, 3)); // of 9 × 8 ordered pairs
        Assert.Equal([0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0], shares);
    }

    [Fact]
    public void Twice_as_many_ways_with_every_step_do_not_overflow()
    {
        // 3,000 diamonds in a row: 2^3000 shortest ways from one end to the other.
        var needs = Enumerable.Range(0, 3_000).Select(i => 3 * i).SelectMany(a => new[] { (a, a + 1), (a, a + 2), (a + 1, a + 3), (a + 2, a + 3) });
        var standing = Standing.Of(Of(9_001, needs), [0], 1, null, CancellationToken.None);
        Assert.Equal(0.5 * (1 + 3 * 2_999), standing.Betweenness[1], 6); // half of the ways to each one after its diamond
        Assert.All(standing.Betweenness, value => Assert.InRange(value, 0, 9_001));
    }

    [Fact]
    public void Pivots_stand_for_all_where_all_are_alike()
    {
        var needs = Enumerable.Range(2, 100).Select(top => (top, 1)).Append((1, 0)); // a hundred on one on one
        var sampled = BetweennessIndex.Compute(Of(102, needs), maxPivots: 101);
        Assert.Equal(100, sampled.BetweennessOf(Id(1)), 9);
        Assert.False(sampled.IsSampled);
        var few = BetweennessIndex.Compute(Of(102, needs), maxPivots: 20);
        Assert.True(few.IsSampled);
        Assert.Equal(20, few.Pivots);
        Assert.InRange(few.BetweennessOf(Id(1)), 95, 101);
        Assert.Equal(101, few.ReachOf(Id(0)));
    }

    [Fact]
    public void Progress_ends_at_one()
    {
        List<double> reports = [];
        BetweennessIndex.Compute(Of("ab bc cd"), new Sink(reports));
        Assert.Equal(1, reports[^1]);
        Assert.Equal(reports.Order(), reports);
    }

    [Fact]
    public void Cancelling_stops_it()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => BetweennessIndex.Compute(Of("ab"), cancellationToken: source.Token));
    }

    [Fact]
    public void Empty_graph_has_an_empty_index() => Assert.Equal(0, BetweennessIndex.Compute(Of("")).ReachOf(Id("a")));

    [Property]
    public void Betweenness_is_that_of_listing_all_shortest_paths((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var index = BetweennessIndex.Compute(Random(needs));
        Assert.All(oracle.Nodes, node => Assert.Equal(oracle.Betweenness(node), index.BetweennessOf(Id(node)), 9));
    }

    [Property]
    public void Of_some_technologies_it_is_that_of_the_paths_that_begin_there((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var standing = Standing.Of(Random(needs), [0, 2, 3], 10, null, CancellationToken.None);
        foreach (var node in oracle.Nodes)
        {
            var dependents = new[] { 0, 2, 3 }.Where(member => member != node && oracle.Distance[member, node] < Oracle.Far).ToList();
            Assert.Equal(oracle.Betweenness(node, [0, 2, 3]), standing.Betweenness[node], 9);
            Assert.Equal(dependents.Count, standing.Reach[node]);
            Assert.Equal(dependents.Sum(member => 1.0 / oracle.Distance[member, node]), standing.Nearness[node], 9);
        }
    }

    [Property]
    public void Reach_counts_what_rests_on_it_itself_left_out((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var index = BetweennessIndex.Compute(Random(needs));
        Assert.All(oracle.Nodes, node => Assert.Equal(
            oracle.Nodes.Count(other => other != node && oracle.Distance[other, node] < Oracle.Far), index.ReachOf(Id(node))));
    }

    [Fact]
    public void Reach_is_right_beyond_one_block_of_bits()
    {
        var chain = BetweennessIndex.Compute(Of(1_500, Enumerable.Range(0, 1_499).Select(i => (i, i + 1))), maxPivots: 1);
        Assert.All(Enumerable.Range(0, 1_500), node => Assert.Equal(node, chain.ReachOf(Id(node))));
    }

    private sealed class Sink(List<double> reports) : IProgress<double>
    {
        public void Report(double value) => reports.Add(value);
    }
}
