using Graph.Api.Limits;
using Graph.Api.Schema.Analyses;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Types;
using Graph.Api.Schema.Views;
using Graph.Model;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>The root of the schema: what can be asked.</summary>
internal sealed class QueryType : ObjectGraphType
{
    // Few enough to be a plain list without pages.
    private static readonly NodeKind[] _plainLists = [GraphSchema.Cluster, GraphSchema.Chain];

    private readonly GraphTypes _types;
    private readonly GraphReader _reader;

    public QueryType(GraphTypes types, GraphReader reader, SearchFields search, StatisticsFields statistics,
        DataSetFields dataSet, GapFields gaps, PartnerFields partners, DependencyFields dependencies)
    {
        (_types, _reader) = (types, reader);
        Name = "Query";
        Description = Text.Of("What can be asked of the graph.", "查询");
        AddField(NodeField());
        AddField(NodesField());
        foreach (var kind in GraphSchema.Kinds)
        {
            AddField(_plainLists.Contains(kind) ? ListField(kind) : ConnectionField(kind));
            AddField(OneField(kind));
        }
        AddField(search.Search());
        AddField(gaps.ChainGaps());
        AddField(gaps.WhatIf());
        AddField(partners.PartnerMatches());
        foreach (var field in dependencies.All())
            AddField(field);
        AddField(statistics.Statistics());
        AddField(dataSet.DataSet());
        types.Object(GraphSchema.Chain).AddField(gaps.OfChain());
        types.Object(GraphSchema.Segment).AddField(gaps.OfSegment());
        types.Object(GraphSchema.Technology).AddField(gaps.OfTechnology());
        foreach (var kind in new[] { GraphSchema.Enterprise, GraphSchema.Lab, GraphSchema.Institution })
            types.Object(kind).AddField(gaps.CouldClose());
        types.Object(GraphSchema.Enterprise).AddField(partners.OfEnterprise());
    }

    private FieldType NodeField() => Root("node", _types.Node, "The node with this id; null where there is none.", "按标识查节点",
        (context, arguments) => OneAsync(context, GraphReader.Id(arguments.Text("id")!, "id")), IdArgument());

    private FieldType OneField(NodeKind kind) =>
        Root(kind.Name, _types.Object(kind), $"The {kind.Label} with this id; null where there is none.", $"按标识查{kind.Chinese}",
        (context, arguments) => OneAsync(context, GraphReader.Id(arguments.Text("id")!, "id", kind)), IdArgument());

    private FieldType NodesField() => Root("nodes", new NonNullGraphType(new ListGraphType(_types.Node)),
            "The nodes with these ids, in their order; null for an id that no node has.", "按标识查多个节点", NodesAsync,
            ApiField.Argument("ids", Lists.Of(_types.Scalars.Id), "The ids.", "标识"))
        .WithIdsCost();

    private FieldType ListField(NodeKind kind) =>
        Root(kind.Plural, Lists.Of(_types.Object(kind)), $"All nodes of the kind {kind.Label}, by id.", $"全部{kind.Chinese}",
            (context, _) => ListAsync(context, kind))
        .WithListCost(16);

    private FieldType ConnectionField(NodeKind kind) => Root(kind.Plural, new NonNullGraphType(_types.Connection([kind]).Connection),
            $"The nodes of the kind {kind.Label}; by id, unless ordered otherwise.", $"{kind.Chinese}列表", (context, _) =>
                PageAsync(context, kind),
            [.. _types.ListArguments([kind])])
        .WithPageCost();

    private async ValueTask<object?> OneAsync(IResolveFieldContext context, NodeId id)
    {
        var planner = _reader.Planner(context);
        var shape = planner.Shape([GraphSchema.FindKind(id.Kind)!], GraphReader.Root(context).SelectionSets);
        var result = await _reader.FetchAsync(FetchRequest.ByIds([id], shape), context);
        return result.Roots[0] is { } node ? new NodeView(node, "") : null;
    }

    private async ValueTask<object?> NodesAsync(IResolveFieldContext context, FieldArguments arguments)
    {
        var ids = arguments.List("ids").Select((id, index) => GraphReader.Id((string)id!, $"ids[{index}]")).ToList();
        var kinds = ids.Select(id => GraphSchema.FindKind(id.Kind)!).Distinct();
        var shape = _reader.Planner(context).Shape(kinds, GraphReader.Root(context).SelectionSets);
        var result = await _reader.FetchAsync(FetchRequest.ByIds(ids, shape), context);
        return result.Roots.Select(node => node is null ? null : new NodeView(node, ""));
    }

    private async ValueTask<object?> ListAsync(IResolveFieldContext context, NodeKind kind)
    {
        var shape = _reader.Planner(context).Shape([kind], GraphReader.Root(context).SelectionSets);
        var result = await _reader.FetchAsync(FetchRequest.Page(kind, PageQuery.All, shape), context);
        return result.Page!.Items.Select(item => new NodeView(item.Node, ""));
    }

    private async ValueTask<object?> PageAsync(IResolveFieldContext context, NodeKind kind)
    {
        var (query, edge, shape) = _reader.Planner(context).Page(_types.Connection([kind]), [kind], kind.Plural, GraphReader.Root(context));
        var result = await _reader.FetchAsync(FetchRequest.Page(kind, query, shape), context);
        return new PageView(result.Page!, query, edge);
    }

    private static FieldType Root(string name, IGraphType type, string english, string chinese,
        Func<IResolveFieldContext, FieldArguments, ValueTask<object?>> resolve, params QueryArgument[] arguments) => new()
        {
            Name = name,
            ResolvedType = type,
            Description = Text.Of(english, chinese),
            Arguments = [.. arguments],
            Resolver = new FuncFieldResolver<object?>(context => resolve(context, new FieldArguments(context.Arguments))),
        };

    private QueryArgument IdArgument() =>
        ApiField.Argument("id", new NonNullGraphType(_types.Scalars.Id), "The id, such as technology:photoresist.", "标识");
}
