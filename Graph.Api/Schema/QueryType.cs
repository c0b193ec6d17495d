using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Analyses;
using Graph.Api.Schema.Fetching;
using Graph.Api.Schema.Inputs;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>The root of the schema: what can be asked.</summary>
internal sealed class QueryType : ObjectGraphType
{
    private const int ListCost = 50;
    private const int ConditionCost = 60; // a text condition looks at every value of the kind
    private const int OrderCost = 100; // an order that is new to this version sorts the kind

    private readonly GraphTypes _types;
    private readonly GraphReader _reader;

    public QueryType(GraphTypes types, GraphReader reader, SearchFields search, StatisticsFields statistics,
        DataSetFields dataSet, GapFields gaps, StrengthFields strengths, AttractionFields attraction, PartnerFields partners,
        DependencyFields dependencies, HistoryFields history, GapChangeFields gapChanges, AsOfField asOf)
    {
        (_types, _reader) = (types, reader);
        Name = "Query";
        Description = Text.Of("What can be asked of the graph.", "查询");
        AddField(asOf.AddTo(NodeField()));
        AddField(asOf.AddTo(NodesField()));
        foreach (var kind in GraphSchema.Kinds)
        {
            if (kind.IsFew)
                AddField(asOf.AddTo(ListField(kind)));
            AddField(asOf.AddTo(ConnectionField(kind)));
            AddField(asOf.AddTo(OneField(kind)));
        }
        AddField(asOf.AddToAnalysis(search.Search()));
        AddField(asOf.AddTo(gaps.ChainGaps()));
        AddField(asOf.AddTo(gaps.WhatIf()));
        AddField(asOf.AddTo(strengths.ChainStrengths()));
        AddField(asOf.AddToAnalysis(attraction.Targets()));
        AddField(asOf.AddToAnalysis(partners.PartnerMatches()));
        foreach (var field in dependencies.All())
            AddField(asOf.AddTo(field));
        AddField(history.Versions());
        AddField(history.Changes());
        AddField(gapChanges.GapChanges());
        AddField(asOf.AddTo(statistics.Statistics()));
        AddField(asOf.AddTo(dataSet.DataSet()));
        types.Object(GraphSchema.Chain).AddField(gaps.OfChain());
        types.Object(GraphSchema.Chain).AddField(strengths.OfChain());
        types.Object(GraphSchema.Segment).AddField(gaps.OfSegment());
        types.Object(GraphSchema.Segment).AddField(strengths.OfSegment());
        types.Object(GraphSchema.Technology).AddField(gaps.OfTechnology());
        foreach (var kind in new[] { GraphSchema.Enterprise, GraphSchema.Lab, GraphSchema.Institution })
            types.Object(kind).AddField(gaps.CouldClose());
        types.Object(GraphSchema.Enterprise).AddField(partners.OfEnterprise());
    }

    private FieldType NodeField() => ApiField.Root("node", _types.Node, "The node with this id; null where there is none.", "按标识查节点",
        (compiler, field) => One(compiler, field, GraphSchema.Kinds), IdArgument());

    private FieldType OneField(NodeKind kind) =>
        ApiField.Root(kind.Name, _types.Object(kind), $"The {kind.Label} with this id; null where there is none.", $"按标识查{kind.Chinese}",
            (compiler, field) => One(compiler, field, [kind]), IdArgument());

    private FieldType NodesField() => ApiField.Root("nodes", new NonNullGraphType(new ListGraphType(_types.Node)),
            "The nodes with these ids, in their order; null for an id that no node has.", "按标识查多个节点", Several,
            ApiField.Argument("ids", Lists.Of(_types.Scalars.Id), "The ids.", "标识"))
        .WithIdsCost();

    private FieldType ListField(NodeKind kind) =>
        ApiField.Root(kind.Plural, Lists.Of(_types.Object(kind)), $"All nodes of the kind {kind.Label}, by id.", $"全部{kind.Chinese}",
            (compiler, field) => All(compiler, field, kind))
        .WithListCost(16);

    private FieldType ConnectionField(NodeKind kind) =>
        ApiField.Root(kind.PagesName, new NonNullGraphType(_types.Connection([kind]).Connection),
            $"The nodes of the kind {kind.Label}; by id, unless ordered otherwise.", $"{kind.Chinese}{(kind.IsFew ? "分页" : "")}列表",
            (compiler, field) => Page(compiler, field, kind), [.. _types.ListArguments([kind])])
        .WithPageCost().WithOwnCost(ListCost).WithConditionCost("where", ConditionCost).WithConditionCost("order", OrderCost);

    private RootField<FetchedNode> One(SelectionCompiler compiler, SelectedField field, IReadOnlyList<NodeKind> kinds)
    {
        var (arguments, shape) = (compiler.Arguments(field), new ShapeTemplate(kinds));
        var writer = shape.Compile(compiler, null, field.SelectionSets);
        var allowed = kinds.Count == 1 ? kinds : [];
        return new(async run =>
        {
            var id = IdInput.Read(run.Values.Of(arguments).Text("id")!, "id", allowed);
            var bound = shape.Bind(run.Values, GraphSchema.FindKind(id.Kind)!);
            return (await _reader.FetchAsync(FetchRequest.ByIds([id], bound), run)).Roots[0];
        }, writer);
    }

    private RootField<IReadOnlyList<FetchedNode?>> Several(SelectionCompiler compiler, SelectedField field)
    {
        var (arguments, shape) = (compiler.Arguments(field), new ShapeTemplate(GraphSchema.Kinds));
        var node = new PartWriter<FetchedNode?, FetchedNode>((_, found) => found, shape.Compile(compiler, null, field.SelectionSets));
        return new(async run =>
        {
            var ids = run.Values.Of(arguments).List("ids").Select((id, index) => IdInput.Read((string)id!, $"ids[{index}]")).ToList();
            var kinds = ids.Select(id => GraphSchema.FindKind(id.Kind)!).ToHashSet();
            return (await _reader.FetchAsync(FetchRequest.ByIds(ids, shape.Bind(run.Values, kinds)), run)).Roots;
        }, compiler.List<IReadOnlyList<FetchedNode?>, FetchedNode?>(field, (_, nodes) => nodes, node));
    }

    private RootField<FetchedPage> All(SelectionCompiler compiler, SelectedField field, NodeKind kind)
    {
        var shape = new ShapeTemplate([kind]);
        var node = shape.Compile(compiler, null, field.SelectionSets);
        var query = PageQuery.All with { WithPositions = false };
        return new(async run => (await _reader.FetchAsync(FetchRequest.Page(kind, query, shape.Bind(run.Values)), run)).Page,
            NodeListWriter.Of(compiler, field, node));
    }

    private RootField<FetchedPage> Page(SelectionCompiler compiler, SelectedField field, NodeKind kind)
    {
        var page = new PageTemplate([kind], kind.PagesName, compiler.Arguments(field), compiler.Limits);
        var writer = compiler.Object<PageTemplate, FetchedPage>(_types.Connection([kind]).Connection, page, field.SelectionSets);
        return new(async run => (await _reader.FetchAsync(page.Request(run.Values, kind), run)).Page, writer);
    }

    private QueryArgument IdArgument() =>
        ApiField.Argument("id", new NonNullGraphType(_types.Scalars.Id), "The id, such as technology:photoresist.", "标识");
}
