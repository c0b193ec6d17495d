using Graph.Analysis.Dependencies;
using Graph.Api.Analyses;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Inputs;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>dependencyGraph</c>, <c>dependencyPaths</c>, <c>dependencyPathSearch</c>, <c>paths</c>, <c>pathSearch</c>,
/// <c>pathsAmong</c>, <c>articulationPoints</c>, <c>impact</c> and <c>chokepoints</c>.</summary>
internal sealed class DependencyFields(
    DependencyTypes dependencies, AnalysisTypes shared, GraphTypes types, ResultResolver resolver, IOptions<GraphQLLimits> limits,
    TimeProvider time)
{
    private const int OwnCost = 300;
    private const int PathCost = 2_000; // a search that finds no way looks at most of the graph
    private const int AmongCost = 1_750; // of each of eight ids, which are 28 pairs; fewer ids have fewer pairs for each
    private const int RankingCost = 800;
    private const int RankedCost = 40;
    private const int MaxDepth = 10;
    private const int MaxPathLength = 10;
    private const int MaxAmong = 8;

    /// <summary>How long the first question after a start waits for the ranking.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly Scalars _scalars = types.Scalars;

    public IEnumerable<FieldType> All() =>
    [
        DependencyGraph(), DependencyPaths(), DependencyPathSearch(), Paths(), PathSearch(), PathsAmong(), ArticulationPoints(), Impact(),
        Chokepoints(),
    ];

    private FieldType DependencyGraph() => Root("dependencyGraph", new NonNullGraphType(dependencies.Graph), dependencies.Graph,
        "What a technology rests on, what rests on it, or both.", "技术依赖图",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.DependencyGraph.Around(
            analyses.Dependencies,
            Technology(analyses, arguments, "of"),
            (DependencyDirection)GraphEnums.Of<DependencyDirection>().NumberOf(arguments.Text("direction") ?? "UPSTREAM"),
            ResultArguments.Within(arguments, "depth", 3, 0, MaxDepth),
            Graph.Analysis.Dependencies.DependencyGraph.DefaultMaxNodes,
            cancellationToken),
        Id("of", "The technology."),
        ApiField.Argument("direction", dependencies.Direction, "Which way to walk.", "方向", "UPSTREAM"),
        ApiField.Argument("depth", _scalars.Int, $"At most so many steps, up to {MaxDepth}.", "层数", 3));

    private FieldType DependencyPaths() => Root("dependencyPaths", Lists.Of(shared.Path), shared.Path,
        "The ways in which a technology rests on another, the shortest first. dependencyPathSearch also says whether the search was cut "
            + "short.",
        "依赖路径",
        (analyses, arguments, cancellationToken) => FindDependencyPaths(analyses, arguments, cancellationToken).Paths,
        DependencyPathArguments()).WithPageCost().WithItemCost(10);

    private FieldType DependencyPathSearch() => Root("dependencyPathSearch", new NonNullGraphType(shared.PathList), shared.PathList,
        "The ways in which a technology rests on another, and whether the search was cut short.", "依赖路径（含截断说明）",
        FindDependencyPaths, DependencyPathArguments()).WithPageCost().WithItemCost(10);

    private FieldType Paths() => Root("paths", Lists.Of(shared.Path), shared.Path,
        "How two nodes of any kind hang together, the shortest way first; edges are walked either way. "
            + "pathSearch also says whether the search was cut short.",
        "任意两点间路径",
        (analyses, arguments, cancellationToken) => FindPaths(analyses, arguments, cancellationToken).Paths,
        PathArguments()).WithPageCost().WithOwnCost(PathCost).WithItemCost(10);

    private FieldType PathSearch() => Root("pathSearch", new NonNullGraphType(shared.PathList), shared.PathList,
        "How two nodes of any kind hang together, edges being walked either way, and whether the search was cut short.",
        "任意两点间路径（含截断说明）", FindPaths, PathArguments()).WithPageCost().WithOwnCost(PathCost).WithItemCost(10);

    private FieldType PathsAmong() => Root("pathsAmong", Lists.Of(dependencies.PathsBetween), dependencies.PathsBetween,
        $"How several nodes hang together: for each two of them the paths as in pathSearch, in the order of the ids. Up to {MaxAmong} ids.",
        "多点间路径", FindPathsAmong,
        ApiField.Argument("ids", Lists.Of(_scalars.Id), $"The nodes, 2 to {MaxAmong}.", "标识"),
        ApiField.Argument("maxLength", _scalars.Int, $"At most so many edges, up to {MaxPathLength}.", "最大长度", 6),
        ApiField.Argument("first", _scalars.Int, "At most so many paths of each two, up to 10.", "每对条数", 1))
        .WithPairsCost("ids").WithArgumentCost("ids", AmongCost).WithItemCost(70);

    private FieldType ArticulationPoints() => ApiField.Root("articulationPoints", Lists.Of(types.Object(GraphSchema.Technology)),
        "What every dependency path between two technologies goes through, the ends left out; empty where there is no path.", "必经技术",
        resolver.Nodes(GraphSchema.Technology, (analyses, arguments, cancellationToken) =>
            Graph.Analysis.Dependencies.ArticulationPoints.Between(analyses.Dependencies, Technology(analyses, arguments, "from"),
                Technology(analyses, arguments, "to"), cancellationToken) ?? []),
        Id("from", "The technology that rests on the other."), Id("to", "The technology that it rests on."))
        .WithListCost(10).WithOwnCost(OwnCost);

    private FieldType Impact() => Root("impact", new NonNullGraphType(dependencies.Impact), dependencies.Impact,
        "What stands on a technology: what would be hit if it could not be had.", "影响范围",
        (analyses, arguments, cancellationToken) => Graph.Analysis.Dependencies.Impact.Of(
            analyses.Dependencies, Technology(analyses, arguments, "of"), cancellationToken),
        Id("of", "The technology."));

    private FieldType Chokepoints() => ApiField.Root("chokepoints", Lists.Of(dependencies.Chokepoint),
        "The technologies on which most stands and which the home region has too little of, the worst first.", "卡点技术排名",
        resolver.RootAsync(dependencies.Chokepoint, RankAsync),
        ApiField.Argument("chainId", _scalars.Id, "Of this chain; left out: of the whole graph.", "产业链"), First(20))
        .WithOwnCost(RankingCost).WithPageCost().WithItemCost(RankedCost);

    private PathList FindDependencyPaths(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken) =>
        Graph.Analysis.Dependencies.DependencyPaths.Find(analyses.Dependencies, Technology(analyses, arguments, "from"),
            Technology(analyses, arguments, "to"), Count(arguments, 10), cancellationToken);

    private PathList FindPaths(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var query = new PathQuery(Node(analyses, arguments, "from"), Node(analyses, arguments, "to"))
        {
            Along = arguments["along"] is null ? null : [.. arguments.List("along").Select(kind => GraphSchema.FindEdge((string)kind!)!)],
            Avoid = [.. arguments.List("avoid").Select((id, index) => IdInput.Read((string)id!, $"avoid[{index}]"))],
            MaxLength = ResultArguments.Within(arguments, "maxLength", 6, 0, MaxPathLength),
            First = Count(arguments, 10),
        };
        return Graph.Analysis.Dependencies.Paths.Find(analyses.Graph.Snapshot, query, cancellationToken);
    }

    private IEnumerable<PathsBetween> FindPathsAmong(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        List<NodeId> ids = [.. arguments.List("ids")
            .Select((id, index) => ResultArguments.KnownNode(analyses, (string)id!, $"ids[{index}]")).Distinct()];
        // A document states facts about entries. It is no end of a path between them.
        if (ids.FindIndex(id => id.Kind == GraphSchema.Source.Name) is >= 0 and var source)
            throw new InputException($"'ids[{source}]': '{ids[source]}' is a source; give ids of other kinds.");
        if (ids.Count is < 2 or > MaxAmong)
            throw new InputException($"'ids' has {ids.Count} different ids; give 2 to {MaxAmong}.");
        var (length, first) = (ResultArguments.Within(arguments, "maxLength", 6, 0, MaxPathLength),
            ResultArguments.Within(arguments, "first", 1, 1, 10));
        return from place in Enumerable.Range(0, ids.Count)
               from other in ids.Skip(place + 1)
               let query = new PathQuery(ids[place], other) { MaxLength = length, First = first }
               select new PathsBetween(ids[place], other,
                   Graph.Analysis.Dependencies.Paths.Find(analyses.Graph.Snapshot, query, cancellationToken));
    }

    private async ValueTask<object?> RankAsync(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var whole = await analyses.BetweennessAsync(_patience, time, cancellationToken) ?? throw new InputException(ErrorCodes.NotReady,
            "The ranking of this version of the graph is still being computed; ask again in a moment.");
        NodeId? chain = arguments.Text("chainId") is { } id ? ResultArguments.Known<Chain>(analyses, id, "chainId") : null;
        return Graph.Analysis.Dependencies.Chokepoints.Rank(whole, chain, Count(arguments, 20), cancellationToken)
            .Select(point => new RankedChokepoint(point, analyses.Graph.Snapshot));
    }

    private FieldType Root(string name, IGraphType type, IObjectGraphType element, string english, string chinese,
        Func<GraphAnalyses, FieldArguments, CancellationToken, object?> compute, params QueryArgument[] arguments) =>
        ApiField.Root(name, type, english, chinese, resolver.Root(element, compute), arguments).WithOwnCost(OwnCost);

    private QueryArgument Id(string name, string english) => ApiField.Argument(name, new NonNullGraphType(_scalars.Id), english, "标识");

    private QueryArgument First(int standard) => ApiField.Argument("first", _scalars.Int, "At most so many.", "条数", standard);

    private QueryArgument[] DependencyPathArguments() =>
        [Id("from", "The technology that rests on the other."), Id("to", "The technology that it rests on."), First(10)];

    private QueryArgument[] PathArguments() =>
    [
        Id("from", "Where they start."),
        Id("to", "Where they end."),
        ApiField.Argument("along", Lists.Nullable(types.EdgeKind),
            "Only along edges of these kinds; left out: all but CITED_IN and FILED_UNDER.", "关系类别"),
        ApiField.Argument("avoid", Lists.Nullable(_scalars.Id), "Nodes that no path may touch.", "避开的节点"),
        ApiField.Argument("maxLength", _scalars.Int, $"At most so many edges, up to {MaxPathLength}.", "最大长度", 6),
        First(10),
    ];

    private static NodeId Technology(GraphAnalyses analyses, FieldArguments arguments, string name) =>
        ResultArguments.Known<Technology>(analyses, arguments.Text(name)!, name);

    private static NodeId Node(GraphAnalyses analyses, FieldArguments arguments, string name) =>
        ResultArguments.KnownNode(analyses, arguments.Text(name)!, name);

    private int Count(FieldArguments arguments, int standard) =>
        ResultArguments.Within(arguments, "first", standard, 1, limits.Value.MaxPageSize);
}

/// <summary>A chokepoint with the graph it was found in, from which its texts are made when they are selected.</summary>
internal sealed record RankedChokepoint(Chokepoint Point, GraphSnapshot Graph);

/// <summary>The paths between two of several nodes.</summary>
internal sealed record PathsBetween(NodeId From, NodeId To, PathList Found);
