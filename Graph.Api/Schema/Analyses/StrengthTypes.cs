using Graph.Analysis.Strengths;
using Graph.Analysis.Texts;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>Where the home region stands in segments, in the schema.</summary>
internal sealed class StrengthTypes
{
    public StrengthTypes(AnalysisTypes shared)
    {
        Position = shared.Types.Scalars.Enum(GraphEnums.Of<SegmentPosition>());
        Strength = StrengthType(shared);
        Connection = ResultConnection.Of(shared.Types, Strength, "Segments with their position, the strongest first.", "环节地位");
    }

    public EnumerationGraphType Position { get; }

    public ObjectGraphType Strength { get; }

    public ObjectGraphType Connection { get; }

    private ObjectGraphType StrengthType(AnalysisTypes shared)
    {
        var type = new ObjectGraphType
        {
            Name = "SegmentStrength",
            Description = Text.Of("Where the home region stands in a segment.", "环节地位")
        };
        type.AddField(ResultFields.Value<SegmentStrength>("position", new NonNullGraphType(Position),
            "How well the home region stands in it.", "地位", found => GraphEnums.NameOf(found.Position)));
        type.AddField(ResultFields.Node<SegmentStrength>("chain", new NonNullGraphType(shared.Types.Object(GraphSchema.Chain)),
            [GraphSchema.Chain], "The chain.", "产业链", found => found.ChainId));
        type.AddField(ResultFields.Node<SegmentStrength>("segment", new NonNullGraphType(shared.Types.Object(GraphSchema.Segment)),
            [GraphSchema.Segment], "The segment.", "环节", found => found.Segment));
        shared.AddScore<SegmentStrength>(type, "score", "What the position rests on, -0.1 to 1.", "得分", found => found.Score);
        type.AddField(shared.Sentence<SegmentStrength>("explanation", "The position in words, written from the facts.", "说明",
            StrengthTexts.Explain));
        type.AddField(shared.EvidenceOf<SegmentStrength>(StrengthEvidence.Of));
        type.AddField(ResultFields.Nodes<SegmentStrength>("openBottlenecks", shared.Types.Object(GraphSchema.Technology),
            [GraphSchema.Technology], "Technologies of the segment that are wanted and mastered by nobody here; the gaps tell of them.",
            "未掌握的关键技术", found => found.OpenBottlenecks));
        return type;
    }
}
