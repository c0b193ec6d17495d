using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Api.Analyses;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>Partner matching in the schema: <c>partnerMatches</c>, and <c>Enterprise.partnerMatches</c>.</summary>
internal sealed class PartnerTypes
{
    private const int DefaultCount = 10;
    private const int MaxProblemLength = 2_000;

    private static readonly string[] _questionMembers = ["enterpriseId", "technologyIds", "segmentId", "problem"];

    private readonly AnalysisTypes _shared;
    private readonly Scalars _scalars;
    private readonly InputObjectGraphType _filter;
    private readonly InputObjectGraphType _question;

    public PartnerTypes(AnalysisTypes shared)
    {
        (_shared, _scalars) = (shared, shared.Types.Scalars);
        _filter = FilterInputType();
        _question = QuestionInputType();
        Match = MatchType();
        Connection = ResultConnection.Of(shared.Types, Match, "Partners, the best first.", "伙伴匹配");
        Connection.AddField(ResultFields.Parts<ResultPage>("understood", UnderstoodType(),
            "What a problem in plain words was taken to mean; empty for other questions.", "对问题的理解",
            page => ((PartnerMatches)page.Extra!).Understood).WithListCost(5));
        Connection.AddField(ResultFields.Value<ResultPage>("advice", _scalars.String,
            "What of a problem was not understood and what to add, and how little is known of work on the very thing that it is about; "
                + "null where it was understood well enough and partners are known to work on it, and for other questions.",
            "建议",
            (page, arguments) => ((PartnerMatches)page.Extra!).Advice is not { } advice ? null
                : arguments.Text("language") is "EN" ? AdviceTexts.Explain(advice).En : AdviceTexts.Explain(advice).Zh,
            ApiField.Argument("language", shared.Language, "In which language.", "语言", "ZH")));
    }

    public ObjectGraphType Match { get; }

    public ObjectGraphType Connection { get; }

    /// <summary>The arguments that both fields have.</summary>
    public IEnumerable<QueryArgument> Arguments() =>
    [
        ApiField.Argument("where", _filter, "Which partners are wanted.", "筛选条件"),
        ApiField.Argument("first", _scalars.Int, "At most so many, from the start of the list.", "起始条数", DefaultCount),
        ApiField.Argument("after", _scalars.String, "Only what stands after this cursor.", "游标之后"),
    ];

    /// <summary>The argument that says what is asked.</summary>
    public QueryArgument QuestionArgument() =>
        ApiField.Argument("for", new NonNullGraphType(_question), "For what partners are sought.", "需求");

    /// <summary>Matches for a question.</summary>
    /// <exception cref="InputException">An argument makes no sense.</exception>
    public static ResultPage Find(GraphAnalyses analyses, PartnerQuestion question, FieldArguments arguments, GraphQLLimits limits,
        CancellationToken cancellationToken)
    {
        var scope = CursorScope.Of($"partnerMatches {analyses.Graph.Version.Digest} {question}", arguments.Object("where"),
            arguments.Object("for") is { } wanted ? [wanted] : []);
        var (first, start) = (ResultArguments.First(arguments, DefaultCount, limits), ResultArguments.Start(arguments, scope));
        var asked = question is PartnerQuestion.OfProblem problem ? problem with { NotMeant = NotMeant(analyses, arguments) } : question;
        var found = analyses.Partners.Match(asked, Filter(analyses, arguments), start + first, cancellationToken);
        return new([.. found.Matches.Skip(start)], start, found.TotalCount, scope, found);
    }

    /// <summary>The question that the argument <c>for</c> asks.</summary>
    /// <exception cref="InputException">An id is none, of another kind, or not in the graph; or the text is empty or too long.</exception>
    public static PartnerQuestion Question(GraphAnalyses analyses, FieldArguments arguments)
    {
        var asked = arguments.Object("for")!;
        var (name, value) = asked.Single(member => _questionMembers.Contains(member.Key));
        return name switch
        {
            "enterpriseId" => new PartnerQuestion.OfEnterprise(ResultArguments.Known<Enterprise>(analyses, (string)value!,
                "for.enterpriseId")),
            "segmentId" => new PartnerQuestion.OfSegment(ResultArguments.Known<Segment>(analyses, (string)value!, "for.segmentId")),
            "technologyIds" => new PartnerQuestion.OfTechnologies(ResultArguments.KnownAll<Technology>(analyses, value!,
                "for.technologyIds")),
            _ => new PartnerQuestion.OfProblem(Problem((string)value!)),
        };
    }

    private static string Problem(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new InputException("'for.problem' is empty: describe the problem in a sentence.")
        : text.Length > MaxProblemLength
            ? throw new InputException($"'for.problem' has {text.Length} characters; it takes at most {MaxProblemLength}.")
        : text;

    private static PartnerFilter Filter(GraphAnalyses analyses, FieldArguments arguments)
    {
        if (arguments.Object("where") is not { } where)
            return PartnerFilter.All;
        var values = new FieldArguments(where);
        return new(
            values["regions"] is null ? null : [.. values.List("regions").Cast<string>().Select(analyses.RegionCalled)],
            values["kinds"] is null ? null
                : [.. values.List("kinds").Select(kind => (PartnerKind)GraphEnums.Of<PartnerKind>().NumberOf((string)kind!))],
            (double?)values["minScore"] ?? 0, (bool?)values["excludeExisting"] ?? false);
    }

    private static IReadOnlyList<NodeId> NotMeant(GraphAnalyses analyses, FieldArguments arguments) =>
        arguments.Object("where") is not { } where ? []
            : [.. new FieldArguments(where).List("notMeant")
                .Select((id, index) => ResultArguments.KnownNode(analyses, (string)id!, $"where.notMeant[{index}]"))];

    private ObjectGraphType MatchType()
    {
        var type = new ObjectGraphType { Name = "PartnerMatch", Description = Text.Of("A partner that could help, and why.", "伙伴匹配") };
        type.AddField(ResultFields.Node<PartnerMatch>("partner", new NonNullGraphType(_shared.Types.Organization),
            GraphSchema.Organizations,
            "The institution or laboratory.", "伙伴", match => match.Partner));
        _shared.AddScore<PartnerMatch>(type, "score", "How well it fits, 0 to 1.", "匹配度", match => match.Score);
        type.AddField(_shared.EvidenceOf<PartnerMatch>(PartnerTexts.EvidenceOf));
        type.AddField(ResultFields.Parts<PartnerMatch>("paths", _shared.Path,
            "Ways through the graph from what was asked to the partner.", "路径", match => match.Paths).WithListCost(4));
        type.AddField(_shared.Sentence<PartnerMatch>("explanation", "The strongest reasons in words.", "说明", PartnerTexts.Explain));
        return type;
    }

    private ObjectGraphType UnderstoodType()
    {
        var type = new ObjectGraphType
        {
            Name = "Understood",
            Description = Text.Of("What a problem in plain words was taken to mean.", "理解")
        };
        type.AddField(ResultFields.Node<Understood>("node", new NonNullGraphType(_shared.Types.Entity), AnalysisTypes.Entities,
            "A technology or a segment.", "节点",
            understood => understood.Node));
        type.AddField(ResultFields.Value<Understood>("words", Lists.Of(_scalars.String), "The words by which it was found.", "词语",
            understood => understood.Words));
        type.AddField(ResultFields.Value<Understood>("weight", _shared.Number, "How surely it is meant, above 0 and at most 1.", "权重",
            understood => understood.Weight));
        return type;
    }

    private InputObjectGraphType QuestionInputType()
    {
        var input = new InputObjectGraphType
        {
            Name = "PartnerMatchInput",
            Description = Text.Of("For what partners are sought: exactly one member.", "匹配需求"),
            IsOneOf = true
        };
        Add(input, "enterpriseId", _scalars.Id, "For an enterprise: what it needs and works on.", "企业");
        Add(input, "technologyIds", Lists.Nullable(_scalars.Id), "For technologies.", "技术");
        Add(input, "segmentId", _scalars.Id, "For the technologies of a segment.", "环节");
        Add(input, "problem", _scalars.String, "For a problem in plain words, Chinese or English.", "难题描述");
        return input;
    }

    private InputObjectGraphType FilterInputType()
    {
        var kinds = _scalars.Enum(GraphEnums.Of<PartnerKind>());
        var input = new InputObjectGraphType { Name = "PartnerMatchFilter", Description = Text.Of("Which partners are wanted.", "伙伴筛选条件") };
        Add(input, "regions", Lists.Nullable(_scalars.String), "Only in these regions; the home region's name stands for all its parts.",
            "区域");
        Add(input, "kinds", Lists.Nullable(kinds), "Only of these kinds.", "类别");
        Add(input, "excludeExisting", _scalars.Boolean, "Leave out those with whom the enterprise works already.", "排除现有伙伴");
        Add(input, "minScore", _scalars.Float, "Only with at least this score, 0 to 1.", "最低匹配度");
        Add(input, "notMeant", Lists.Nullable(_scalars.Id),
            "Technologies and segments that the problem does not mean; ignored for other questions.", "并非所指");
        return input;
    }

    private static void Add(InputObjectGraphType input, string name, IGraphType type, string english, string chinese) =>
        input.AddField(new() { Name = name, ResolvedType = type, Description = Text.Of(english, chinese) });
}
