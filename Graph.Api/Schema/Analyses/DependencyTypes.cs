using Graph.Analysis.Dependencies;
using Graph.Analysis.Texts;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary>Technology dependencies in the schema.</summary>
internal sealed class DependencyTypes
{
    private const int DefaultEnterprises = 20;

    private static readonly NodeKind[] _technology = [GraphSchema.Technology];

    private readonly AnalysisTypes _shared;
    private readonly GraphQLLimits _limits;
    private readonly GraphTypes _types;
    private readonly ObjectGraphType _technologyType;
    private readonly ObjectGraphType _node;

    public DependencyTypes(AnalysisTypes shared, IOptions<GraphQLLimits> limits)
    {
        (_shared, _types, _limits) = (shared, shared.Types, limits.Value);
        _technologyType = _types.Object(GraphSchema.Technology);
        Direction = _types.Scalars.Enum(GraphEnums.Of<DependencyDirection>());
        _node = NodeType();
        Graph = GraphType(EdgeType());
        Chokepoint = ChokepointType();
        Impact = ImpactType(ImpactedEnterpriseType());
        PathsBetween = PathsBetweenType();
    }

    public EnumerationGraphType Direction { get; }

    public ObjectGraphType Graph { get; }

    public ObjectGraphType Chokepoint { get; }

    public ObjectGraphType Impact { get; }

    public ObjectGraphType PathsBetween { get; }

    private ObjectGraphType PathsBetweenType()
    {
        var type = new ObjectGraphType { Name = "PathsBetween", Description = Text.Of("The paths between two of several nodes.", "两点间路径") };
        type.AddField(ResultFields.Node<PathsBetween>("from", new NonNullGraphType(_types.Entity), AnalysisTypes.Entities,
            "Where they start.", "起点", found => found.From));
        type.AddField(ResultFields.Node<PathsBetween>("to", new NonNullGraphType(_types.Entity), AnalysisTypes.Entities,
            "Where they end.", "终点", found => found.To));
        type.AddField(ResultFields.Parts<PathsBetween>("paths", _shared.Path, "The paths, the shortest first.", "路径",
            found => found.Found.Paths).WithListCost(1)); // pathsAmong counts them
        type.AddField(ResultFields.Value<PathsBetween>("truncated", new NonNullGraphType(_types.Scalars.Boolean),
            "Whether the bound on work ended the search before it had found as many as wanted, or all there are.", "是否截断",
            found => found.Found.IsTruncated));
        return type;
    }

    private ObjectGraphType NodeType()
    {
        var type = new ObjectGraphType { Name = "DependencyNode", Description = Text.Of("A technology and how far it is.", "依赖图节点") };
        type.AddField(ResultFields.Node<DependencyNode>("technology", new NonNullGraphType(_technologyType), _technology,
            "The technology.", "技术", node => node.Technology));
        type.AddField(ResultFields.Value<DependencyNode>("depth", new NonNullGraphType(_types.Scalars.Int), "The fewest steps to it.",
            "层级", node => node.Depth));
        return type;
    }

    private ObjectGraphType EdgeType()
    {
        var type = new ObjectGraphType { Name = "DependencyEdge", Description = Text.Of("A technology needs another.", "依赖关系") };
        type.AddField(ResultFields.Node<DependsOn>("from", new NonNullGraphType(_technologyType), _technology,
            "The technology that needs the other.", "起点", edge => edge.From));
        type.AddField(ResultFields.Node<DependsOn>("to", new NonNullGraphType(_technologyType), _technology,
            "The technology that it needs.", "终点", edge => edge.To));
        type.AddField(ResultFields.Value<DependsOn>("basis", new NonNullGraphType(_types.Scalars.Enum(GraphEnums.Of<Basis>())),
            "What it rests on.", "依据",
            edge => GraphEnums.NameOf(edge.Basis)));
        type.AddField(ResultFields.Value<DependsOn>("why", _types.Scalars.String, "Why it does, in Chinese.", "原因", edge => edge.Why));
        type.AddField(ResultFields.Value<DependsOn>("whyEn", _types.Scalars.String, "The same in English.", "英文原因", edge => edge.WhyEn));
        type.AddField(_shared.Citations.Field<DependsOn>("citations", "The sources; empty for common knowledge of the trade.", "出处",
            edge => edge.Citations));
        return type;
    }

    private ObjectGraphType GraphType(ObjectGraphType edge)
    {
        var type = new ObjectGraphType
        {
            Name = "DependencyGraph",
            Description = Text.Of("What a technology rests on, what rests on it, or both.", "技术依赖图")
        };
        type.AddField(ResultFields.Node<DependencyGraph>("root", new NonNullGraphType(_technologyType), _technology,
            "The technology asked about.", "起始技术", graph => graph.Root));
        type.AddField(ResultFields.Parts<DependencyGraph>("nodes", _node, "The technologies, the nearest first.", "节点",
            graph => graph.Nodes).WithListCost(50));
        type.AddField(ResultFields.Parts<DependencyGraph>("edges", edge, "Every dependency between two of them.", "关系",
            graph => graph.Edges).WithListCost(60));
        type.AddField(ResultFields.Value<DependencyGraph>("truncated", new NonNullGraphType(_types.Scalars.Boolean),
            "Whether the limit on nodes left some out.", "是否截断",
            graph => graph.IsTruncated));
        type.AddField(ResultFields.Declare("cycles", Lists.Of(Lists.Of(_technologyType)),
            "Technologies that need one another in turn.", "循环依赖", CompileCycles).WithListCost(4));
        return type;
    }

    // A list of lists of nodes occurs only here.
    private static ValueWriter<ResultNode> CompileCycles(SelectionCompiler compiler, ResultTemplate template, SelectedField field)
    {
        template.Add((layout, graph) =>
        {
            foreach (var id in ((DependencyGraph)graph).Cycles.SelectMany(cycle => cycle))
                layout.Nodes.Add(id);
            return null;
        });
        var cycle = compiler.List<IReadOnlyList<FetchedNode>, FetchedNode>(field, (_, nodes) => nodes,
            template.Nodes.Compile(compiler, _technology, field.SelectionSets));
        return compiler.List<ResultNode, IReadOnlyList<FetchedNode>>(field, (_, node) =>
            [.. ((DependencyGraph)node.Value).Cycles.Select(ids => node.Nodes.Find(ids))], cycle);
    }

    private ObjectGraphType ChokepointType()
    {
        var type = new ObjectGraphType
        {
            Name = "Chokepoint",
            Description = Text.Of("A technology on which much stands and which the home region has too little of.", "卡点技术"),
        };
        type.AddField(ResultFields.Node<RankedChokepoint>("technology", new NonNullGraphType(_technologyType), _technology,
            "The technology.", "技术", ranked => ranked.Point.Technology));
        _shared.AddScore<RankedChokepoint>(type, "score", "How much of a chokepoint it is, 0 to 1.", "得分", ranked => ranked.Point.Score);
        type.AddField(ResultFields.Value<RankedChokepoint>("reach", new NonNullGraphType(_types.Scalars.Int),
            "How many technologies rest on it; of the chain's own, where a chain was asked about.", "影响技术数", ranked => ranked.Point.Reach));
        type.AddField(ResultFields.Value<RankedChokepoint>("directReach", new NonNullGraphType(_types.Scalars.Int),
            "How many of those rest on it directly.", "直接影响技术数", ranked => ranked.Point.DirectReach));
        type.AddField(ResultFields.Value<RankedChokepoint>("betweenness", _shared.Number,
            "The sum over pairs of other technologies of the share of their shortest dependency paths that pass through it; "
                + "pairs that begin in the chain, where one was asked about.", "中介中心性", ranked =>
                    AnalysisTypes.Plain(ranked.Point.Betweenness)));
        type.AddField(ResultFields.Nodes<RankedChokepoint>("chains", _types.Object(GraphSchema.Chain), [GraphSchema.Chain],
            "The chains in which it, or something that rests on it, is used.", "涉及产业链", ranked => ranked.Point.Chains).WithListCost(6));
        type.AddField(ResultFields.Value<RankedChokepoint>("hasLocalDeveloper", new NonNullGraphType(_types.Scalars.Boolean),
            "Whether an enterprise of the home region masters it; plans do not count.", "本地是否掌握",
            ranked => ranked.Point.HasLocalDeveloper));
        type.AddField(_shared.Sentence<RankedChokepoint>("explanation", "The reasons in a sentence.", "说明",
            ranked => ChokepointTexts.Explanation(ranked.Graph, ranked.Point)));
        type.AddField(_shared.EvidenceOf<RankedChokepoint>(ranked => ChokepointTexts.Evidence(ranked.Graph, ranked.Point)));
        return type;
    }

    private ObjectGraphType ImpactedEnterpriseType()
    {
        var type = new ObjectGraphType
        {
            Name = "ImpactedEnterprise",
            Description = Text.Of("An enterprise that would be hit, and the statements that tie it to a technology.", "受影响企业及依据"),
        };
        type.AddField(ResultFields.Node<ImpactedEnterprise>("enterprise", new NonNullGraphType(_types.Object(GraphSchema.Enterprise)),
            [GraphSchema.Enterprise], "The enterprise.", "企业", impacted => impacted.Enterprise));
        type.AddField(ResultFields.Value<ImpactedEnterprise>("depth", new NonNullGraphType(_types.Scalars.Int),
            "The fewest steps from the technology asked about to one that it needs or develops; 0 where it needs that one itself.", "层级",
            impacted => impacted.Depth));
        type.AddField(_shared.Citations.Edges<ImpactedEnterprise>("ties",
            "Its edges to the technologies at that depth, those that it needs first.", "依据关系", impacted => impacted.Ties).WithListCost(2));
        return type;
    }

    private ObjectGraphType ImpactType(ObjectGraphType impacted)
    {
        var type = new ObjectGraphType
        {
            Name = "Impact",
            Description = Text.Of("What stands on a technology: what would be hit if it could not be had.", "影响范围")
        };
        type.AddField(ResultFields.Parts<Impact>("technologies", _node, "The technologies that rest on it, the nearest first.", "技术",
            (impact, arguments, _) => impact.Technologies.Take(FirstOrAll(arguments)), First()).WithPageCost().WithListCost(60));
        type.AddField(Count("technologyCount", "How many technologies rest on it.", "技术数", impact => impact.Technologies.Count));
        type.AddField(ResultFields.Nodes<Impact>("segments", _types.Object(GraphSchema.Segment), [GraphSchema.Segment],
            "The segments that use it or one of those, by id.", "环节",
            (impact, arguments) => impact.Segments.Take(FirstOrAll(arguments)), First()).WithPageCost().WithListCost(35));
        type.AddField(Count("segmentCount", "How many segments there are in all.", "环节数", impact => impact.Segments.Count));
        type.AddField(ResultFields.Nodes<Impact>("chains", _types.Object(GraphSchema.Chain), [GraphSchema.Chain],
            "The chains of those segments, by id.", "产业链",
            (impact, arguments) => impact.Chains.Take(FirstOrAll(arguments)), First()).WithPageCost().WithListCost(7));
        type.AddField(Count("chainCount", "How many chains there are in all.", "产业链数", impact => impact.Chains.Count));
        type.AddField(EnterprisePage("enterprises",
            "The enterprises that documents tie to it: they need it, or need or develop a technology that rests on it.", "企业",
            impact => impact.EnterpriseIds));
        type.AddField(ResultFields.Parts<Impact>("impactedEnterprises", impacted,
            "The same enterprises with how far the technology is from each and the edges that say so; the nearest first, then by id.",
            "受影响企业及依据",
            (impact, arguments, _) => impact.Enterprises.Take(ResultArguments.First(arguments, DefaultEnterprises, _limits)),
            ApiField.Argument("first", _types.Scalars.Int, "At most so many.", "条数", DefaultEnterprises)).WithPageCost());
        type.AddField(EnterprisePage("unsureEnterprises",
            "The other enterprises that work in one of the segments: which technologies they use there, the data does not say.", "尚不确定的企业",
            impact => impact.Unsure));
        type.AddField(ResultFields.Value<Impact>("truncated", new NonNullGraphType(_types.Scalars.Boolean),
            "Whether the limit on technologies left some out.", "是否截断", impact => impact.IsTruncated));
        return type;
    }

    private QueryArgument First() => ApiField.Argument("first", _types.Scalars.Int, "At most so many; left out: all.", "条数");

    private int FirstOrAll(FieldArguments arguments) => ResultArguments.First(arguments, int.MaxValue, _limits);

    private FieldType Count(string name, string english, string chinese, Func<Impact, int> read) =>
        ResultFields.Value<Impact>(name, new NonNullGraphType(_types.Scalars.Int), english, chinese, impact => read(impact));

    /// <summary>Enterprises of an impact in pages, with the filters and orders of every list of enterprises.</summary>
    private FieldType EnterprisePage(string name, string english, string chinese, Func<Impact, SnapshotNodes> read) =>
        ResultFields.Declare(name, new NonNullGraphType(_types.Connection([GraphSchema.Enterprise]).Connection), english, chinese,
            (compiler, template, field) => Enterprises(compiler, template, field, name, impact => read((Impact)impact)),
            [.. _types.ListArguments([GraphSchema.Enterprise])]).WithPageCost();

    private PartWriter<ResultNode, FetchedPage> Enterprises(SelectionCompiler compiler, ResultTemplate template, SelectedField field,
        string name, Func<object, SnapshotNodes> read)
    {
        var page = new PageTemplate([GraphSchema.Enterprise], name, compiler.Arguments(field), compiler.Limits);
        var writer = compiler.Object<PageTemplate, FetchedPage>(
            _types.Connection([GraphSchema.Enterprise]).Connection, page, field.SelectionSets);
        var slot = template.Add((layout, impact) =>
        {
            var query = page.Query(layout.Values, $"Impact.{name} {((Impact)impact).Root}");
            var hit = read(impact).Condition();
            query = query with { Where = query.Where is null ? hit : new Filter.And([hit, query.Where]) };
            return layout.Page(FetchRequest.Page(GraphSchema.Enterprise, query, page.Nodes.Bind(layout.Values)));
        });
        return new((_, node) => ((ResultPart<FetchedPage>)node.Parts[slot]!).Value, writer);
    }
}
