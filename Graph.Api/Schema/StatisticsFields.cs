using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>The root field <c>statistics</c>: how much there is in the graph, and what it rests on.</summary>
internal sealed class StatisticsFields(GraphTypes types, GraphReader reader)
{
    public FieldType Statistics()
    {
        var type = StatisticsType();
        return ApiField.Root("statistics", new NonNullGraphType(type), "How much there is in the graph, and what it rests on.", "全图统计",
            (compiler, field) => new RootField<GraphCounts>(async run => await reader.CountsAsync(run),
                compiler.Object<GraphReader, GraphCounts>(type, reader, field.SelectionSets))).WithOwnCost(200);
    }

    private ObjectGraphType StatisticsType()
    {
        var scalars = types.Scalars;
        var number = new NonNullGraphType(scalars.Int);
        var type = new ObjectGraphType
        {
            Name = "GraphStatistics",
            Description = Text.Of("How much there is in the graph, and what it rests on.", "全图统计")
        };
        type.AddField(Of("version", new NonNullGraphType(scalars.String), "The version of the graph that was counted.", "版本",
            counts => counts.Version.ToString()));
        type.AddField(Counts("nodes", CountType("KindCount", "kind", types.Scalars.String, "Nodes of a kind.", "节点数"),
            "Nodes by kind, sources too.", "各类节点数",
            counts => counts.Nodes.Select(pair => new NamedCount(pair.Key.EnumName, pair.Value))));
        type.AddField(Counts("edges", CountType("EdgeCount", "kind", types.EdgeKind, "Edges of a kind.", "关系数"), "Edges by kind.",
            "各类关系数", counts => counts.Edges.Select(pair => new NamedCount(pair.Key.Name, pair.Value))));
        type.AddField(Of("nodeCount", number, "All nodes.", "节点总数", counts => counts.Nodes.Values.Sum()));
        type.AddField(Of("edgeCount", number, "All edges.", "关系总数", counts => counts.Edges.Values.Sum()));
        type.AddField(Of("sources", number, "Source documents.", "出处数", counts => counts.Nodes[GraphSchema.Source]));
        type.AddField(Of("citations", number, "Citations, of nodes and of edges.", "引用数", counts => counts.Citations));
        type.AddField(Of("cited", Share,
            "Of the statements that carry a basis, the share that a document states, 0 to 1; null where there are none.", "有出处的比例",
            counts => Ratio(counts.Cited, WithBasis(counts))));
        type.AddField(Of("inferred", Share,
            "Of the statements that carry a basis, the share that editors read off a document that does not state it, 0 to 1; null where "
            + "there are none.", "推定的比例", counts => Ratio(counts.Inferred, WithBasis(counts))));
        type.AddField(Of("expert", Share,
            "Of the statements that carry a basis, the share that rests on experts, 0 to 1; null where there are none.", "专家判断的比例",
            counts => Ratio(counts.Expert, WithBasis(counts))));
        type.AddField(Of("located", Share, "The share of citations that say where in the source, 0 to 1.", "有具体位置的引用比例",
            counts => Ratio(counts.LocatedCitations, counts.Citations)));
        type.AddField(Of("checked", Share, "The share of citations whose place was read again on a recorded day, 0 to 1.", "已核对的引用比例",
            counts => Ratio(counts.CheckedCitations, counts.Citations)));
        return type;
    }

    private static int WithBasis(GraphCounts counts) => counts.Cited + counts.Inferred + counts.Expert;

    private FloatGraphType Share => types.Scalars.Float;

    private ObjectGraphType CountType(string name, string key, IGraphType keyType, string english, string chinese)
    {
        var type = new ObjectGraphType { Name = name, Description = Text.Of(english, chinese) };
        type.AddField(ApiField.Value<GraphReader, NamedCount>(key, new NonNullGraphType(keyType), "Of which kind.", "类别",
            count => count.Name));
        type.AddField(ApiField.Value<GraphReader, NamedCount>("count", new NonNullGraphType(types.Scalars.Int), "How many.", "数量",
            count => count.Count));
        return type;
    }

    private static FieldType Of(string name, IGraphType type, string english, string chinese, Func<GraphCounts, object?> read) =>
        ApiField.Value<GraphReader, GraphCounts>(name, type, english, chinese, read);

    private static FieldType Counts(string name, ObjectGraphType type, string english, string chinese,
        Func<GraphCounts, IEnumerable<NamedCount>> read) =>
        ApiField.Of<GraphReader, GraphCounts>(name, Lists.Of(type), english, chinese, (compiler, reader, field) =>
            compiler.List<GraphCounts, NamedCount>(field, (_, counts) => [.. read(counts)],
                compiler.Object<GraphReader, NamedCount>(type, reader, field.SelectionSets)));

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private sealed record NamedCount(string Name, int Count);
}
