using Graph.Api.Schema.Views;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>What cites a source: the page, its edge, and the fact itself.</summary>
internal sealed record FactTypes(ObjectGraphType Connection, ObjectGraphType Edge, ObjectGraphType Node)
{
    public static FactTypes Create(Scalars scalars, IGraphType pageInfo, IGraphType entity, IGraphType pathEdge)
    {
        var node = new ObjectGraphType
        {
            Name = "Fact",
            Description = Text.Of("A statement that cites a source: a node, or an edge going out from it.", "事实")
        };
        node.AddField(ApiField.Of<FactView>("locator", scalars.String, "Where in the source it stands.", "位置", fact => fact.Fact.Locator));
        node.AddField(ApiField.Of<FactView>("checkedOn", scalars.Date, "The day that place was last read; null: not since recorded.",
            "核对日期",
            fact => fact.Fact.CheckedOn));
        node.AddField(ApiField.Of<FactView>("subject", new NonNullGraphType(entity), "What cites, or what the edge starts at.", "主体",
            (fact, context) => fact.SubjectAt(context.Key())));
        node.AddField(ApiField.Of<FactView>("edge", pathEdge, "The edge that cites; null where it is the node itself.", "关系",
            (fact, context) => fact.EdgeAt(context.Key())));
        var edge = new ObjectGraphType { Name = "FactEdge", Description = Text.Of("A fact on a page.", "事实条目") };
        edge.AddField(ApiField.Of<FactView>("cursor", new NonNullGraphType(scalars.String), "Its place in the list.", "游标",
            fact => fact.Cursor));
        edge.AddField(ApiField.Of<FactView>("node", new NonNullGraphType(node), "The fact.", "事实",
            (fact, context) => fact with { Prefix = $"{fact.Prefix}{context.Key()}." }));
        return new(CreateConnection(scalars, pageInfo, node, edge), edge, node);
    }

    private static ObjectGraphType CreateConnection(Scalars scalars, IGraphType pageInfo, IGraphType node, IGraphType edge)
    {
        var connection = new ObjectGraphType { Name = "FactConnection", Description = Text.Of("A page of facts.", "事实分页") };
        connection.AddField(ApiField.Of<FactPageView>("edges", Lists.Of(edge), "The facts with their cursors.", "条目",
            (page, context) => page.Page.Items.Select(fact => new FactView(fact, page, context.Key() + "."))));
        connection.AddField(ApiField.Of<FactPageView>("nodes", Lists.Of(node), "The facts.", "事实",
            (page, context) => page.Page.Items.Select(fact => new FactView(fact, page, context.Key() + "."))));
        connection.AddField(ApiField.Of<FactPageView>("pageInfo", new NonNullGraphType(pageInfo), "Where the page stands in its list.",
            "分页信息", page => page.Info));
        connection.AddField(ApiField.Of<FactPageView>("totalCount", new NonNullGraphType(scalars.Int), "How many facts there are in all.",
            "总数",
            page => page.Page.Total));
        return connection;
    }
}
