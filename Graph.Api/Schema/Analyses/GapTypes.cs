using Graph.Analysis.Gaps;
using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>Chain gaps in the schema.</summary>
internal sealed class GapTypes
{
    private const int DefaultRemedies = 5;
    private const int AllGaps = 200;
    private const int ChangedGaps = 5;
    private const int RemediesCost = 300;
    private const int ResearchCost = 1_200;

    private readonly AnalysisTypes _shared;
    private readonly PartnerTypes _partners;
    private readonly Scalars _scalars;

    public GapTypes(AnalysisTypes shared, PartnerTypes partners)
    {
        (_shared, _partners, _scalars) = (shared, partners, shared.Types.Scalars);
        Kind = _scalars.Enum(GraphEnums.Of<ChainGapKind>());
        Gap = GapType(RemediesType(CandidateType()));
        Connection = ResultConnection.Of(shared.Types, Gap, "Chain gaps, the gravest first.", "断点");
        Connection.AddField(ResultFields.Parts<ResultPage>("undecided", UndecidedType(),
            "Segments about which too little is known to call them a gap; follows chainIds and regions.", "待定环节", page =>
                ((GapPage)page.Extra!).Undecided).WithListCost(80));
        Connection.AddField(Totals());
        Closable = ClosableType();
        WhatIf = WhatIfType();
    }

    public EnumerationGraphType Kind { get; }

    public ObjectGraphType Gap { get; }

    public ObjectGraphType Connection { get; }

    /// <summary>A gap that the node it is asked of could help to close.</summary>
    public ObjectGraphType Closable { get; }

    public ObjectGraphType WhatIf { get; }

    private ObjectGraphType GapType(ObjectGraphType remedies)
    {
        var type = new ObjectGraphType { Name = "ChainGap", Description = Text.Of("A place where a chain breaks or is thin.", "产业链断点") };
        type.AddField(ResultFields.Value<FoundGap>("id", new NonNullGraphType(_scalars.Id),
            "A readable id that stays the same from version to version; no id of a node.", "标识", found => found.Gap.Id));
        type.AddField(ResultFields.Value<FoundGap>("kind", new NonNullGraphType(Kind), "In what way the chain falls short.", "断点类别",
            found => GraphEnums.NameOf(found.Gap.Kind)));
        type.AddField(ResultFields.Node<FoundGap>("chain", new NonNullGraphType(_shared.Types.Object(GraphSchema.Chain)),
            [GraphSchema.Chain], "The chain.", "产业链", found => found.Gap.Chain));
        type.AddField(ResultFields.Node<FoundGap>("segment", new NonNullGraphType(_shared.Types.Object(GraphSchema.Segment)),
            [GraphSchema.Segment],
            "The segment; of a technology used in several, the one on which most stands.", "环节", found => found.Gap.Segment));
        type.AddField(ResultFields.Nodes<FoundGap>("alsoIn", _shared.Types.Object(GraphSchema.Segment), [GraphSchema.Segment],
            "The other segments of the chain that use the technology.", "同时涉及的环节", found => found.Gap.AlsoIn).WithListCost(2));
        type.AddField(ResultFields.Node<FoundGap>("technology", _shared.Types.Object(GraphSchema.Technology), [GraphSchema.Technology],
            "The technology, where the gap is one; null where it is the segment.", "技术", found => found.Gap.Technology));
        _shared.AddScore<FoundGap>(type, "severity", "How grave it is, 0 to 1.", "严重度", found => found.Gap.Severity);
        type.AddField(ResultFields.Value<FoundGap>("regions", Lists.Of(_scalars.String),
            "The regions that have something at the gap: local enterprises in the segment or its neighbours, parks, laboratories.", "相关区域",
            found => found.Gap.Regions));
        type.AddField(_shared.Sentence<FoundGap>("explanation", "The gap in words, written from the facts.", "说明",
            found => GapTexts.Explain(found.Gap)));
        type.AddField(_shared.EvidenceOf<FoundGap>((found, cancellationToken) => GapEvidence.Of(found.Gap, cancellationToken)));
        type.AddField(ResultFields.Part<FoundGap>("remedies", remedies, "Three ways to close it.", "补链途径", found => found)
            .WithOwnCost(RemediesCost));
        return type;
    }

    private ObjectGraphType RemediesType(ObjectGraphType candidate)
    {
        var type = new ObjectGraphType { Name = "GapRemedies", Description = Text.Of("Three ways to close a gap.", "补链途径") };
        type.AddField(ResultFields.Parts<FoundGap>("grow", candidate, "Local enterprises near the gap.", "延链、补链",
            (found, arguments, cancellationToken) =>
                found.Remedies(cancellationToken).Grow.Where(found.IsReal).Take(Count(arguments)), First()).WithPageCost());
        type.AddField(ResultFields.Parts<FoundGap>("attract", candidate, "Enterprises outside the home region that do it.", "招引",
            (found, arguments, cancellationToken) =>
                found.Remedies(cancellationToken).Attract.Where(found.IsReal).Take(Count(arguments)), First()).WithPageCost());
        type.AddField(ResultFields.Parts<FoundGap>("research", _partners.Match, "Partners to solve it with.", "攻关",
            (found, arguments, cancellationToken) =>
                Partners(found, Count(arguments), cancellationToken), First()).WithPageCost().WithOwnCost(ResearchCost));
        return type;
    }

    private ObjectGraphType CandidateType()
    {
        var type = new ObjectGraphType
        {
            Name = "GapCandidate",
            Description = Text.Of("An enterprise that could help to close a gap.", "补链候选企业")
        };
        type.AddField(ResultFields.Node<GapCandidate>("enterprise", new NonNullGraphType(_shared.Types.Object(GraphSchema.Enterprise)),
            [GraphSchema.Enterprise], "The enterprise.", "企业",
            candidate => candidate.Enterprise));
        _shared.AddScore<GapCandidate>(type, "score", "How well it fits, 0 to 1.", "匹配度", candidate => candidate.Score);
        type.AddField(_shared.EvidenceOf<GapCandidate>(GapEvidence.Of));
        return type;
    }

    private FieldType Totals()
    {
        var key = _scalars.Enum("ChainGapTotalKey", Text.Of("By what gaps are counted.", "断点统计键"),
            [("CHAIN", Text.Of("By their chain.", "产业链")), ("KIND", Text.Of("By their kind.", "断点类别")),
                ("REGION", Text.Of("By the regions that have something at the gap; a gap counts in each.", "区域"))]);
        var type = new ObjectGraphType
        {
            Name = "ChainGapTotal",
            Description = Text.Of("Gaps that have something in common.", "断点统计")
        };
        type.AddField(ResultFields.Value<GapTotal>("key", new NonNullGraphType(_scalars.String),
            "What they have in common: the id of the chain, the kind or the name of the region.", "统计值", total => total.Key));
        type.AddField(ResultFields.Value<GapTotal>("count", new NonNullGraphType(_scalars.Int), "How many there are.", "数量",
            total => total.Count));
        type.AddField(ResultFields.Part<GapTotal>("gravest", Gap, "The gravest of them.", "最严重者", total => total.Gravest));
        return ResultFields.Parts<ResultPage>("totals", type,
            "Counts all gaps that meet 'where', whatever the page; that with the gravest gap first.", "断点统计",
            (page, arguments, _) => ((GapPage)page.Extra!).Totals(arguments.Text("by")!),
            ApiField.Argument("by", new NonNullGraphType(key), "By what.", "统计键")).WithListCost(20);
    }

    private ObjectGraphType ClosableType()
    {
        var type = new ObjectGraphType
        {
            Name = "ClosableGap",
            Description = Text.Of("A gap that an enterprise, a laboratory or an institution could help to close.", "可补的断点")
        };
        type.AddField(ResultFields.Part<FoundClosable>("gap", Gap, "The gap.", "断点", found => found.Gap));
        type.AddField(ResultFields.Value<FoundClosable>("way", new NonNullGraphType(_scalars.Enum(GraphEnums.Of<GapWay>())),
            "How it would help.", "补链途径", found => GraphEnums.NameOf(found.Closable.Way)));
        type.AddField(ResultFields.Value<FoundClosable>("score", _scalars.Float,
            "How well the enterprise fits, 0 to 1; null for RESEARCH, which is not ranked.", "匹配度",
            found => found.Closable.Candidate is { } candidate ? AnalysisTypes.Plain(candidate.Score.Value) : null));
        type.AddField(_shared.EvidenceOf<FoundClosable>((found, cancellationToken) =>
            GapEvidence.Of(found.Gap.Analyses.Graph, found.Closable, cancellationToken)));
        return type;
    }

    private ObjectGraphType UndecidedType()
    {
        var type = new ObjectGraphType
        {
            Name = "UndecidedSegment",
            Description = Text.Of("A segment about which too little is known to call it a gap.", "待定环节")
        };
        type.AddField(ResultFields.Node<UndecidedSegment>("segment", new NonNullGraphType(_shared.Types.Object(GraphSchema.Segment)),
            [GraphSchema.Segment], "The segment.", "环节",
            undecided => undecided.Segment));
        type.AddField(_shared.Sentence<UndecidedSegment>("missing", "What is known, and what would decide it.", "需要查明", GapTexts.Explain));
        type.AddField(_shared.EvidenceOf<UndecidedSegment>(GapEvidence.Of));
        return type;
    }

    private ObjectGraphType WhatIfType()
    {
        var type = new ObjectGraphType
        {
            Name = "WhatIf",
            Description = Text.Of("The gaps before and after a change that was only tried out.", "假设推演")
        };
        type.AddField(ResultFields.Parts<TriedChange>("before", Gap, "The gaps as they are, the gravest first.", "变化前",
            tried => tried.Before(tried.Outcome.Before)).WithListCost(AllGaps));
        type.AddField(ResultFields.Parts<TriedChange>("after", Gap, "The gaps after the change, the gravest first.", "变化后",
            tried => tried.After(tried.Outcome.After)).WithListCost(AllGaps));
        type.AddField(ResultFields.Parts<TriedChange>("closed", Gap, "Those that are no longer there.", "消除",
            tried => tried.Before(tried.Outcome.Closed)).WithListCost(ChangedGaps));
        type.AddField(ResultFields.Parts<TriedChange>("opened", Gap, "Those that were not there before.", "新增",
            tried => tried.After(tried.Outcome.Opened)).WithListCost(ChangedGaps));
        return type;
    }

    private static IEnumerable<PartnerMatch> Partners(FoundGap found, int count, CancellationToken cancellationToken) =>
        found.Remedies(cancellationToken).ResearchTechnologies is { Count: > 0 } technologies
        ? found.Analyses.Partners.Match(new PartnerQuestion.OfTechnologies(technologies), PartnerFilter.All, count,
            cancellationToken).Matches
        : [];

    private QueryArgument First() => ApiField.Argument("first", _scalars.Int, "At most so many; at most 20.", "条数", DefaultRemedies);

    private static int Count(FieldArguments arguments) =>
        Math.Clamp(arguments.Number("first") ?? DefaultRemedies, 0, GapRemedies.DefaultCount);
}
