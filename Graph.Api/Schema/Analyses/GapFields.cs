using Graph.Analysis.Gaps;
using Graph.Api.Analyses;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>chainGaps</c>, <c>whatIf</c>, <c>gaps</c> of chains, segments and technologies, and <c>couldClose</c>.</summary>
internal sealed class GapFields(GapTypes gaps, GraphTypes types, ResultResolver resolver, IOptions<GraphQLLimits> limits)
{
    private const int OwnCost = 50;
    private const int ListLength = 20;
    private const int ClosableLength = 2;

    private const int PageCost = 300;

    // A change makes the segments and technologies that it touches be analysed again, and a node at which many of them hang, such as a
    // document, touches most. All gaps before and after are listed.
    private const int WhatIfCost = 10_000;
    private const int ChangeCost = 100;

    private readonly Scalars _scalars = types.Scalars;

    public FieldType ChainGaps() => ApiField.Root("chainGaps", new NonNullGraphType(gaps.Connection),
        "Where chains break, the gravest first.", "产业链断点", resolver.Root(gaps.Connection, Page),
        ApiField.Argument("where", FilterInput(), "Which gaps.", "筛选条件"),
        ApiField.Argument("first", _scalars.Int, "At most so many, from the start of the list.", "起始条数", 20),
        ApiField.Argument("after", _scalars.String, "Only what stands after this cursor.", "游标之后")).WithPageCost().WithOwnCost(PageCost);

    public FieldType WhatIf() => ApiField.Root("whatIf", new NonNullGraphType(gaps.WhatIf),
        "The gaps before and after a change, without writing anything.", "假设推演", resolver.Root(gaps.WhatIf, Try),
        ApiField.Argument("change", new NonNullGraphType(ChangeInput()), "What would change.", "变化"),
        ApiField.Argument("chainIds", Lists.Nullable(_scalars.Id), "Only the gaps of these chains.", "产业链"))
        .WithOwnCost(WhatIfCost).WithArgumentCost("change", ChangeCost);

    public FieldType OfChain() => ApiField.Of("gaps", Lists.Of(gaps.Gap), "Where the chain breaks, the gravest first.", "缺链、弱链、卡点",
        resolver.Level(gaps.Gap, (analyses, chain, arguments, cancellationToken) =>
            Found(analyses, analyses.GapsOf(chain, cancellationToken).Where(Filter(analyses, arguments).Accepts))),
        [ApiField.Argument("kinds", Lists.Nullable(gaps.Kind), "Only of these kinds.", "断点类别"),
            ApiField.Argument("minSeverity", _scalars.Float, "Only at least this grave, 0 to 1.", "最低严重度")])
        .WithListCost(ListLength).WithOwnCost(OwnCost);

    public FieldType OfSegment() => ApiField.Of("gaps", Lists.Of(gaps.Gap), "Gaps in the segment, the gravest first.", "断点",
        resolver.Level(gaps.Gap, (analyses, segment, _, cancellationToken) =>
            Found(analyses, analyses.Gaps(cancellationToken).OfSegment(segment))))
        .WithListCost(3);

    public FieldType OfTechnology() => ApiField.Of("gaps", Lists.Of(gaps.Gap),
        "Gaps that the technology makes, one for each chain that lacks it, the gravest first.", "卡点",
        resolver.Level(gaps.Gap, (analyses, technology, _, cancellationToken) => Found(analyses,
            analyses.Gaps(cancellationToken).Gaps.Where(gap => gap.Technology == technology))))
        .WithListCost(2);

    public FieldType CouldClose() => ApiField.Of("couldClose", Lists.Of(gaps.Closable),
        "Gaps that it could help to close, the gravest first; see 'remedies' of a gap for the other way round.", "可补的断点",
        resolver.Level(gaps.Closable, (analyses, node, _, cancellationToken) => analyses.Closable(cancellationToken).Of(node)
            .Select(closable => new FoundClosable(closable, new(closable.Gap, analyses.Graph, analyses))).ToList()))
        .WithListCost(ClosableLength).WithOwnCost(OwnCost);

    private object Page(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var where = arguments.Object("where");
        // A cursor counts results: it is valid for one content.
        var scope = CursorScope.Of($"chainGaps {analyses.Graph.Version.Digest}", where, []);
        var (first, start) = (ResultArguments.First(arguments, 20, limits.Value), ResultArguments.Start(arguments, scope));
        var members = new FieldArguments(where ?? new Dictionary<string, object?>());
        var report = analyses.Gaps(cancellationToken).Where(Filter(analyses, members));
        return new ResultPage(Found(analyses, report.Gaps.Skip(start).Take(first)), start, report.Gaps.Count, scope,
            new GapPage(report, analyses));
    }

    private static object Try(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var change = new FieldArguments(arguments.Object("change")!);
        try
        {
            return new TriedChange(analyses, new(
                [.. change.List("addEnterprises")
                    .Select((draft, index) => Draft(analyses, new((IDictionary<string, object?>)draft!), index))],
                [.. change.List("removeIds").Select((id, index) =>
                    ResultArguments.KnownNode(analyses, (string)id!, $"change.removeIds[{index}]")).Distinct()],
                ResultArguments.KnownAllOrNull<Technology>(analyses, change["masterTechnologyIds"], "change.masterTechnologyIds") ?? []),
                ResultArguments.KnownAllOrNull<Chain>(analyses, arguments["chainIds"], "chainIds"), cancellationToken);
        }
        catch (ArgumentException error)
        {
            throw new InputException(error.Message);
        }
    }

    private static EnterpriseDraft Draft(GraphAnalyses analyses, FieldArguments draft, int index)
    {
        var place = $"change.addEnterprises[{index}]";
        var name = draft.Text("name")!;
        if (string.IsNullOrWhiteSpace(name))
            throw new InputException($"'{place}.name' is empty: give the enterprise a name; any will do.");
        var region = draft.Text("region") is { } called ? analyses.RegionCalled(called) : null;
        return new(name, region, IsLocal(analyses, region, (bool?)draft["isLocal"], place),
            ResultArguments.KnownAll<Segment>(analyses, draft["segmentIds"]!, $"{place}.segmentIds"),
            ResultArguments.KnownAllOrNull<Technology>(analyses, draft["developsIds"], $"{place}.developsIds") ?? []);
    }

    private static bool IsLocal(GraphAnalyses analyses, string? region, bool? isLocal, string place)
    {
        try
        {
            return EnterpriseDraft.LocalityOf(analyses.Home, region, isLocal);
        }
        catch (ArgumentException error)
        {
            throw new InputException($"'{place}': {error.Message}");
        }
    }

    private static GapFilter Filter(GraphAnalyses analyses, FieldArguments where)
    {
        var severity = (double?)where["minSeverity"];
        if (severity is < 0 or > 1)
            throw new InputException($"'minSeverity' is {severity}; it lies between 0 and 1.");
        var kinds = where["kinds"] is null ? null
            : where.List("kinds").Select(kind => (ChainGapKind)GraphEnums.Of<ChainGapKind>().NumberOf((string)kind!)).ToList();
        var regions = where["regions"] is null ? null : WithCounties(where.List("regions").Cast<string>()
            .Select(analyses.RegionCalled), analyses.Home);
        var ids = where["ids"] is null ? null : where.List("ids").Cast<string>().ToList();
        return new(ResultArguments.KnownAllOrNull<Chain>(analyses, where["chainIds"], "where.chainIds"), kinds, severity, regions, ids);
    }

    /// <summary>The regions, and the counties of the home region where its name is among them: gaps name counties.</summary>
    private static List<string> WithCounties(IEnumerable<string> regions, HomeRegion? home) =>
        [.. regions.SelectMany(region => region == home?.Name ? [region, .. home.Counties.Select(county => county.Name)]
            : (IEnumerable<string>)[region])];

    private static IReadOnlyList<FoundGap> Found(GraphAnalyses analyses, IEnumerable<ChainGap> gaps) =>
        [.. gaps.Select(gap => new FoundGap(gap, analyses.Graph, analyses))];

    private InputObjectGraphType FilterInput()
    {
        var input = new InputObjectGraphType
        {
            Name = "ChainGapFilter",
            Description = Text.Of("Which gaps; several members must all hold.", "断点筛选条件")
        };
        Add(input, "ids", Lists.Nullable(_scalars.Id), "Only those with these ids; an id that no gap has is passed over.", "标识");
        Add(input, "chainIds", Lists.Nullable(_scalars.Id), "Only of these chains.", "产业链");
        Add(input, "kinds", Lists.Nullable(gaps.Kind), "Only of these kinds.", "断点类别");
        Add(input, "minSeverity", _scalars.Float, "Only at least this grave, 0 to 1.", "最低严重度");
        Add(input, "regions", Lists.Nullable(_scalars.String),
            "Only gaps at which one of these regions has something: enterprises in the segment or its neighbours, parks, laboratories. "
                + "The name of the home region stands for all its counties, too.", "区域");
        return input;
    }

    private InputObjectGraphType ChangeInput()
    {
        var draft = new InputObjectGraphType
        {
            Name = "EnterpriseDraft",
            Description = Text.Of("An enterprise that might settle.", "拟落户企业")
        };
        Add(draft, "name", new NonNullGraphType(_scalars.String), "Its name.", "名称");
        Add(draft, "region", _scalars.String, "County of the home region, or the city outside it.", "区域");
        Add(draft, "isLocal", _scalars.Boolean,
            "Whether it would be in the home region; left out: as 'region' says, and true without one.", "是否本地");
        Add(draft, "segmentIds", Lists.Of(_scalars.Id), "The segments it would work in.", "所在环节");
        Add(draft, "developsIds", Lists.Nullable(_scalars.Id), "The technologies it masters.", "掌握的技术");
        var input = new InputObjectGraphType { Name = "GraphChangeInput", Description = Text.Of("A change to try out.", "假设的变化") };
        Add(input, "addEnterprises", Lists.Nullable(draft), "Enterprises that would settle.", "落户企业");
        Add(input, "removeIds", Lists.Nullable(_scalars.Id),
            "What would go: a local enterprise leaves the region, anything else is taken out.", "退出者");
        Add(input, "masterTechnologyIds", Lists.Nullable(_scalars.Id), "Technologies that somebody here would master.", "突破的技术");
        return input;
    }

    private static void Add(InputObjectGraphType input, string name, IGraphType type, string english, string chinese) =>
        input.AddField(new() { Name = name, ResolvedType = type, Description = Text.Of(english, chinese) });
}
