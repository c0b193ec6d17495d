using Graph.Analysis.Dependencies;
using Graph.Api.Limits;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>Technology dependencies in the schema.</summary>
internal sealed class DependencyTypes
{
    private static readonly NodeKind[] _technology = [GraphSchema.Technology];

    private readonly AnalysisTypes _shared;
    private readonly GraphTypes _types;
    private readonly ObjectGraphType _technologyType;
    private readonly ObjectGraphType _node;

    public DependencyTypes(AnalysisTypes shared)
    {
        (_shared, _types) = (shared, shared.Types);
        _technologyType = _types.Object(GraphSchema.Technology);
        Direction = _types.Scalars.Enum(GraphEnums.Of<DependencyDirection>());
        _node = NodeType();
        Graph = GraphType(EdgeType());
        Chokepoint = ChokepointType();
        Impact = ImpactType();
    }

    public EnumerationGraphType Direction { get; }

    public ObjectGraphType Graph { get; }

    public ObjectGraphType Chokepoint { get; }

    public ObjectGraphType Impact { get; }

    private ObjectGraphType NodeType()
    {
        var type = new ObjectGraphType { Name = "DependencyNode", Description = Text.Of("A technology and how far it is.", "依赖图节点") };
        type.AddField(ResultFields.Node<DependencyNode>("technology", new NonNullGraphType(_technologyType), _technology, "The technology.", "技术", node => node.Technology));
        type.AddField(ResultFields.Value<DependencyNode>("depth", new NonNullGraphType(_types.Scalars.Int), "The fewest steps to it.", "层级", node => node.Depth));
        return type;
    }

    private ObjectGraphType EdgeType()
    {
        var type = new ObjectGraphType { Name = "DependencyEdge", Description = Text.Of("A technology needs another.", "依赖关系") };
        type.AddField(ResultFields.Node<DependsOn>("from", new NonNullGraphType(_technologyType), _technology, "The technology that needs the other.", "起点", edge => edge.From));
        type.AddField(ResultFields.Node<DependsOn>("to", new NonNullGraphType(_technologyType), _technology, "The technology that it needs.", "终点", edge => edge.To));
        type.AddField(ResultFields.Value<DependsOn>("basis", new NonNullGraphType(_types.Scalars.Enum(GraphEnums.Of<Basis>())), "Whether a document says so or experts do.", "依据",
            edge => GraphEnums.Of<Basis>().NameOf((int)edge.Basis)));
        type.AddField(ResultFields.Value<DependsOn>("why", _types.Scalars.String, "Why it does, in Chinese.", "原因", edge => edge.Why));
        type.AddField(_shared.Citations.Field<DependsOn>("citations", "Where it stands; empty where experts say it.", "出处", edge => edge.Citations));
        return type;
    }

    private ObjectGraphType GraphType(ObjectGraphType edge)
    {
        var type = new ObjectGraphType { Name = "DependencyGraph", Description = Text.Of("What a technology rests on, what rests on it, or both.", "技术依赖图") };
        type.AddField(ResultFields.Node<DependencyGraph>("root", new NonNullGraphType(_technologyType), _technology, "The technology asked about.", "起始技术", graph => graph.Root));
        type.AddField(ResultFields.Parts<DependencyGraph>("nodes", _node, "The technologies, the nearest first.", "节点", graph => graph.Nodes).WithListCost(50));
        type.AddField(ResultFields.Parts<DependencyGraph>("edges", edge, "Every dependency between two of them.", "关系", graph => graph.Edges).WithListCost(60));
        type.AddField(ResultFields.Value<DependencyGraph>("truncated", new NonNullGraphType(_types.Scalars.Boolean), "Whether the limit on nodes left some out.", "是否截断",
            graph => graph.IsTruncated));
        type.AddField(ResultFields.Declare<DependencyGraph>("cycles", Lists.Of(Lists.Of(_technologyType)), "Technologies that need one another in turn.", "循环依赖",
            (layout, field, graph, key) => Cycles(layout, field, graph, key)).WithListCost(4));
        return type;
    }

    // A list of lists of nodes occurs only here.
    private static IReadOnlyList<IReadOnlyList<NodeRef>> Cycles(ResultLayout layout, SelectedField field, DependencyGraph graph, string key) =>
        [.. graph.Cycles.Select(cycle => (IReadOnlyList<NodeRef>)[.. cycle.Select(id => layout.Node(id, _technology, field, key))])];

    private ObjectGraphType ChokepointType()
    {
        var type = new ObjectGraphType { Name = "Chokepoint", Description = Text.Of("A technology on which much stands and which the home region has too little of.", "卡点技术") };
        type.AddField(ResultFields.Node<Chokepoint>("technology", new NonNullGraphType(_technologyType), _technology, "The technology.", "技术", point => point.Technology));
        _shared.AddScore<Chokepoint>(type, "score", "How much of a chokepoint it is, 0 to 1.", "得分", point => point.Score);
        type.AddField(ResultFields.Value<Chokepoint>("reach", new NonNullGraphType(_types.Scalars.Int), "How many technologies rest on it; of the chain's own, where a chain was asked about.", "影响技术数",
            point => point.Reach));
        type.AddField(ResultFields.Nodes<Chokepoint>("chains", _types.Object(GraphSchema.Chain), [GraphSchema.Chain], "The chains in which it, or something that rests on it, is used.", "涉及产业链",
            point => point.Chains).WithListCost(6));
        type.AddField(ResultFields.Value<Chokepoint>("hasLocalDeveloper", new NonNullGraphType(_types.Scalars.Boolean), "Whether an enterprise of the home region masters it; plans do not count.", "本地是否掌握",
            point => point.HasLocalDeveloper));
        type.AddField(_shared.Sentence<Chokepoint>("explanation", "The reasons in a sentence.", "说明", point => point.Explanation));
        type.AddField(_shared.EvidenceOf<Chokepoint>(point => point.Evidence));
        return type;
    }

    private ObjectGraphType ImpactType()
    {
        var type = new ObjectGraphType { Name = "Impact", Description = Text.Of("What stands on a technology: what would be hit if it could not be had.", "影响范围") };
        type.AddField(ResultFields.Parts<Impact>("technologies", _node, "The technologies that rest on it, the nearest first.", "技术", impact => impact.Technologies).WithListCost(60));
        type.AddField(ResultFields.Nodes<Impact>("segments", _types.Object(GraphSchema.Segment), [GraphSchema.Segment], "The segments that use it or one of those.", "环节", impact => impact.Segments).WithListCost(35));
        type.AddField(ResultFields.Nodes<Impact>("chains", _types.Object(GraphSchema.Chain), [GraphSchema.Chain], "The chains of those segments.", "产业链", impact => impact.Chains).WithListCost(7));
        type.AddField(ResultFields.Declare<Impact>("enterprises", new NonNullGraphType(_types.Connection([GraphSchema.Enterprise]).Connection),
            "The enterprises that documents tie to it: they need it, or need or develop a technology that rests on it.", "企业", Enterprises,
            [.. _types.ListArguments([GraphSchema.Enterprise])]).WithPageCost());
        type.AddField(ResultFields.Value<Impact>("truncated", new NonNullGraphType(_types.Scalars.Boolean), "Whether the limit on technologies left some out.", "是否截断", impact => impact.IsTruncated));
        return type;
    }

    private DeferredPage Enterprises(ResultLayout layout, SelectedField field, Impact impact, string key)
    {
        var (query, edge, shape) = layout.Planner.Page(_types.Connection([GraphSchema.Enterprise]), [GraphSchema.Enterprise], $"Impact.enterprises {impact.Root}", field);
        Filter hit = new Filter.In("id", [.. impact.Enterprises.Select(enterprise => (object)enterprise.Enterprise.ToString())], Negated: false);
        query = query with { Where = query.Where is null ? hit : new Filter.And([hit, query.Where]) };
        return layout.Page(FetchRequest.Page(GraphSchema.Enterprise, query, shape), query, edge);
    }
}
