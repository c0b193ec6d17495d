using Graph.Api.Errors;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Api.Tests;

/// <summary>Who may know whom.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void The_model_knows_only_the_framework() =>
        Assert.All(References(typeof(IGraphStore)), name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void Stores_know_the_model_and_no_other_part() => Assert.Equal(["Graph.Model"], Ours(typeof(EmbeddedStoreFile)));

    [Fact]
    public void The_API_knows_model_and_stores_but_not_the_loader() => Assert.Equal(["Graph.Model", "Graph.Store"], Ours(typeof(ErrorCodes)));

    private static IEnumerable<string> Ours(Type type) =>
        References(type).Where(name => name.StartsWith("Graph.", StringComparison.Ordinal) || name is "graph-seed").Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
