using Graph.Api.Schema.Planning;
using Graph.Model;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Results;

/// <summary>Lays out computed values as the operation asks for them, and gathers the nodes that they name.</summary>
/// <param name="planner">Reads the selection.</param>
/// <param name="collector">Where nodes are gathered.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class ResultLayout(SelectionPlanner planner, NodeCollector collector, CancellationToken cancellationToken)
{
    private readonly List<DeferredPage> _pages = [];

    public SelectionPlanner Planner => planner;

    public NodeCollector Collector => collector;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Lays out one value.</summary>
    public ResultNode Of(IObjectGraphType type, object value, IEnumerable<GraphQLSelectionSet> sets, string prefix)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var node = new ResultNode(collector);
        foreach (var field in planner.Selection.Fields(type, sets))
            node[field.Key] = field.Definition.Result()(this, field, value, prefix + field.Key);
        return node;
    }

    /// <summary>A node that a result names.</summary>
    public NodeRef Node(NodeId id, IEnumerable<NodeKind> kinds, SelectedField field, string key)
    {
        var prefix = key + ".";
        if (collector.IsNewPlace(prefix))
            planner.AddNodes(collector.Shape.Only(kinds), field.SelectionSets, prefix);
        return collector.Add(id, prefix);
    }

    /// <summary>A page of nodes that is fetched once everything is laid out.</summary>
    public DeferredPage Page(FetchRequest plan, PageQuery query, EdgeShape edge)
    {
        var page = new DeferredPage(plan, query, edge);
        _pages.Add(page);
        return page;
    }

    /// <summary>Fetches the nodes named, by one plan, and each page.</summary>
    public async ValueTask FetchAsync(Func<FetchRequest, ValueTask<FetchResult>> fetch)
    {
        await collector.FetchAsync(fetch);
        foreach (var page in _pages)
            page.Result = (await fetch(page.Plan)).Page;
    }
}
