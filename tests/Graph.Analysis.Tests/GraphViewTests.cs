using FsCheck.Xunit;
using Graph.Analysis.Tests.Dependencies;
using Graph.Model;

namespace Graph.Analysis.Tests;

public sealed class GraphViewTests
{
    private static readonly NodeId _paper = NodeId.Parse("source:paper");

    [Fact]
    public void Nodes_of_a_type_stand_by_id_and_no_others_with_them()
    {
        var graph = SmallIndustry.With();
        Assert.Equal([SmallIndustry.Chips, SmallIndustry.Wind], graph.Nodes<Chain>().Select(chain => chain.Id));
        Assert.Equal(SmallIndustry.Nodes.Select(node => node.Id).Order(), graph.All.Select(node => node.Id));
        Assert.Empty(graph.Nodes<Park>());
    }

    [Fact]
    public void A_node_is_found_by_its_id_and_only_as_what_it_is()
    {
        var graph = SmallIndustry.With();
        Assert.Equal(SmallIndustry.Resin, graph.Find(SmallIndustry.Resin)!.Id);
        Assert.Null(graph.Find<Chain>(SmallIndustry.Resin));
        Assert.Null(graph.Find(NodeId.Parse("chain:none")));
    }

    [Fact]
    public void An_edge_that_lacks_an_end_is_left_out()
    {
        var graph = SmallIndustry.With(
            TechnologyGraph.DependsOn(SmallIndustry.Resin, NodeId.Parse("technology:none")),
            TechnologyGraph.DependsOn(NodeId.Parse("technology:none"), SmallIndustry.Resin));
        Assert.Empty(graph.From<DependsOn>(SmallIndustry.Resin));
        Assert.Equal([SmallIndustry.Blade, SmallIndustry.Board], graph.To<DependsOn>(SmallIndustry.Resin).Select(edge => edge.From));
        Assert.Empty(graph.To<DependsOn>(NodeId.Parse("technology:none")));
    }

    [Fact]
    public void Edges_are_told_apart_by_kind()
    {
        var graph = SmallIndustry.With(new Needs { From = SmallIndustry.BoardMaker, To = SmallIndustry.Board });
        Assert.Single(graph.From<Needs>(SmallIndustry.BoardMaker));
        Assert.Single(graph.From<Develops>(SmallIndustry.BoardMaker));
        Assert.Equal(graph.From<Needs>(SmallIndustry.BoardMaker), graph.From(GraphSchema.Needs, SmallIndustry.BoardMaker));
    }

    [Property]
    public void The_order_of_the_input_changes_nothing((byte, byte)[] needs, int seed)
    {
        Node[] nodes = [.. TechnologyGraph.Random(needs).Graph.Nodes()
            .Select(node => node with { Citations = [new(_paper, null, null), new(_paper, "1", null)] }),
            new Source { Kind = SourceKind.Official, Id = _paper, Name = "报告" }];
        Edge[] edges = [
            .. TechnologyGraph.Pairs(needs)
                .Select(pair => TechnologyGraph.DependsOn(TechnologyGraph.Id(pair.From), TechnologyGraph.Id(pair.To)))];
        var expected = Content(GraphView.Of(GraphVersion.Empty, nodes, edges));
        new Random(seed).Shuffle(nodes);
        new Random(seed).Shuffle(edges);
        Assert.Equal(expected, Content(GraphView.Of(GraphVersion.Empty, nodes, edges)));
    }

    [Property]
    public void Every_edge_stands_at_both_its_ends((byte, byte)[] needs)
    {
        var graph = GraphView.Of(TechnologyGraph.Random(needs).Graph);
        var pairs = TechnologyGraph.Pairs(needs).Select(pair => (TechnologyGraph.Id(pair.From), TechnologyGraph.Id(pair.To))).Order()
            .ToList();
        Assert.Equal(pairs, graph.All.SelectMany(node => graph.From<DependsOn>(node.Id)).Select(edge => (edge.From, edge.To)));
        Assert.Equal(pairs, graph.All.SelectMany(node => graph.To<DependsOn>(node.Id)).Select(edge => (edge.From, edge.To)).Order());
    }

    private static IEnumerable<string> Content(GraphView graph) => graph.All.SelectMany(node =>
        GraphSchema.Edges.SelectMany(kind => graph.From(kind, node.Id)).Select(edge => edge.ToString())
            .Concat(graph.To<CitedIn>(node.Id).Select(edge => edge.ToString())).Prepend(node.Id.ToString()));
}
