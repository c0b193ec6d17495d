using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using static Graph.Analysis.Tests.Dependencies.TechnologyGraph;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class ArticulationPointsTests
{
    [Fact]
    public void Everything_on_a_single_path_is_one_in_the_order_of_the_path() => Assert.Equal("cba", Find("zc cb ba ax", "z", "x"));

    [Fact]
    public void What_has_a_way_round_is_none() => Assert.Equal("d", Find("ab ac bd cd de", "a", "e"));

    [Fact]
    public void A_direct_dependency_leaves_none() => Assert.Equal("", Find("ab bc ac", "a", "c"));

    [Fact]
    public void Where_no_path_leads_there_is_no_answer() =>
        Assert.Null(ArticulationPoints.Between(Of("ab cb"), Id("a"), Id("c"), CancellationToken.None));

    [Fact]
    public void A_cycle_on_the_way_does_no_harm() => Assert.Equal("bc", Find("ab bc cb cd", "a", "d"));

    [Property(MaxTest = 500)]
    public void They_are_those_without_which_no_path_is_left((byte, byte)[] needs, byte from, byte to)
    {
        var (start, end) = (from % RandomSize, to % RandomSize);
        var paths = new Oracle(RandomSize, Pairs(needs)).Paths(start, end);
        var found = ArticulationPoints.Between(Random(needs), Id(start), Id(end), CancellationToken.None);
        var expected = paths.Count == 0 ? null : paths[0]
            .Where(node => node != start && node != end && paths.All(path => path.Contains(node))).Select(Id);
        Assert.Equal(expected, found);
    }

    private static string Find(string needs, string from, string to) =>
        Letters(ArticulationPoints.Between(Of(needs), Id(from), Id(to), CancellationToken.None)!);
}
