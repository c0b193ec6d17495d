using Graph.Model;
using Graph.TestSupport;
using static Graph.Model.GraphSchema;

namespace Graph.Store.Tests.Conformance;

/// <summary>What every store does, told on the tiny world.</summary>
public abstract partial class GraphStoreConformance(IGraphStoreFixture fixture)
{
    private static readonly CancellationToken _none = CancellationToken.None;

    private static readonly FetchShape _ids = FetchShape.OnlyIds(Kinds);

    private Task<IGraphStore> TinyAsync() => fixture.StoreWithAsync(TinyChain.Batch);

    /// <summary>The slugs of a page of a kind.</summary>
    private async Task<FetchedPage> PageAsync(NodeKind kind, PageQuery query, FetchShape? shape = null, GraphBatch? batch = null)
    {
        var store = await fixture.StoreWithAsync(batch ?? TinyChain.Batch);
        return (await store.FetchAsync(FetchRequest.Page(kind, query, shape ?? _ids), _none)).Page!;
    }

    /// <summary>The page that a relation gives for one node.</summary>
    private async Task<FetchedPage> RelatedAsync(NodeId id, string relation, PageQuery query, FetchShape? shape = null,
        EdgeShape? edge = null, GraphBatch? batch = null)
    {
        var store = await fixture.StoreWithAsync(batch ?? TinyChain.Batch);
        var kind = FindKind(id.Kind)!;
        FetchRelation request = new("request", kind.FindRelation(relation)!, query, edge ?? EdgeShape.None, shape ?? _ids);
        var result = await store.FetchAsync(FetchRequest.ByIds([id], new([new(kind, [], [request])])), _none);
        return result.Roots[0]!.Related("request");
    }

    private static string Slugs(FetchedPage page) => string.Join(" ", page.Items.Select(item => item.Node.Id.Slug));

    private static OrderTerm By(string property, bool descending = false) => new OrderTerm.ByProperty(property, descending);

    private static FetchShape Shape(NodeKind kind, params string[] properties) =>
        new([new(kind, [.. properties.Select(name => kind.FindProperty(name)!)], [])]);

    private static string Groups(FetchedPage page, int number = 0) => string.Join("; ", page.Groups[number].Select(
        group => $"{string.Join("+", group.Keys.Select(key => key?.ToString() ?? "null"))} {group.Count}"));
}
