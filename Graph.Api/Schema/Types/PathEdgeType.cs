using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>An edge with both its ends.</summary>
internal sealed class PathEdgeType : ObjectGraphType
{
    public PathEdgeType(Scalars scalars, IGraphType edgeKind, IGraphType entity, CitationType citation)
    {
        Name = "PathEdge";
        Description = Text.Of("An edge of the graph with both its ends.", "关系");
        AddField(ApiField.Value<PathEdgeTemplate, PathEdge>("kind", new NonNullGraphType(edgeKind), "What it says.", "关系类别",
            edge => edge.Kind.Name));
        AddField(End("from", new NonNullGraphType(entity), "Where it starts.", "起点", GraphSchema.Entities, needs => needs.From,
            edge => edge.From));
        AddField(End("to", entity, "Where it ends; null for CITED_IN, which ends at a source.", "终点", GraphSchema.Entities,
            needs => needs.To, edge => edge.To));
        AddField(ApiField.Value<PathEdgeTemplate, PathEdge>("basis",
            scalars.Enum(GraphSchema.Segment.FindProperty(ValueDomain.Basis)!.Enum!),
            "What it rests on; null where edges of its kind do not say.", "依据", edge => edge.Basis));
        AddField(ApiField.Value<PathEdgeTemplate, PathEdge>("why", scalars.String,
            "Why the editors or the trade say so, where no document does, in Chinese.", "理由", edge => edge.Why));
        AddField(ApiField.Value<PathEdgeTemplate, PathEdge>("whyEn", scalars.String, "The same in English.", "英文理由",
            edge => edge.WhyEn));
        AddField(ApiField.Of<PathEdgeTemplate, PathEdge>("citations", Lists.Of(citation), "Where it stands.", "出处",
            (compiler, needs, field) => citation.Compile<PathEdge>(compiler, needs.Citations(), field, (_, edge) => edge.Citations))
            .WithListCost(2));
    }

    /// <summary>Declares the source at the end of an edge, once its type is made.</summary>
    public void AddSource(IGraphType source) =>
        AddField(End("source", source, "The source where it ends, for CITED_IN; null for all other kinds.", "来源", [GraphSchema.Source],
            needs => needs.Source, edge => edge.Source));

    private static FieldType End(string name, IGraphType type, string english, string chinese, IReadOnlyList<NodeKind> kinds,
        Func<PathEdgeTemplate, Func<ShapeTemplate>> needs, Func<PathEdge, FetchedNode?> read) =>
        ApiField.Of<PathEdgeTemplate, PathEdge>(name, type, english, chinese, (compiler, template, field) =>
            new PartWriter<PathEdge, FetchedNode>((_, edge) => read(edge),
                needs(template)().Compile(compiler, kinds, field.SelectionSets)));
}

/// <summary>An edge with its ends.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Basis">What it rests on; null where edges of its kind do not say.</param>
/// <param name="Why">Why the editors or the trade say so, in Chinese; null where a document does.</param>
/// <param name="WhyEn">The same in English.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends; null for an edge to a source.</param>
/// <param name="Source">The source where it ends; null for all other edges.</param>
/// <param name="Citations">Where it stands.</param>
internal sealed record PathEdge(EdgeKind Kind, string? Basis, string? Why, string? WhyEn, FetchedNode? From, FetchedNode? To,
    FetchedNode? Source, IReadOnlyList<FetchedCitation> Citations);

/// <summary>What a place that asks for edges reads of their ends and of the sources that they cite; each is called where it is asked
/// for.</summary>
/// <param name="From">Of where they start.</param>
/// <param name="To">Of where they end.</param>
/// <param name="Source">Of the source where they end.</param>
/// <param name="Citations">Called where citations are asked for; what it gives is called where their sources are.</param>
internal sealed record PathEdgeTemplate(Func<ShapeTemplate> From, Func<ShapeTemplate> To, Func<ShapeTemplate> Source,
    Func<Func<ShapeTemplate>> Citations);
