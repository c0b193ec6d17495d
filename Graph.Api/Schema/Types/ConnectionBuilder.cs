using Graph.Api.Limits;
using Graph.Api.Schema.Views;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>Makes the connection and edge type of a list. One pair serves every list of a kind: an edge property that an edge does not have is null.</summary>
internal sealed class ConnectionBuilder(GraphTypes types, ListTarget target, GroupTypes groups)
{
    private readonly Scalars _scalars = types.Scalars;

    public ConnectionTypes Build()
    {
        var node = types.Target(target.Kinds);
        var edge = EdgeType(node);
        var connection = new ObjectGraphType
        {
            Name = $"{target.Name}Connection",
            Description = Text.Of($"A page of a list of {target.Name}.", $"{target.Chinese}分页"),
        };
        connection.AddField(ApiField.Of<PageView>("edges", Lists.Of(edge), "The nodes with their cursors and what the edges to them say.", "条目",
            (page, context) => page.Page.Items.Select(item => new EdgeView(item, page, context.Key() + "."))));
        connection.AddField(ApiField.Of<PageView>("nodes", Lists.Of(node), "The nodes.", "节点",
            (page, context) => page.Page.Items.Select(item => new NodeView(item.Node, context.Key() + "."))));
        connection.AddField(ApiField.Of<PageView>("pageInfo", new NonNullGraphType(types.PageInfo), "Where the page stands in its list.", "分页信息",
            page => page.Info));
        connection.AddField(ApiField.Of<PageView>("totalCount", new NonNullGraphType(_scalars.Int), "How many nodes meet 'where', whatever the page.", "总数",
            page => page.Page.Total));
        if (groups.KeysOf(target) is { } keys)
            connection.AddField(GroupField(keys));
        return new(connection, edge);
    }

    private FieldType GroupField(GroupKeys keys) =>
        ApiField.Of<PageView>("groupBy", Lists.Of(groups.Group),
                "Counts all nodes that meet 'where' by what they have in common, whatever the page; the largest group first.", "分组统计",
                (page, context) => page.Groups(context.Key()),
                [ApiField.Argument("keys", Lists.Of(keys.Type), "By what.", "分组键")])
            .WithListCost(80);

    private ObjectGraphType EdgeType(IGraphType node)
    {
        var edge = new ObjectGraphType
        {
            Name = $"{target.Name}Edge",
            Description = Text.Of("A node on a page, and what the edge to it says. What an edge of its kind does not have is null.", $"{target.Chinese}条目"),
        };
        edge.AddField(ApiField.Of<EdgeView>("cursor", new NonNullGraphType(_scalars.String), "Its place in the list.", "游标", view => view.Cursor));
        edge.AddField(ApiField.Of<EdgeView>("node", new NonNullGraphType(node), "The node.", "节点",
            (view, context) => new NodeView(view.Item.Node, $"{view.Prefix}{context.Key()}.")));
        foreach (var property in EdgeProperties())
        {
            edge.AddField(ApiField.Of<EdgeView>(property.Name, _scalars.OfElement(property), property.Description, property.Chinese,
                view => view.Value(property.Name)));
        }
        edge.AddField(ApiField.Of<EdgeView>("citations", Lists.Of(types.Citation), "Where the statement stands; empty where experts make it, or where the list follows no single edge.",
            "出处", (view, context) => view.Citations(context.Key())).WithListCost(2));
        return edge;
    }

    /// <summary>The properties of every edge that some list of these nodes follows, each name once.</summary>
    private IEnumerable<Property> EdgeProperties() => GraphSchema.Edges
        .Where(edge => edge != GraphSchema.CitedIn && edge.From.Concat(edge.To).Intersect(target.Kinds).Any())
        .SelectMany(edge => edge.Properties)
        .DistinctBy(property => property.Name);
}
