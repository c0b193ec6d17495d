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
        var reach = Rank(Compute(index)).ToDictionary(point => point.Technology, point => point.Reach);
        foreach (var technology in index.Technologies)
        {
            var impact = Impact.Of(index, technology.Id, CancellationToken.None)!;
            Assert.Equal(Around(index, technology.Id, DependencyDirection.Downstream).Nodes.Skip(1), impact.Technologies);
            Assert.Equal(reach.GetValueOrDefault(technology.Id), impact.Technologies.Count);
        }
    }

    [Property(MaxTest = 10)]
    public void A_chokepoint_names_the_chains_of_its_impact(int seed)
    {
        var whole = Compute(IndexOf(seed));
        Assert.All(Rank(whole), point =>
            Assert.Equal(Impact.Of(whole.Index, point.Technology, CancellationToken.None)!.Chains, point.Chains));
    }

    [Property(MaxTest = 10)]
    public void In_a_chain_no_more_rests_on_a_technology_than_in_the_whole(int seed)
    {
        var whole = Compute(IndexOf(seed));
        var everywhere = Rank(whole).ToDictionary(point => point.Technology);
        foreach (var chain in whole.Index.Graph.Nodes<Chain>())
        {
            Assert.All(Rank(whole, chain.Id), point =>
            {
                Assert.InRange(point.Reach, 1, everywhere[point.Technology].Reach);
                Assert.InRange(point.DirectReach, 0, everywhere[point.Technology].DirectReach);
                Assert.InRange(point.Betweenness, 0, everywhere[point.Technology].Betweenness + 1e-9);
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
            foreach (var to in Around(index, from.Id, DependencyDirection.Upstream).Nodes.Skip(1))
            {
                var points = ArticulationPoints.Between(index, from.Id, to.Technology, CancellationToken.None)!;
                var paths = DependencyPaths.Find(index, from.Id, to.Technology, first: 10, CancellationToken.None).Paths;
                Assert.All(paths, path => Assert.Equal(points, path.Nodes.Intersect(points)));
            }
        }
    }

    private static DependencyIndex IndexOf(int seed)
    {
        var batch = SyntheticGraph.Create(400, seed, CancellationToken.None);
        return DependencyIndex.Of(GraphView.Of(GraphVersion.Empty, batch.Upserts, batch.EdgeUpserts).Snapshot, CancellationToken.None);
    }

    private static BetweennessIndex Compute(DependencyIndex index) => BetweennessIndex.Compute(index, CancellationToken.None);

    private static IReadOnlyList<Chokepoint> Rank(BetweennessIndex whole, NodeId? chain = null) =>
        Chokepoints.Rank(whole, chain, first: 1_000, CancellationToken.None);

    private static DependencyGraph Around(DependencyIndex index, NodeId technology, DependencyDirection direction) =>
        DependencyGraph.Around(index, technology, direction, int.MaxValue, int.MaxValue, CancellationToken.None)!;
}
