using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Model;
using Graph.Seed.Synthetic;

namespace Graph.Analysis.Tests.Dependencies;

/// <summary>How the analyses agree with one another on whole graphs of all kinds.</summary>
public sealed class SyntheticDependenciesTests
{
    [Property(MaxTest = 10)]
    public void Impact_graph_and_reach_tell_the_same(int seed)
    {
        var index = IndexOf(seed);
        var whole = BetweennessIndex.Compute(index);
        foreach (var technology in index.Technologies)
        {
            var impact = Impact.Of(index, technology.Id)!;
            var graph = DependencyGraph.Around(index, technology.Id, DependencyDirection.Downstream, int.MaxValue, int.MaxValue)!;
            Assert.Equal(graph.Nodes.Skip(1), impact.Technologies);
            Assert.Equal(whole.ReachOf(technology.Id), impact.Technologies.Count);
        }
    }

    [Property(MaxTest = 10)]
    public void A_chokepoint_names_the_chains_of_its_impact(int seed)
    {
        var whole = BetweennessIndex.Compute(IndexOf(seed));
        Assert.All(Chokepoints.Rank(whole, first: 1_000), point => Assert.Equal(Impact.Of(whole.Index, point.Technology)!.Chains, point.Chains));
    }

    [Property(MaxTest = 10)]
    public void In_a_chain_no_more_rests_on_a_technology_than_in_the_whole(int seed)
    {
        var whole = BetweennessIndex.Compute(IndexOf(seed));
        foreach (var chain in whole.Index.Graph.Nodes<Chain>())
        {
            Assert.All(Chokepoints.Rank(whole, chain.Id, first: 1_000), point =>
            {
                Assert.InRange(point.Reach, 1, whole.ReachOf(point.Technology));
                Assert.InRange(point.Betweenness, 0, whole.BetweennessOf(point.Technology) + 1e-9);
                Assert.Contains(chain.Id, point.Chains);
            });
        }
    }

    [Property(MaxTest = 10)]
    public void What_every_dependency_path_goes_through_is_on_each(int seed)
    {
        var index = IndexOf(seed);
        foreach (var from in index.Technologies.Take(20))
        {
            foreach (var to in DependencyGraph.Around(index, from.Id, DependencyDirection.Upstream, int.MaxValue)!.Nodes.Skip(1))
            {
                var points = ArticulationPoints.Between(index, from.Id, to.Technology)!;
                Assert.All(DependencyPaths.Find(index, from.Id, to.Technology).Paths, path => Assert.Equal(points, path.Nodes.Intersect(points)));
            }
        }
    }

    private static DependencyIndex IndexOf(int seed)
    {
        var batch = SyntheticGraph.Create(400, seed);
        return DependencyIndex.Of(GraphView.Of(GraphVersion.Empty, batch.Upserts, batch.EdgeUpserts));
    }
}
