using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using static Graph.Analysis.Tests.Dependencies.TechnologyGraph;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class DependencyPathsTests
{
    [Fact]
    public void Shorter_paths_come_first_and_equal_ones_by_id() =>
        Assert.Equal(["abz", "acz", "abcz"], Find("ab ac bc bz cz", "a", "z"));

    [Fact]
    public void A_path_names_the_dependencies_it_walks()
    {
        var path = Assert.Single(Find(Of("ab bc"), "a", "c").Paths);
        Assert.Equal([(Id("a"), Id("b")), (Id("b"), Id("c"))], path.Edges.Select(edge => (edge.From, edge.To)));
    }

    [Fact]
    public void Nothing_rests_on_what_rests_on_it() => Assert.Empty(Find("ab bc", "c", "a"));

    [Fact]
    public void Unknown_technology_has_no_paths() => Assert.Equal(PathList.None, Find(Of("ab"), "a", "q"));

    [Fact]
    public void The_path_to_itself_has_no_edges() => Assert.Equal(["a"], Find("ab ba", "a", "a"));

    [Fact]
    public void Exponentially_many_paths_are_not_all_looked_at()
    {
        var layers = Enumerable.Range(0, 60 * 25)
            .Select(i => (i / 25 * 5 + i % 5, i / 25 * 5 + 5 + i / 5 % 5)); // sixty times five, each on the next five
        var found = DependencyPaths.Find(Of(305, layers), Id(0), Id(304), first: 20, CancellationToken.None);
        Assert.Equal(20, found.Paths.Count);
        Assert.All(found.Paths, path => Assert.Equal(60, path.Edges.Count));
        Assert.False(found.IsTruncated);
    }

    [Fact]
    public void A_search_beyond_its_bound_says_so() =>
        Assert.True(
            DependencyPaths.Find(Of("ab ac bd cd de"), Id("a"), Id("e"), first: 10, maxSteps: 8, new(CancellationToken.None)).IsTruncated);

    [Fact]
    public void A_search_that_finds_all_says_that_it_did() =>
        Assert.False(Find(Of("ab ac bd cd de"), "a", "e").IsTruncated);

    [Property(MaxTest = 500)]
    public void The_first_paths_are_those_of_trying_all((byte, byte)[] needs, byte from, byte to, byte first)
    {
        var (start, end, count) = (from % RandomSize, to % RandomSize, 1 + first % 40);
        var expected = new Oracle(RandomSize, Pairs(needs)).Paths(start, end).Take(count).Select(path => path.Select(Id));
        var found = DependencyPaths.Find(Random(needs), Id(start), Id(end), count, CancellationToken.None);
        Assert.Equal(expected, found.Paths.Select(path => path.Nodes));
        Assert.False(found.IsTruncated);
    }

    [Property(MaxTest = 300)]
    public void A_search_cut_short_has_the_first_paths_all_the_same((byte, byte)[] needs, byte from, byte to, byte maxSteps)
    {
        var (start, end) = (from % RandomSize, to % RandomSize);
        var all = new Oracle(RandomSize, Pairs(needs)).Paths(start, end);
        var found = DependencyPaths.Find(Random(needs), Id(start), Id(end), first: 1_000, maxSteps, new(CancellationToken.None));
        Assert.Equal(all.Take(found.Paths.Count).Select(path => path.Select(Id)), found.Paths.Select(path => path.Nodes));
        Assert.True(found.IsTruncated || found.Paths.Count == all.Count);
    }

    private static IEnumerable<string> Find(string needs, string from, string to) =>
        Find(Of(needs), from, to).Paths.Select(path => Letters(path.Nodes));

    private static PathList Find(DependencyIndex index, string from, string to) =>
        DependencyPaths.Find(index, Id(from), Id(to), first: 10, CancellationToken.None);
}
