using FsCheck.Xunit;
using Graph.Analysis.Tests.Gaps;
using Graph.Model;

namespace Graph.Analysis.Tests;

public sealed class GraphOverlayTests
{
    [Property(MaxTest = 200)]
    public void A_change_laid_over_a_graph_reads_as_a_graph_written_with_it(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        var graph = world.Build();
        HashSet<NodeId> removed = [.. graph.All.Where(_ => random.Next(5) == 0).Select(node => node.Id)];
        List<Node> nodes = [
            .. graph.Nodes<Enterprise>().Where(_ => random.Next(3) == 0).Select(enterprise => enterprise with { Name = "other" }),
            new Enterprise { Id = GapWorld.Id("enterprise", "new"), Name = "new" }];
        List<Edge> edges = [
            .. graph.Nodes<Segment>().Select(segment => new OperatesIn { From = GapWorld.Id("enterprise", "new"), To = segment.Id }),
            .. world.Edges.OfType<Develops>().Where(_ => random.Next(2) == 0).Select(edge => edge with { Status = FactStatus.Planned })];
        var changed = graph.With(new(graph, nodes, removed, edges));

        var kept = nodes.Where(node => !removed.Contains(node.Id)).ToDictionary(node => node.Id);
        var written = GraphView.Of(GraphVersion.Empty,
            [.. world.Nodes.Where(node => !removed.Contains(node.Id) && !kept.ContainsKey(node.Id)), .. kept.Values],
            [.. world.Edges.Where(edge => edges.TrueForAll(other => other.Key != edge.Key)), .. edges]);
        Assert.Equal(Content(written, graph.All.Concat(nodes)), Content(changed, graph.All.Concat(nodes)));
    }

    [Fact]
    public void A_second_change_is_refused()
    {
        var graph = new GapWorld().Chain("one", "a").Build();
        var changed = graph.With(new(graph, [], [], []));
        Assert.Throws<InvalidOperationException>(() => changed.With(new(graph, [], [], [])));
    }

    private static IEnumerable<string> Content(GraphView graph, IEnumerable<Node> places) =>
    [
        .. graph.All.Concat(graph.Nodes<Enterprise>()).Select(Line),
        .. places.SelectMany(place => GraphSchema.Edges.SelectMany(kind => graph.From(kind, place.Id).Concat(graph.To(kind, place.Id))))
            .Select(edge => edge.ToString()),
        .. places.Select(place => graph.Find(place.Id) is { } node ? Line(node) : $"no {place.Id}"),
    ];

    private static string Line(Node node) => $"{node.Id} {node.Name} {string.Join(',', node.Citations)}";
}
