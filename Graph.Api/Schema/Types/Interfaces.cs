using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The two interfaces of the schema. Nodes are written by their kind; the engine, which resolves types, never sees one.</summary>
internal static class Interfaces
{
    /// <summary>What has an id.</summary>
    public static InterfaceGraphType Node(Scalars scalars)
    {
        var node = new InterfaceGraphType
        {
            Name = "Node",
            Description = Text.Of("Anything in the graph that has an id.", "节点"),
            ResolveType = _ => null,
        };
        AddId(node, scalars);
        return node;
    }

    /// <summary>What has a name and a source.</summary>
    public static InterfaceGraphType Entity(Scalars scalars, IGraphType citation, IInterfaceGraphType node)
    {
        var entity = new InterfaceGraphType
        {
            Name = "Entity",
            Description = Text.Of("Anything in the graph that has a name and a source.", "实体"),
            ResolveType = _ => null,
        };
        AddId(entity, scalars);
        entity.AddResolvedInterface(node);
        entity.AddField(ApiField.Abstract("name", new NonNullGraphType(scalars.String), "Its Chinese name.", "名称"));
        entity.AddField(ApiField.Abstract("nameEn", scalars.String, "Its English name; null where none is known.", "英文名"));
        entity.AddField(ApiField.Abstract("aliases", Lists.Of(scalars.String), "Short names, former names and abbreviations.", "别名"));
        entity.AddField(ApiField.Abstract("note", scalars.String, "A remark of the editors, where there is one.", "备注"));
        entity.AddField(ApiField.Abstract("citations", Lists.Of(citation), "Where its facts stand.", "出处"));
        return entity;
    }

    private static void AddId(InterfaceGraphType type, Scalars scalars) =>
        type.AddField(ApiField.Abstract("id", new NonNullGraphType(scalars.Id), "The readable id, such as technology:photoresist.", "标识"));
}
