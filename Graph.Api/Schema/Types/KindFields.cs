using Graph.Api.Limits;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Views;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The fields of a kind: its properties and relations, read from what the plan of the root field brought.</summary>
internal sealed class KindFields(GraphTypes types, NodeKind kind)
{
    // About how long plain lists get, for the price of a query.
    private const int ListLength = 10;

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

    private FieldType PropertyField(Property property)
    {
        var field = ApiField.Of<NodeView>(property.Name, types.Scalars.Of(property), property.Description, property.Chinese,
            node => node.Value(property.Name));
        return property.Type is PropertyType.Id ? field : field.WithPlan((_, shape, _, _) => shape.Add(property));
    }

    private FieldType RelationField(Relation relation) => relation.Form switch
    {
        _ when relation.Edge == GraphSchema.CitedIn => CitationsField(relation),
        RelationForm.Connection => ConnectionField(relation),
        RelationForm.List => ListField(relation),
        _ => OneField(relation),
    };

    private FieldType ConnectionField(Relation relation) =>
        ApiField.Of<NodeView>(relation.Name, new NonNullGraphType(types.Connection(relation.Targets).Connection), relation.Description,
            relation.Chinese,
                (node, context) => node.Page(context.Key()), types.ListArguments(relation.Targets))
            .WithPlan((planner, shape, field, key) => shape.Add(planner.Connection(relation, field, key)))
            .WithPageCost();

    private FieldType ListField(Relation relation) =>
        ApiField.Of<NodeView>(relation.Name, Lists.Of(types.Target(relation.Targets)), relation.Description, relation.Chinese,
                (node, context) => node.Related(context.Key()).Items.Select(item => new NodeView(item.Node, "")))
            .WithPlan((planner, shape, field, key) => shape.Add(planner.List(relation, field, key)))
            .WithListCost(ListLength);

    private FieldType OneField(Relation relation)
    {
        var target = types.Target(relation.Targets);
        return ApiField.Of<NodeView>(relation.Name, relation.IsRequired ? new NonNullGraphType(target) : target, relation.Description,
            relation.Chinese,
                (node, context) => node.Related(context.Key()).Items is [var item, ..] ? new NodeView(item.Node, "") : null)
            .WithPlan((planner, shape, field, key) => shape.Add(planner.List(relation, field, key)));
    }

    private FieldType CitationsField(Relation relation) =>
        ApiField.Of<NodeView>(relation.Name, Lists.Of(types.Citation), relation.Description, relation.Chinese,
                (node, context) => CitationType.Of(node.Related(context.Key())))
            .WithPlan((planner, shape, field, key) => shape.Add(planner.NodeCitations(relation, field, key)))
            .WithListCost(2);

    private FieldType FactsField() =>
        ApiField.Of<NodeView>("facts", new NonNullGraphType(types.Facts.Connection),
            "What cites it: nodes, and edges going out from them.", "引用此出处的事实",
                (node, context) =>
                {
                    var (page, request) = node.Node.FactsOf(node.Prefix + context.Key());
                    return new FactPageView(page, request);
                }, [.. types.PageArguments()])
            .WithPlan((planner, shape, field, key) => shape.Add(planner.Facts(field, key)))
            .WithPageCost();
}
