using Graph.Analysis.Dependencies;
using Graph.Api.Analyses;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>dependencyGraph</c>, <c>dependencyPaths</c>, <c>paths</c>, <c>articulationPoints</c>, <c>impact</c> and <c>chokepoints</c>.</summary>
internal sealed class DependencyFields(DependencyTypes dependencies, AnalysisTypes shared, GraphTypes types, ResultResolver resolver, GraphReader reader)
{
    private const int OwnCost = 50;
    private const int MaxDepth = 10;
    private const int MaxPathLength = 10;

    private readonly Scalars _scalars = types.Scalars;

    public IEnumerable<FieldType> All() => [DependencyGraph(), DependencyPaths(), Paths(), ArticulationPoints(), Impact(), Chokepoints()];

    private FieldType DependencyGraph() => Root("dependencyGraph", new NonNullGraphType(dependencies.Graph), dependencies.Graph,
        "What a technology rests on, what rests on it, or both.", "技术依赖图",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.DependencyGraph.Around(analyses.Dependencies, Technology(analyses, arguments, "of"),
            (DependencyDirection)GraphEnums.Of<DependencyDirection>().NumberOf(arguments.Text("direction") ?? "UPSTREAM"),
            Within(arguments, "depth", 3, 0, MaxDepth), cancellationToken: cancellationToken),
        Id("of", "The technology."),
        ApiField.Argument("direction", dependencies.Direction, "Which way to walk.", "方向", "UPSTREAM"),
        ApiField.Argument("depth", _scalars.Int, $"At most so many steps, up to {MaxDepth}.", "层数", 3));

    private FieldType DependencyPaths() => Root("dependencyPaths", Lists.Of(shared.Path), shared.Path,
        "The ways in which a technology rests on another, the shortest first.", "依赖路径",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.DependencyPaths.Find(analyses.Dependencies, Technology(analyses, arguments, "from"), Technology(analyses, arguments, "to"),
            Within(arguments, "first", 10, 1, reader.Limits.MaxPageSize), cancellationToken: cancellationToken).Paths,
        Id("from", "The technology that rests on the other."), Id("to", "The technology that it rests on."), First(10)).WithPageCost();

    private FieldType Paths() => Root("paths", Lists.Of(shared.Path), shared.Path,
        "How two nodes of any kind hang together, the shortest way first; edges are walked either way.", "任意两点间路径",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.Paths.Find(analyses.Walks, new(Node(analyses, arguments, "from"), Node(analyses, arguments, "to"))
        {
            Along = arguments["along"] is null ? null : [.. arguments.List("along").Select(kind => GraphSchema.FindEdge((string)kind!)!)],
            Avoid = [.. arguments.List("avoid").Select((id, index) => GraphReader.Id((string)id!, $"avoid[{index}]"))],
            MaxLength = Within(arguments, "maxLength", 6, 0, MaxPathLength),
            First = Within(arguments, "first", 10, 1, reader.Limits.MaxPageSize),
        }, cancellationToken).Paths,
        Id("from", "Where they start."), Id("to", "Where they end."),
        ApiField.Argument("along", Lists.Nullable(types.EdgeKind), "Only along edges of these kinds; left out: all but CITED_IN and FILED_UNDER.", "关系类别"),
        ApiField.Argument("avoid", Lists.Nullable(_scalars.Id), "Nodes that no path may touch.", "避开的节点"),
        ApiField.Argument("maxLength", _scalars.Int, $"At most so many edges, up to {MaxPathLength}.", "最大长度", 6), First(10)).WithPageCost();

    private FieldType ArticulationPoints() => new FieldType
    {
        Name = "articulationPoints",
        Description = Text.Of("What every dependency path between two technologies goes through, the ends left out; empty where there is no path.", "必经技术"),
        ResolvedType = Lists.Of(types.Object(GraphSchema.Technology)),
        Arguments = [Id("from", "The technology that rests on the other."), Id("to", "The technology that it rests on.")],
        Resolver = new FuncFieldResolver<object?>(context => resolver.NodesAsync(context, GraphSchema.Technology, (analyses, arguments, cancellationToken) =>
            Graph.Analysis.Dependencies.ArticulationPoints.Between(analyses.Dependencies, Technology(analyses, arguments, "from"), Technology(analyses, arguments, "to"), cancellationToken) ?? [])),
    }.WithListCost(10).WithOwnCost(OwnCost);

    private FieldType Impact() => Root("impact", new NonNullGraphType(dependencies.Impact), dependencies.Impact,
        "What stands on a technology: what would be hit if it could not be had.", "影响范围",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.Impact.Of(analyses.Dependencies, Technology(analyses, arguments, "of"), cancellationToken: cancellationToken), Id("of", "The technology."));

    private FieldType Chokepoints() => Root("chokepoints", Lists.Of(dependencies.Chokepoint), dependencies.Chokepoint,
        "The technologies on which most stands and which the home region has too little of, the worst first.", "卡点技术排名",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.Chokepoints.Rank(analyses.Betweenness ?? throw new InputException(ErrorCodes.NotReady,
                "The ranking of this version of the graph is still being computed; ask again in a moment."),
            arguments.Text("chainId") is { } chain ? ResultArguments.Known<Chain>(analyses, chain, "chainId") : null,
            Within(arguments, "first", 20, 1, reader.Limits.MaxPageSize), cancellationToken),
        ApiField.Argument("chainId", _scalars.Id, "Of this chain; left out: of the whole graph.", "产业链"), First(20)).WithPageCost();

    private FieldType Root(string name, IGraphType type, IObjectGraphType element, string english, string chinese,
        Func<GraphAnalyses, FieldArguments, CancellationToken, object?> compute, params QueryArgument[] arguments) => new FieldType
        {
            Name = name,
            Description = Text.Of(english, chinese),
            ResolvedType = type,
            Arguments = [.. arguments],
            Resolver = new FuncFieldResolver<object?>(context => resolver.RootAsync(context, element, compute)),
        }.WithOwnCost(OwnCost);

    private QueryArgument Id(string name, string english) => ApiField.Argument(name, new NonNullGraphType(_scalars.Id), english, "标识");

    private QueryArgument First(int standard) => ApiField.Argument("first", _scalars.Int, "At most so many.", "条数", standard);

    private static NodeId Technology(GraphAnalyses analyses, FieldArguments arguments, string name) =>
        ResultArguments.Known<Technology>(analyses, arguments.Text(name)!, name);

    private static NodeId Node(GraphAnalyses analyses, FieldArguments arguments, string name) => ResultArguments.KnownNode(analyses, arguments.Text(name)!, name);

    private static int Within(FieldArguments arguments, string name, int standard, int least, int most)
    {
        var value = arguments.Number(name) ?? standard;
        return value >= least && value <= most ? value : throw new InputException($"'{name}' is {value}; it lies between {least} and {most}.");
    }
}
