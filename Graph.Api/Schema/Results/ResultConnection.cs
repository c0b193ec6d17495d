using Graph.Api.Schema.Types;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Makes the connection type of computed results.</summary>
internal static class ResultConnection
{
    public static ObjectGraphType Of(GraphTypes types, ObjectGraphType node, string english, string chinese)
    {
        var edge = new ObjectGraphType { Name = $"{node.Name}Edge", Description = Text.Of("A result on a page.", $"{chinese}条目") };
        edge.AddField(ResultFields.Value<ResultEdge>("cursor", new NonNullGraphType(types.Scalars.String), "Its place in the list.", "游标",
            item => item.Cursor));
        edge.AddField(ResultFields.Part<ResultEdge>("node", node, "The result.", "结果", item => item.Item));
        var connection = new ObjectGraphType { Name = $"{node.Name}Connection", Description = Text.Of(english, $"{chinese}分页") };
        connection.AddField(ResultFields.Parts<ResultPage>("edges", edge, "The results with their cursors.", "条目", page => page.Edges));
        connection.AddField(ResultFields.Parts<ResultPage>("nodes", node, "The results.", "结果", page => page.Items));
        connection.AddField(ResultFields.Value<ResultPage>("pageInfo", new NonNullGraphType(types.PageInfo),
            "Where the page stands in its list.", "分页信息",
            page => page.Info));
        connection.AddField(ResultFields.Value<ResultPage>("totalCount", new NonNullGraphType(types.Scalars.Int),
            "How many there are in all.", "总数",
            page => page.Total));
        return connection;
    }
}
