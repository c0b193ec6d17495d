using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Views;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The types of the search's answer.</summary>
internal sealed class SearchTypes
{
    private readonly ObjectGraphType _hit;

    public SearchTypes(GraphTypes types)
    {
        var scalars = types.Scalars;
        var text = new NonNullGraphType(scalars.String);
        _hit = new() { Name = "SearchHit", Description = Text.Of("An entity that was found, and why.", "搜索结果") };
        _hit.AddField(ApiField.Of<SearchHitView>("node", new NonNullGraphType(types.Entity), "What was found.", "实体",
            (hit, context) => hit.NodeAt(context.Key())));
        _hit.AddField(ApiField.Of<SearchHitView>("score", new NonNullGraphType(scalars.Float),
            "How well it matches, above 0 and at most 1; it orders one answer and compares no two searches.", "匹配度",
            hit => hit.Match.Score));
        _hit.AddField(ApiField.Of<SearchHitView>("field", text, "Where it was found: name, nameEn or aliases.", "匹配字段",
            hit => hit.Match.Field));
        _hit.AddField(ApiField.Of<SearchHitView>("matched", text, "The part of that text that matched.", "匹配文字", hit => hit.Match.Matched));
        _hit.AddField(ApiField.Of<SearchHitView>("how", new NonNullGraphType(new MatchKindType()), "In which way it matches.", "匹配方式",
            hit => hit.Match.How));
        var edge = new ObjectGraphType { Name = "SearchEdge", Description = Text.Of("A search result on a page.", "搜索条目") };
        edge.AddField(ApiField.Of<SearchHitView>("cursor", text, "Its place in the list.", "游标", hit => hit.Cursor));
        edge.AddField(ApiField.Of<SearchHitView>("node", new NonNullGraphType(_hit), "The result.", "结果",
            (hit, context) => hit with { Prefix = $"{hit.Prefix}{context.Key()}." }));
        Types = new(Connection(types, edge), edge);
    }

    public ConnectionTypes Types { get; }

    /// <summary>Adds what the selection asks of the entities found; false where it asks for no entity.</summary>
    public bool PlanNodes(SelectionPlanner planner, SelectedField field, ShapeBuilder shape)
    {
        var asked = false;
        foreach (var part in planner.Selection.Fields(Types.Connection, field.SelectionSets))
        {
            if (part.Definition.Name is "nodes")
                asked |= PlanHit(planner, part, part.Key + ".", shape);
            if (part.Definition.Name is "edges")
            {
                foreach (var node in planner.Selection.Fields(Types.Edge, part.SelectionSets)
                    .Where(inner => inner.Definition.Name is "node"))
                {
                    asked |= PlanHit(planner, node, $"{part.Key}.{node.Key}.", shape);
                }
            }
        }
        return asked;
    }

    private bool PlanHit(SelectionPlanner planner, SelectedField hit, string prefix, ShapeBuilder shape)
    {
        var nodes = planner.Selection.Fields(_hit, hit.SelectionSets).Where(field => field.Definition.Name is "node").ToList();
        foreach (var node in nodes)
            planner.AddNodes(shape, node.SelectionSets, $"{prefix}{node.Key}.");
        return nodes.Count > 0;
    }

    private ObjectGraphType Connection(GraphTypes types, ObjectGraphType edge)
    {
        var connection = new ObjectGraphType { Name = "SearchConnection", Description = Text.Of("A page of search results.", "搜索结果分页") };
        connection.AddField(ApiField.Of<SearchPageView>("edges", Lists.Of(edge), "The results with their cursors.", "条目",
            (page, context) => page.Hits(context.Key() + ".")));
        connection.AddField(ApiField.Of<SearchPageView>("nodes", Lists.Of(_hit), "The results, the best first.", "结果",
            (page, context) => page.Hits(context.Key() + ".")));
        connection.AddField(ApiField.Of<SearchPageView>("pageInfo", new NonNullGraphType(types.PageInfo),
            "Where the page stands in its list.", "分页信息",
            page => page.Info));
        connection.AddField(ApiField.Of<SearchPageView>("totalCount", new NonNullGraphType(types.Scalars.Int),
            "How many entities match in all.", "总数",
            page => page.Found.TotalCount));
        return connection;
    }
}
