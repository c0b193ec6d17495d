using Graph.Api.Schema.Inputs;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The GraphQL types of the graph, derived from <see cref="GraphSchema"/>; each made once and shared.</summary>
internal sealed class GraphTypes
{
    private readonly Dictionary<NodeKind, ObjectGraphType> _objects;
    private readonly Dictionary<NodeKind, ListTarget> _targets;
    private readonly Dictionary<string, ConnectionTypes> _connections = new(StringComparer.Ordinal);
    private readonly ListTarget _organizationTarget = new("Organization", "单位", GraphSchema.Organizations);
    private readonly FilterTypes _filters;
    private readonly OrderTypes _orders;
    private readonly GroupTypes _groups;
    private readonly PageInfoType _pageInfo;

    public GraphTypes()
    {
        Scalars = new();
        _filters = new(Scalars);
        _orders = new(Scalars);
        _pageInfo = new(Scalars);
        EntityKind = KindEnum();
        EdgeKind = EdgeEnum();
        _filters.KindEnum = EntityKind;
        Citation = new(Scalars);
        Node = Interfaces.Node(Scalars);
        Entity = Interfaces.Entity(Scalars, Citation, Node);
        _objects = GraphSchema.Kinds.ToDictionary(kind => kind,
            kind => new ObjectGraphType { Name = kind.Label, Description = Text.Of(kind.Description, kind.Chinese) });
        _targets = GraphSchema.Kinds.ToDictionary(kind => kind, kind => new ListTarget(kind.Label, kind.Chinese, [kind]));
        Organization = OrganizationUnion();
        _groups = new(Scalars, Node);
        PathEdge = new(Scalars, EdgeKind, Entity, Citation);
        Facts = new(Scalars, _pageInfo, Entity, PathEdge);
        ChainStatistics = ChainStatisticsType.Create(Scalars);
        Citation.AddSource(Object(GraphSchema.Source));
        PathEdge.AddSource(Object(GraphSchema.Source));
        foreach (var (kind, type) in _objects)
            new KindFields(this, kind).AddTo(type);
    }

    public Scalars Scalars { get; }

    public InterfaceGraphType Node { get; }

    public InterfaceGraphType Entity { get; }

    public UnionGraphType Organization { get; }

    public CitationType Citation { get; }

    public EnumerationGraphType EntityKind { get; }

    public EnumerationGraphType EdgeKind { get; }

    public PathEdgeType PathEdge { get; }

    public FactTypes Facts { get; }

    public ObjectGraphType ChainStatistics { get; }

    public PageInfoType PageInfo => _pageInfo;

    /// <summary>The object type of a kind.</summary>
    public ObjectGraphType Object(NodeKind kind) => _objects[kind];

    /// <summary>The type of what a relation leads to.</summary>
    public IGraphType Target(IReadOnlyList<NodeKind> kinds) => kinds is [var kind] ? _objects[kind] : Organization;

    /// <summary>The page types of a list.</summary>
    public ConnectionTypes Connection(IReadOnlyList<NodeKind> kinds)
    {
        var target = ListTarget(kinds);
        if (_connections.TryGetValue(target.Name, out var known))
            return known;
        return _connections[target.Name] = new ConnectionBuilder(this, target, _groups).Build();
    }

    /// <summary>The arguments of a relation in pages: those of a list, and the conditions on its edges where it follows a single
    /// edge.</summary>
    public QueryArguments ListArguments(Relation relation)
    {
        var arguments = ListArguments(relation.Targets);
        if (relation.IsDerived)
            return arguments;
        var target = ListTarget(relation.Targets);
        return
        [
            .. arguments,
            ApiField.Argument(PageArguments.EdgeWhere, _filters.OfEdge(target),
                "Only nodes to which an edge leads that meets this.", "关系筛选条件"),
            ApiField.Argument(PageArguments.EdgeOrder, Lists.Nullable(_orders.OfEdge(target)),
                "An order by what the edges say, before that of 'order'.", "按关系排序"),
        ];
    }

    /// <summary>The arguments of a list in pages.</summary>
    public QueryArguments ListArguments(IReadOnlyList<NodeKind> kinds)
    {
        var target = ListTarget(kinds);
        return
        [
            .. ForwardArguments(),
            ApiField.Argument("last", Scalars.Int, "At most so many, from the end of the list.", "末尾条数"),
            ApiField.Argument("before", Scalars.String, "Only what stands before this cursor.", "游标之前"),
            ApiField.Argument("where", _filters.Of(target, relation => ListTarget(relation.Targets)), "Only nodes that meet this.", "筛选条件"),
            ApiField.Argument("order", Lists.Nullable(_orders.Of(target)), "The order, the first term the strongest.", "排序"),
        ];
    }

    /// <summary>The arguments of a list that only goes forward.</summary>
    public IEnumerable<QueryArgument> ForwardArguments() =>
    [
        ApiField.Argument("first", Scalars.Int, "At most so many, from the start of the list.", "起始条数"),
        ApiField.Argument("after", Scalars.String, "Only what stands after this cursor.", "游标之后"),
    ];

    private ListTarget ListTarget(IReadOnlyList<NodeKind> kinds) => kinds is [var kind] ? _targets[kind] : _organizationTarget;

    private UnionGraphType OrganizationUnion()
    {
        var union = new UnionGraphType
        {
            Name = "Organization",
            Description = Text.Of("Who can host, take part in or lead something.", "单位"),
            ResolveType = _ => null, // nodes are written by their kind; the engine never sees one
        };
        foreach (var kind in GraphSchema.Organizations)
            union.AddPossibleType(_objects[kind]);
        return union;
    }

    private EnumerationGraphType KindEnum() => Scalars.Enum("EntityKind", Text.Of("The kinds of entities.", "实体类别"),
        GraphSchema.Entities.Select(kind => (kind.EnumName, Text.Of(kind.Description, kind.Chinese))));

    private EnumerationGraphType EdgeEnum() => Scalars.Enum("EdgeKind", Text.Of("The kinds of edges.", "关系类别"),
        GraphSchema.Edges.Select(edge => (edge.Name, Text.Of(edge.Description, edge.Chinese))));
}
