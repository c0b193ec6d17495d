using Graph.Api.Analyses;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Views;
using Graph.Api.Versions;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Resolves computed fields: computes, lays out what the operation asks for, and fetches the nodes that the results name by one
/// plan.</summary>
internal sealed class ResultResolver(AnalysesByVersion analyses, GraphReader reader)
{
    /// <summary>Computes a root field.</summary>
    /// <param name="context">The request.</param>
    /// <param name="type">The type of the result, or of its elements where it is a list.</param>
    /// <param name="compute">Makes the result from the analyses and the arguments; null for none. Its token ends with the request.</param>
    public async ValueTask<object?> RootAsync(
        IResolveFieldContext context, IObjectGraphType type, Func<GraphAnalyses, FieldArguments, CancellationToken, object?> compute)
    {
        var current = await CurrentAsync(context);
        var layout = new ResultLayout(reader.Planner(context), new(), context.CancellationToken);
        var field = GraphReader.Root(context);
        var laid = Lay(layout, type, field, compute(current, new FieldArguments(context.Arguments), context.CancellationToken));
        await layout.FetchAsync(plan => reader.FetchAsync(plan, context));
        return laid;
    }

    /// <summary>Computes a list of nodes.</summary>
    public async ValueTask<object?> NodesAsync(
        IResolveFieldContext context, NodeKind kind, Func<GraphAnalyses, FieldArguments, CancellationToken, IEnumerable<NodeId>> compute)
    {
        var current = await CurrentAsync(context);
        var layout = new ResultLayout(reader.Planner(context), new(), context.CancellationToken);
        var field = GraphReader.Root(context);
        var nodes = compute(current, new FieldArguments(context.Arguments), context.CancellationToken)
            .Select(id => layout.Node(id, [kind], field, "")).ToList();
        await layout.FetchAsync(plan => reader.FetchAsync(plan, context));
        return nodes.Select(layout.Collector.Find).Where(node => node is not null);
    }

    /// <summary>Computes a field of nodes, for all nodes of its level at once.</summary>
    /// <param name="context">The request, at one of the nodes.</param>
    /// <param name="type">The type of the result, or of its elements where it is a list.</param>
    /// <param name="compute">Makes the result of a node from the analyses and the arguments. Its token ends with the request.</param>
    public object Level(
        IResolveFieldContext context, IObjectGraphType type, Func<GraphAnalyses, NodeView, FieldArguments, CancellationToken,
            object> compute) =>
        LevelBatch.Add(context, (NodeView)context.Source!, parents => ComputeAsync(context, type, parents, compute));

    private async Task<IReadOnlyList<object?>> ComputeAsync(
        IResolveFieldContext context, IObjectGraphType type, IReadOnlyList<NodeView> parents,
        Func<GraphAnalyses, NodeView, FieldArguments, CancellationToken, object> compute)
    {
        var current = await CurrentAsync(context);
        var layout = new ResultLayout(reader.Planner(context), new(), context.CancellationToken);
        var field = GraphReader.Root(context);
        var arguments = layout.Planner.Selection.Arguments(field);
        List<object?> results = [.. parents.Select(parent =>
            Lay(layout, type, field, compute(current, parent, arguments, context.CancellationToken)))];
        await layout.FetchAsync(plan => reader.FetchAsync(plan, context));
        return results;
    }

    private static object? Lay(ResultLayout layout, IObjectGraphType type, SelectedField field, object? result) => result switch
    {
        null => null,
        IEnumerable<object> list => list.Select(item => layout.Of(type, item, field.SelectionSets, "")).ToList(),
        _ => layout.Of(type, result, field.SelectionSets, ""),
    };

    private async ValueTask<GraphAnalyses> CurrentAsync(IResolveFieldContext context)
    {
        var current = await analyses.CurrentAsync(context.CancellationToken);
        ResponseVersions.Of(context).Add(current.Graph.Version);
        return current;
    }
}
