using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Model;
using static Graph.Analysis.Tests.Dependencies.TechnologyGraph;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class DependencyCyclesTests
{
    [Fact]
    public void Graph_without_cycles_has_none() => Assert.Empty(Find(Of("ab ac bd cd")));

    [Fact]
    public void Empty_graph_has_none() => Assert.Empty(Find(Of("")));

    [Fact]
    public void Two_cycles_that_share_a_technology_are_both_named() =>
        Assert.Equal(["ab", "bcd"], Find(Of("ab ba bc cd db")).Select(Letters));

    [Fact]
    public void A_great_cycle_is_found_without_running_out_of_stack()
    {
        var ring = Of(20_000, Enumerable.Range(0, 20_000).Select(i => (i, (i + 1) % 20_000)));
        Assert.Equal(20_000, Assert.Single(Find(ring)).Count);
    }

    [Fact]
    public void No_more_cycles_are_named_than_the_limit() => Assert.Equal(
        DependencyCycles.MaxCycles, Find(Of(300, Enumerable.Range(0, 300).Select(i => (i, i ^ 1)))).Count);

    [Property]
    public void Each_is_a_cycle_and_all_that_are_in_one_are_named((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var cycles = Find(Random(needs)).Select(cycle => cycle.Select(Number).ToList()).ToList();
        foreach (var cycle in cycles)
        {
            Assert.Equal(cycle.Distinct(), cycle);
            Assert.Equal(cycle.Min(), cycle[0]);
            Assert.All(cycle.Zip([.. cycle.Skip(1), cycle[0]]), step => Assert.True(oracle.Joined(step.First, step.Second)));
        }
        Assert.Equal(oracle.Nodes.Where(oracle.IsInCycle), cycles.SelectMany(cycle => cycle).Distinct().Order());
    }

    [Property]
    public void Among_some_technologies_only_cycles_within_them_count((byte, byte)[] needs, byte left)
    {
        var members = Enumerable.Range(0, RandomSize).Where(number => number != left % RandomSize).ToList();
        var inside = Pairs(needs).Where(pair => members.Contains(pair.From) && members.Contains(pair.To));
        Assert.Equal(Find(Of(RandomSize, inside)), DependencyCycles.Among(Random(needs), members, new(CancellationToken.None)));
    }

    [Property]
    public void Strong_components_are_those_that_reach_one_another_and_rest_on_lower_numbers((byte, byte)[] needs)
    {
        var oracle = new Oracle(RandomSize, Pairs(needs));
        var components = Random(needs).Components;
        foreach (var x in oracle.Nodes)
        {
            foreach (var y in oracle.Nodes)
            {
                Assert.Equal(oracle.Distance[x, y] < Oracle.Far && oracle.Distance[y, x] < Oracle.Far, components[x] == components[y]);
                Assert.False(oracle.Joined(x, y) && components[y] > components[x]);
            }
        }
    }

    private static IReadOnlyList<IReadOnlyList<NodeId>> Find(DependencyIndex index) =>
        DependencyCycles.Among(index, Enumerable.Range(0, index.Count), new(CancellationToken.None));

    private static int Number(NodeId id) => int.Parse(id.Slug.AsSpan(1), null);
}
