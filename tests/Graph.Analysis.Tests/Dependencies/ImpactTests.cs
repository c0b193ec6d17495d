using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
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

    private static Impact? Of(GraphView graph, NodeId technology, int maxTechnologies = Impact.MaxTechnologies) =>
        Impact.Of(TechnologyGraph.Of(graph), technology, maxTechnologies, new(CancellationToken.None));
}
