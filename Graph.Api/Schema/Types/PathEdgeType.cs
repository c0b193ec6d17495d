using Graph.Api.Limits;
using Graph.Api.Schema.Views;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>An edge with both its ends.</summary>
internal sealed class PathEdgeType : ObjectGraphType
{
    public PathEdgeType(Scalars scalars, IGraphType edgeKind, IGraphType entity, IGraphType citation)
    {
        Name = "PathEdge";
        Description = Text.Of("An edge of the graph with both its ends.", "关系");
        AddField(ApiField.Of<PathEdgeView>("kind", new NonNullGraphType(edgeKind), "What it says.", "关系类别", edge => edge.Kind.Name));
        AddField(ApiField.Of<PathEdgeView>("from", new NonNullGraphType(entity), "Where it starts.", "起点",
            (edge, context) => edge.FromAt(context.Key())));
        AddField(ApiField.Of<PathEdgeView>("to", entity, "Where it ends; null for CITED_IN, which ends at a source.", "终点",
            (edge, context) => edge.ToAt(context.Key())));
        AddField(ApiField.Of<PathEdgeView>("basis", scalars.Enum(GraphSchema.Segment.FindProperty(ValueDomain.Basis)!.Enum!),
            "What it rests on; null where edges of its kind do not say.", "依据",
            edge => edge.Basis));
        AddField(ApiField.Of<PathEdgeView>("why", scalars.String,
            "Why the editors or the trade say so, where no document does, in Chinese.", "理由", edge => edge.Why));
        AddField(ApiField.Of<PathEdgeView>("whyEn", scalars.String, "The same in English.", "英文理由", edge => edge.WhyEn));
        AddField(ApiField.Of<PathEdgeView>("citations", Lists.Of(citation), "Where it stands.", "出处",
            (edge, context) => edge.CitationsAt(context.Key())).WithListCost(2));
    }

    /// <summary>Declares the source at the end of an edge, once its type is made.</summary>
    public void AddSource(IGraphType source) =>
        AddField(ApiField.Of<PathEdgeView>("source", source, "The source where it ends, for CITED_IN; null for all other kinds.", "来源",
            (edge, context) => edge.SourceAt(context.Key())));
}
