using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Analysis.Tests.Gaps;
using Graph.Model;
using static Graph.Analysis.Tests.Dependencies.SmallIndustry;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class ImpactTests
{
    private static readonly Impact _resin = Of(With(), Resin)!;

    [Fact]
    public void Technologies_that_rest_on_it_come_nearest_first() =>
        Assert.Equal([new(Blade, 1), new(Board, 1), new(Module, 2)], _resin.Technologies);

    [Fact]
    public void Its_own_segment_and_chain_and_those_of_what_rests_on_it_are_hit()
    {
        Assert.Equal([Blades, Boards, Materials], _resin.Segments);
        Assert.Equal([Chips, Wind], _resin.Chains);
    }

    [Fact]
    public void Who_develops_or_needs_what_rests_on_it_is_hit_and_says_why()
    {
        Assert.Equal([(BoardMaker, 1), (ModuleBuyer, 2)],
            _resin.Enterprises.Select(enterprise => (enterprise.Enterprise, enterprise.Depth)));
        Assert.Equal([Board], _resin.Enterprises[0].Ties.Select(tie => tie.To));
    }

    [Fact]
    public void Who_makes_it_is_no_victim() =>
        Assert.DoesNotContain(ResinMaker, _resin.Enterprises.Select(enterprise => enterprise.Enterprise));

    [Fact]
    public void Who_needs_it_stands_nearest() => Assert.Equal(
        (BladeShop, 0), Of(With(new Needs { From = BladeShop, To = Resin }), Resin)!.Enterprises
            .Select(enterprise => (enterprise.Enterprise, enterprise.Depth)).First());

    [Fact]
    public void Who_only_works_in_a_segment_hit_stands_apart() => Assert.Equal([BladeShop], _resin.Unsure);

    [Fact]
    public void Unknown_technology_has_no_impact() => Assert.Null(Of(With(), NodeId.Parse("technology:none")));

    [Fact]
    public void More_technologies_than_the_limit_are_cut_and_said_to_be()
    {
        var cut = Of(With(), Resin, maxTechnologies: 2)!;
        Assert.Equal([Blade, Board], cut.Technologies.Select(node => node.Technology));
        Assert.True(cut.IsTruncated);
        Assert.False(Of(With(), Resin, maxTechnologies: 3)!.IsTruncated);
    }

    [Fact]
    public void A_cycle_puts_nothing_on_itself()
    {
        var impact = Of(With(TechnologyGraph.DependsOn(Resin, Module)), Resin)!;
        Assert.Equal([Blade, Board, Module], impact.Technologies.Select(node => node.Technology));
    }

    [Property]
    public void The_technologies_are_those_from_which_a_way_leads_to_it((byte, byte)[] needs, byte start)
    {
        var root = start % TechnologyGraph.RandomSize;
        var oracle = new Oracle(TechnologyGraph.RandomSize, TechnologyGraph.Pairs(needs));
        Assert.Equal(
            oracle.Nodes.Where(node => node != root && oracle.Distance[node, root] < Oracle.Far)
                .OrderBy(node => oracle.Distance[node, root])
                .Select(node => new DependencyNode(TechnologyGraph.Id(node), oracle.Distance[node, root])),
            Impact.Of(TechnologyGraph.Random(needs), TechnologyGraph.Id(root), CancellationToken.None)!.Technologies);
    }

    [Property(MaxTest = 300)]
    public void Enterprises_are_tied_by_all_their_edges_to_the_nearest_technologies(int seed)
    {
        var graph = RandomWorld.Create(seed).Build();
        foreach (var root in graph.Nodes<Technology>().Select(technology => technology.Id))
        {
            var impact = Of(graph, root)!;
            var depths = impact.Technologies.ToDictionary(node => node.Technology, node => node.Depth);
            depths[root] = 0;
            var expected = graph.Nodes<Enterprise>().Select(enterprise => (enterprise.Id, Ties: TiesOf(graph, enterprise.Id, root, depths)))
                .Where(tied => tied.Ties.Count > 0).OrderBy(tied => depths[tied.Ties[0].To])
                .Select(tied => $"{tied.Id} {depths[tied.Ties[0].To]}: {string.Join(", ", tied.Ties.Select(tie => tie.Key))}");
            Assert.Equal(expected, impact.Enterprises.Select(enterprise =>
                $"{enterprise.Enterprise} {enterprise.Depth}: {string.Join(", ", enterprise.Ties.Select(tie => tie.Key))}"));
            Assert.Equal(impact.Enterprises.Select(enterprise => enterprise.Enterprise).Order(), impact.EnterpriseIds);
        }
    }

    // Needs before develops, and of them those at the least depth.
    private static List<Edge> TiesOf(GraphView graph, NodeId enterprise, NodeId root, Dictionary<NodeId, int> depths)
    {
        List<Edge> ties = [.. graph.From<Needs>(enterprise).Where(edge => depths.ContainsKey(edge.To)),
            .. graph.From<Develops>(enterprise).Where(edge => edge.To != root && depths.ContainsKey(edge.To))];
        return ties.FindAll(tie => depths[tie.To] == ties.Min(other => depths[other.To]));
    }

    private static Impact? Of(GraphView graph, NodeId technology, int maxTechnologies = Impact.MaxTechnologies) =>
        Impact.Of(TechnologyGraph.Of(graph), technology, maxTechnologies, new(CancellationToken.None));
}
