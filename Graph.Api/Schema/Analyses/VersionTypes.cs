using System.Globalization;
using Graph.Api.Analyses;
using Graph.Api.Limits;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>Versions and changes in the schema.</summary>
internal sealed class VersionTypes
{
    private readonly Scalars _scalars;
    private readonly GraphTypes _types;

    public VersionTypes(GraphTypes types)
    {
        (_types, _scalars) = (types, types.Scalars);
        Version = VersionType();
        Versions = ResultConnection.Of(types, Version, "Versions, the newest first.", "版本");
        Changes = ResultConnection.Of(types, ChangeType(), "Changes, those of the newest version first.", "变动");
    }

    /// <summary>A version.</summary>
    public ObjectGraphType Version { get; }

    /// <summary>A page of versions.</summary>
    public ObjectGraphType Versions { get; }

    /// <summary>A page of changes.</summary>
    public ObjectGraphType Changes { get; }

    private ObjectGraphType VersionType()
    {
        var type = new ObjectGraphType { Name = "Version", Description = Text.Of("A version of the graph that is kept.", "图谱版本") };
        Add<KeptVersion>(type, "number", new NonNullGraphType(_scalars.Int), "Grows by one with each write.", "版本号",
            kept => (int)kept.Version.Number);
        Add<KeptVersion>(type, "version", new NonNullGraphType(_scalars.String), "The version as responses name it.", "版本",
            kept => kept.Version.ToString());
        Add<KeptVersion>(type, "writtenAt", _scalars.String,
            "When it was written, UTC: 2026-11-28T12:00:00Z; null where it was written before there was a history.", "写入时间",
            kept => kept.WrittenAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Add<KeptVersion>(type, "by", _scalars.String, "Who wrote it; null where not known.", "写入者", kept => kept.Origin?.By);
        Add<KeptVersion>(type, "origin", _scalars.String, "The files or the command that it was written from; null where not known.", "来源",
            kept => kept.Origin?.From);
        var counts = CountsType();
        type.AddField(ResultFields.OptionalPart<KeptVersion>("nodes", counts, "What it did to nodes; null where not known.", "节点变动",
            kept => kept.Nodes));
        type.AddField(ResultFields.OptionalPart<KeptVersion>("edges", counts, "What it did to edges; null where not known.", "关系变动",
            kept => kept.Edges));
        return type;
    }

    private ObjectGraphType CountsType()
    {
        var type = new ObjectGraphType { Name = "ChangeCounts", Description = Text.Of("Changes, counted.", "变动数量") };
        var number = new NonNullGraphType(_scalars.Int);
        Add<ChangeCounts>(type, "added", number, "Not there before.", "新增", counts => counts.Added);
        Add<ChangeCounts>(type, "changed", number, "There before, but different.", "更改", counts => counts.Changed);
        Add<ChangeCounts>(type, "deleted", number, "There before, and not any more.", "删除", counts => counts.Deleted);
        return type;
    }

    private ObjectGraphType ChangeType()
    {
        var type = new ObjectGraphType { Name = "Change", Description = Text.Of("What a version did to a node or an edge.", "变动") };
        type.AddField(ResultFields.Part<RecordedChange>("version", Version, "The version that did it.", "版本", change => change.Version));
        Add<RecordedChange>(type, "change", new NonNullGraphType(_scalars.Enum(GraphEnums.Of<ChangeKind>())), "What happened.", "变动类别",
            change => GraphEnums.NameOf(change.Kind));
        Add<RecordedChange>(type, "id", _scalars.Id, "The node; null for an edge.", "节点标识", change => change.Node?.Id.ToString());
        Add<RecordedChange>(type, "name", _scalars.String, "The name of the node, after the change if it is still there; null for an edge.",
            "名称", change => change.Name);
        Add<RecordedChange>(type, "edge", _types.EdgeKind, "The kind of the edge; null for a node.", "关系类别",
            change => change.Edge is { } edge ? GraphSchema.EdgeOf(edge.Key.Type).Name : null);
        Add<RecordedChange>(type, "from", _scalars.Id, "Where the edge starts; null for a node.", "起点",
            change => change.Edge?.Key.From.ToString());
        Add<RecordedChange>(type, "to", _scalars.Id, "Where the edge ends; null for a node.", "终点",
            change => change.Edge?.Key.To.ToString());
        type.AddField(ResultFields.Node<RecordedChange>("node", _types.Node, GraphSchema.Kinds,
            "The node, or the one where the edge starts, as it is now; null where it is not there any more.", "现状",
            change => change.About));
        type.AddField(ResultFields.Parts<RecordedChange>("properties", PropertyType(),
            "The properties that differ; for what is new or gone, all that it says.", "属性", change => change.Properties)
            .WithListCost(5));
        return type;
    }

    private ObjectGraphType PropertyType()
    {
        var type = new ObjectGraphType { Name = "PropertyChange", Description = Text.Of("A property before and after.", "属性变动") };
        Add<PropertyChange>(type, "name", new NonNullGraphType(_scalars.String), "Its name in this schema; or 'citations'.", "属性",
            change => change.Name);
        Add<PropertyChange>(type, "before", Lists.Of(_scalars.String), "The values before; none where it was unknown.", "之前",
            change => change.Before);
        Add<PropertyChange>(type, "after", Lists.Of(_scalars.String), "The values after; none where it is unknown.", "之后",
            change => change.After);
        return type;
    }

    private static void Add<T>(ObjectGraphType type, string name, IGraphType fieldType, string english, string chinese,
        Func<T, object?> read) => type.AddField(ResultFields.Value(name, fieldType, english, chinese, read));
}
