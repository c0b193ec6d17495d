using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The fields of a kind: its properties and relations, read with the root field.</summary>
internal sealed class KindFields(GraphTypes types, NodeKind kind)
{
    // About how long plain lists get, for the price of a query.
    private const int ListLength = 10;

    private const int ConditionCost = 4; // it looks at the related nodes of one node

    public void AddTo(ObjectGraphType type)
    {
        foreach (var property in kind.Properties)
            type.AddField(PropertyField(property));
        foreach (var relation in kind.Relations)
            type.AddField(RelationField(relation));
        if (kind == GraphSchema.Chain)
            type.AddField(ChainStatisticsType.Field(types.ChainStatistics));
        if (kind == GraphSchema.Source)
            type.AddField(FactsField());
        type.AddResolvedInterface(types.Node);
        if (kind.IsEntity)
            type.AddResolvedInterface(types.Entity);
    }

    private FieldType PropertyField(Property property) =>
        ApiField.Of<KindTemplate, FetchedNode>(property.Name, types.Scalars.Of(property), property.Description, property.Chinese,
            (_, shape, _) => property.Type is PropertyType.Id ? new IdWriter() : ValueOf(property, shape.Add(property)));

    private static RecordValueWriter<FetchedNode> ValueOf(Property property, int slot) =>
        new(property.Name, node => node.ValueAt(slot));

    private FieldType RelationField(Relation relation) => relation.Form switch
    {
        _ when relation.Edge == GraphSchema.CitedIn => CitationsField(relation),
        RelationForm.Connection => ConnectionField(relation),
        RelationForm.List => ListField(relation),
        _ => OneField(relation),
    };

    private FieldType ConnectionField(Relation relation)
    {
        var connection = types.Connection(relation.Targets).Connection;
        return Field(relation, new NonNullGraphType(connection), (compiler, shape, field) =>
        {
            var page = new PageTemplate(relation.Targets, relation.ToString(), compiler.Arguments(field), compiler.Limits, relation);
            var writer = compiler.Object<PageTemplate, FetchedPage>(connection, page, field.SelectionSets);
            return new RelationWriter(shape.Add(RelationTemplate.Of(relation, page)), writer);
        }, types.ListArguments(relation))
            .WithPageCost().WithConditionCost("where", ConditionCost).WithConditionCost("edgeWhere", ConditionCost);
    }

    private FieldType ListField(Relation relation) =>
        Field(relation, Lists.Of(types.Target(relation.Targets)), (compiler, shape, field) =>
        {
            var (slot, node) = Whole(compiler, shape, field, relation);
            return new RelationWriter(slot, NodeListWriter.Of(compiler, field, node));
        }).WithListCost(ListLength);

    private FieldType OneField(Relation relation)
    {
        var target = types.Target(relation.Targets);
        return Field(relation, relation.IsRequired ? new NonNullGraphType(target) : target, (compiler, shape, field) =>
        {
            var (slot, node) = Whole(compiler, shape, field, relation);
            return new PartWriter<FetchedNode, FetchedNode>(
                (_, owner) => owner.Relations[slot].Items is [var first, ..] ? first.Node : null, node);
        });
    }

    private FieldType CitationsField(Relation relation) => Field(relation, Lists.Of(types.Citation), (compiler, shape, field) =>
        types.Citation.OfNode(compiler, shape, field, relation)).WithListCost(2);

    private FieldType FactsField() =>
        ApiField.Of<KindTemplate, FetchedNode>("facts", new NonNullGraphType(types.Facts.Types.Connection),
            "What cites it: nodes, and edges going out from them.", "引用此出处的事实", types.Facts.Compile, [.. types.ForwardArguments()])
            .WithPageCost();

    private static FieldType Field(Relation relation, IGraphType type, FieldCompiler<KindTemplate, FetchedNode> compiler,
        QueryArguments? arguments = null) =>
        ApiField.Of(relation.Name, type, relation.Description, relation.Chinese, compiler, arguments);

    private static (int Slot, NodeWriter Node) Whole(SelectionCompiler compiler, KindTemplate shape, SelectedField field, Relation relation)
    {
        var nodes = new ShapeTemplate(relation.Targets);
        var writer = nodes.Compile(compiler, null, field.SelectionSets);
        var query = PageQuery.All with { WithPositions = false };
        return (shape.Add(RelationTemplate.Of(relation, query, EdgeShape.None, nodes)), writer);
    }
}
