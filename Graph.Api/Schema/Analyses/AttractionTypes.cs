using Graph.Analysis.Attraction;
using Graph.Analysis.Texts;
using Graph.Api.Analyses;
using Graph.Api.Limits;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>Targets of attraction in the schema.</summary>
internal sealed class AttractionTypes
{
    private readonly AnalysisTypes _shared;

    public AttractionTypes(AnalysisTypes shared, GapTypes gaps)
    {
        _shared = shared;
        Target = TargetType(EasedType(gaps));
        Connection = ResultConnection.Of(shared.Types, Target, "Enterprises worth attracting, the best first.", "招引对象");
    }

    public ObjectGraphType Target { get; }

    public ObjectGraphType Connection { get; }

    private ObjectGraphType TargetType(ObjectGraphType eased)
    {
        var type = new ObjectGraphType
        {
            Name = "AttractionTarget",
            Description = Text.Of("An enterprise outside the home region that is worth attracting.", "招引对象")
        };
        type.AddField(ResultFields.Node<FoundTarget>("enterprise", new NonNullGraphType(_shared.Types.Object(GraphSchema.Enterprise)),
            [GraphSchema.Enterprise], "The enterprise.", "企业", found => found.Target.Enterprise));
        _shared.AddScore<FoundTarget>(type, "score", "How much it is worth attracting, 0 to 1.", "得分", found => found.Target.Score);
        type.AddField(ResultFields.Value<FoundTarget>("severityRemoved", _shared.Number,
            "The severity that would go if it moved here, over all gaps that it would close or ease.", "减少的严重度",
            found => AnalysisTypes.Plain(found.Target.SeverityRemoved)));
        type.AddField(ResultFields.Parts<FoundTarget>("gaps", eased,
            "The gaps that it would close or ease, that which loses most severity first.", "可补的断点",
            found => found.Target.Gaps.Select(gap => new FoundEase(gap, found.Analyses))).WithListCost(4));
        type.AddField(ResultFields.Nodes<FoundTarget>("parks", _shared.Types.Object(GraphSchema.Park), [GraphSchema.Park],
            "Parks made for the segments of these gaps, of the county asked for or of all.", "可落户的园区",
            found => found.Target.ParkIds).WithListCost(4));
        type.AddField(_shared.Sentence<FoundTarget>("explanation", "The target in words, written from the facts.", "说明",
            found => AttractionTexts.Explain(found.Target)));
        type.AddField(_shared.EvidenceOf<FoundTarget>((found, cancellationToken) =>
            AttractionTexts.EvidenceOf(found.Target, cancellationToken)));
        return type;
    }

    private ObjectGraphType EasedType(GapTypes gaps)
    {
        var type = new ObjectGraphType
        {
            Name = "EasedGap",
            Description = Text.Of("A gap that an enterprise would close or ease.", "可补的断点")
        };
        type.AddField(ResultFields.Part<FoundEase>("gap", gaps.Gap, "The gap as it is.", "断点",
            found => new FoundGap(found.Eased.Gap, found.Analyses.Graph, found.Analyses)));
        type.AddField(ResultFields.Value<FoundEase>("removed", _shared.Number, "The severity that would go.", "减少的严重度",
            found => AnalysisTypes.Plain(found.Eased.Removed)));
        type.AddField(ResultFields.Value<FoundEase>("remaining", _shared.Number, "The severity that would remain; 0 where it would close.",
            "剩余的严重度", found => AnalysisTypes.Plain(found.Eased.Remaining)));
        type.AddField(ResultFields.Value<FoundEase>("isClosed", new NonNullGraphType(_shared.Types.Scalars.Boolean),
            "Whether the gap would close.", "是否消除", found => found.Eased.IsClosed));
        return type;
    }
}

/// <summary>A target with the analyses in which it was found.</summary>
internal sealed record FoundTarget(AttractionTarget Target, GraphAnalyses Analyses);

/// <summary>A gap of a target with the analyses in which it was found.</summary>
internal sealed record FoundEase(EasedGap Eased, GraphAnalyses Analyses);
