using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>How much the graph knows of a chain: counts along its relations.</summary>
internal static class ChainStatisticsType
{
    private static readonly Count[] _counts =
    [
        new("segments", "segments", null, "Its segments.", "环节数"),
        new("technologies", "technologies", null, "Technologies used in its segments.", "技术数"),
        new("bottleneckTechnologies", "technologies", Is("kind", "BOTTLENECK"), "Bottleneck technologies among them.", "卡脖子技术数"),
        new("bottlenecksWithLocalDeveloper", "technologies",
            new Filter.And([Is("kind", "BOTTLENECK"), new Filter.Related("developedBy", Some: true, Is("isLocal", true))]),
            "Bottleneck technologies that an enterprise of the home region develops, or plans to.", "有本地研发企业的卡脖子技术数"),
        new("enterprises", "enterprises", null, "Enterprises in its segments.", "企业数"),
        new("localEnterprises", "enterprises", Is("isLocal", true), "Enterprises of the home region among them.", "本地企业数"),
        new("leaders", "enterprises", Is("role", "LEADER"), "Enterprises among them that lead their industry.", "龙头企业数"),
        new("labs", "labs", null, "Laboratories and centres.", "实验室与平台数"),
        new("institutions", "institutions", null, "Universities and institutes.", "高校院所数"),
        new("parks", "parks", null, "Parks.", "园区数"),
        new("projects", "projects", null, "Projects.", "项目数"),
        new("collaborations", "collaborations", null, "Collaborations.", "产学研合作数"),
    ];

    public static ObjectGraphType Create(Scalars scalars)
    {
        var type = new ObjectGraphType { Name = "ChainStatistics", Description = Text.Of("How much the graph knows of a chain.", "产业链统计") };
        foreach (var count in _counts)
        {
            type.AddField(ApiField.Of<KindTemplate, FetchedNode>(count.Name, new NonNullGraphType(scalars.Int), count.English,
                count.Chinese, (_, chain, _) => Compile(chain, count)));
        }
        return type;
    }

    public static FieldType Field(IObjectGraphType type) =>
        ApiField.Of<KindTemplate, FetchedNode>("statistics", new NonNullGraphType(type), "How much the graph knows of the chain.", "统计",
            (compiler, chain, field) => compiler.Object<KindTemplate, FetchedNode>(type, chain, field.SelectionSets)).WithOwnCost(10);

    private static LeafWriter<FetchedNode> Compile(KindTemplate chain, Count count)
    {
        var relation = GraphSchema.Chain.FindRelation(count.Relation)!;
        var query = new PageQuery { Where = count.Where, WithItems = false, WithTotal = true, WithPositions = false };
        var slot = chain.Add(RelationTemplate.Of(relation, query, EdgeShape.None, new(relation.Targets)));
        return new((_, node) => node.Relations[slot].Total);
    }

    private static Filter Is(string property, object value) => new Filter.Compare(property, ComparisonOperator.Eq, value);

    private sealed record Count(string Name, string Relation, Filter? Where, string English, string Chinese);
}
