namespace Graph.Api.Tests.Layout;

/// <summary>Who may know whom: projects in layers, and folders without circles.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void The_model_knows_only_the_framework() => Assert.Empty(Foreign("Graph.Model"));

    [Fact]
    public void Search_knows_only_the_framework() => Assert.Empty(Foreign("Graph.Search"));

    [Fact]
    public void Analyses_know_the_model_and_search() =>
        Assert.Subset(new HashSet<string> { "Graph.Model", "Graph.Search" }, Ours("Graph.Analysis").ToHashSet());

    [Fact]
    public void Stores_know_the_model_and_no_other_part() => Assert.Equal(["Graph.Model"], Ours("Graph.Store"));

    [Theory]
    [InlineData("Graph.Model")]
    [InlineData("Graph.Search")]
    [InlineData("Graph.Analysis")]
    [InlineData("Graph.Store")]
    [InlineData("graph-seed")]
    public void Nobody_knows_the_API(string assembly) => Assert.DoesNotContain("Graph.Api", Ours(assembly));

    [Theory]
    [InlineData("Graph.Search")]
    [InlineData("Graph.Analysis")]
    [InlineData("Graph.Store")]
    [InlineData("graph-seed")]
    [InlineData("Graph.Api")]
    public void Folders_of_a_project_use_one_another_without_circles(string assembly)
    {
        var folders = FolderGraph.Of(assembly);
        Assert.True(!folders.Cycles().Any(), $"Folders of {assembly} use one another in circles.\n{folders.Report()}");
    }

    private static IEnumerable<string> Foreign(string assembly) =>
        References(assembly).Where(name => !name.StartsWith("System", StringComparison.Ordinal));

    private static IEnumerable<string> Ours(string assembly) => References(assembly)
        .Where(name => name.StartsWith("Graph.", StringComparison.Ordinal) || name is "graph-seed").Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string assembly) =>
        System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);
}
