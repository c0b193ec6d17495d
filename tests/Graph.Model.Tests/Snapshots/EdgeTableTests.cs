using FsCheck.Xunit;

namespace Graph.Model.Tests.Snapshots;

public sealed class EdgeTableTests
{
    private const int Nodes = 200;

    [Property(MaxTest = 50)]
    public void Both_directions_have_the_edges_by_their_ends(int seed, bool isSorted)
    {
        var ends = Ends(new(seed));
        if (isSorted)
            ends.Sort();
        Edge[] edges = [.. ends.Select(EdgeOf)];

        var (forward, backward) = TableOf(ends, edges).Build(keepOrder: false);

        for (var node = 0; node < Nodes; node++)
        {
            var (to, from) = (ends.Where(end => end.From == node).Order().ToList(), ends.Where(end => end.To == node).Order().ToList());
            Assert.Equal([.. to.Select(end => end.To)], forward.NeighborsOf(node).ToArray());
            Assert.Equal([.. to.Select(end => edges[ends.IndexOf(end)])], forward.EdgesOf(node).ToArray());
            Assert.Equal([.. from.Select(end => end.From)], backward.NeighborsOf(node).ToArray());
            Assert.Equal([.. from.Select(end => edges[ends.IndexOf(end)])], backward.EdgesOf(node).ToArray());
        }
    }

    [Property(MaxTest = 20)]
    public void An_edge_that_occurs_twice_is_refused_but_where_the_order_is_kept(int seed)
    {
        Random random = new(seed);
        var ends = Ends(random);
        ends.Insert(random.Next(ends.Count), ends[random.Next(ends.Count)]);
        Edge[] edges = [.. ends.Select(EdgeOf)];

        Assert.Contains("occurs twice", Assert.Throws<ArgumentException>(() => TableOf(ends, edges).Build(keepOrder: false)).Message,
            StringComparison.Ordinal);
        var (forward, backward) = TableOf(ends, edges).Build(keepOrder: true);
        for (var node = 0; node < Nodes; node++)
        {
            Assert.Equal([.. ends.Where(end => end.From == node).Select(end => end.To)], forward.NeighborsOf(node).ToArray());
            Assert.Equal([.. ends.Where(end => end.To == node).Select(end => end.From).Order()], backward.NeighborsOf(node).ToArray());
        }
    }

    private static List<(int From, int To)> Ends(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 1000)).Select(_ => (random.Next(Nodes), random.Next(Nodes))).Distinct()];

    private static EdgeTable TableOf(List<(int From, int To)> ends, Edge[] edges) =>
        new(edges, [.. ends.Select(end => end.From)], [.. ends.Select(end => end.To)]);

    private static PartOf EdgeOf((int From, int To) ends) =>
        new() { From = NodeId.Parse($"segment:n{ends.From}"), To = NodeId.Parse($"chain:n{ends.To}") };
}
