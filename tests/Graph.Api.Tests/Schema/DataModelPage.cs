using System.Text;
using System.Text.Json;
using Graph.Model;

namespace Graph.Api.Tests.Schema;

/// <summary>The page <c>docs/data-model.md</c>, written from <see cref="GraphSchema"/>.</summary>
internal static class DataModelPage
{
    private const string OnEdges = """
        Lists that follow one edge can be filtered and ordered by what it carries: `edgeWhere` and `edgeOrder` beside `where` and
        `order`, and `edge` in a condition on related nodes. What the edge lacks is refused. 按关系属性筛选、排序：

        ```graphql
        { segment(id: "segment:ic-packaging") {
            enterprises(edgeWhere: {role: {in: [LEADER, KEY]}}, edgeOrder: [{role: ASC}]) { edges { role node { name } } } }
          institutions(where: {disciplines: {some: {name: {eq: "机械工程"}}, edge: {grade: {startsWith: "A"}}}}) {
            nodes { name } } }
        ```
        """;

    private const string OnLists = """
        Root fields with all nodes of a kind. `groupBy` counts the nodes that meet `where`, by up to three keys; a node that a relation
        leads from to several counts in the group of each. 根字段；`groupBy` 按一至三个键计数：

        ```graphql
        { chainsConnection { groupBy(keys: [CLUSTER]) { count keys { node { ... on Cluster { name } } } } }
          enterprises(where: {isLocal: {eq: true}}) { totalCount groupBy(keys: [REGION, ROLE]) { count keys { value } } } }
        ```
        """;

    /// <summary>The page as Markdown, lines ending in a line feed.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder("""
            # The data model 数据模型

            Written from `GraphSchema`; a test holds this page equal to it. 本页由 `GraphSchema` 生成，请勿手工修改。

            Every node has a readable id (`technology:photoresist`). An absent value is unknown, never a default. Nodes and edges carry
            citations: a source, a place in it, and the day on which someone last read that place. 缺失的值表示未知；节点与关系均带出处。

            ## Nodes 节点

            """.ReplaceLineEndings("\n"));
        page.Append('\n');
        foreach (var kind in GraphSchema.Kinds)
            Append(page, kind);
        AppendLists(page);
        page.Append("## Edges 关系\n\n").Append(OnEdges.ReplaceLineEndings("\n"))
            .Append("\n\n| edge | from → to | meaning 含义 | carries 属性 |\n|---|---|---|---|\n");
        foreach (var edge in GraphSchema.Edges)
        {
            page.Append($"| {edge.Name} | {Names(edge.From)} → {Names(edge.To)} | {edge.Description} {edge.Chinese} | ")
                .Append(string.Join(", ", edge.Properties.Select(property => $"`{property.Name}`")))
                    .Append(edge.IsEditorial ? "; no citations" : "").Append(" |\n");
        }
        page.Append("\n## Enums 枚举\n\n");
        foreach (var type in Enums())
        {
            page.Append($"### {type.Name}\n{type.Description} {type.Chinese}\n\n| value | in files | meaning 含义 |\n|---|---|---|\n");
            foreach (var value in type.Values)
                page.Append($"| {value.Name} | `{value.FileName}` | {value.Description} {value.Chinese} |\n");
            page.Append('\n');
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder page, NodeKind kind)
    {
        page.Append($"### {kind.Label} {kind.Chinese}\n{kind.Description} Ids: `{kind.Name}:…`\n\n| property | type | meaning 含义 "
            + $"|\n|---|---|---|\n");
        foreach (var property in kind.Properties)
            page.Append($"| `{property.Name}` | {TypeOf(property)} | {property.Description} {property.Chinese} |\n");
        page.Append("\n| relation | leads to | along 路径 | meaning 含义 |\n|---|---|---|---|\n");
        foreach (var relation in kind.Relations)
        {
            page.Append($"| `{relation.Name}` | {Names(relation.Targets)}{Many(relation)} | {Along(relation)} | {relation.Description} "
                + $"{relation.Chinese} |\n");
        }

        page.Append('\n');
    }

    private static void AppendLists(StringBuilder page)
    {
        page.Append("## Lists 列表\n\n").Append(OnLists.ReplaceLineEndings("\n"))
            .Append("\n\n| kind | list in pages 分页列表 | plain list 全部 | keys of `groupBy` 分组键 |\n|---|---|---|---|\n");
        foreach (var kind in GraphSchema.Kinds)
        {
            var keys = kind.Properties.Where(property => property.IsGroupKey)
                .Select(property => JsonNamingPolicy.SnakeCaseUpper.ConvertName(property.Name))
                .Concat(kind.Relations.Select(relation => relation.GroupKey).OfType<string>());
            page.Append($"| {kind.Label} {kind.Chinese} | `{kind.PagesName}` | {(kind.IsFew ? $"`{kind.Plural}`" : "")} | ")
                .Append(string.Join(", ", keys.Select(key => $"`{key}`"))).Append(" |\n");
        }
        page.Append('\n');
    }

    private static string TypeOf(Property property) =>
        (property.Enum?.Name ?? property.Type.ToString()) + (property.IsNullable ? "?" : "");

    private static string Many(Relation relation) => relation.Form switch
    {
        RelationForm.One => relation.IsRequired ? " (one)" : " (one or none)",
        RelationForm.List => " (list)",
        _ => " (pages)",
    };

    private static string Along(Relation relation) => string.Join(" or ", relation.Paths.Select(path =>
        string.Join(", ", path.Select(step => step.IsForward ? $"{step.Edge} →" : $"← {step.Edge}"))));

    private static string Names(IReadOnlyList<NodeKind> kinds) => kinds.Count > 6 ? "any" : string.Join(", ", kinds);

    private static IEnumerable<EnumType> Enums() => GraphSchema.Kinds.SelectMany(kind => kind.Properties)
        .Concat(GraphSchema.Edges.SelectMany(edge => edge.Properties))
        .Select(property => property.Enum).OfType<EnumType>().DistinctBy(type => type.Name);
}
