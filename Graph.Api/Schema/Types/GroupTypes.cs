using Graph.Api.Schema.Views;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The types of counted groups, and the keys by which each list can be grouped.</summary>
internal sealed class GroupTypes
{
    private readonly Dictionary<string, GroupKeys> _keys = new(StringComparer.Ordinal);
    private readonly Scalars _scalars;

    public GroupTypes(Scalars scalars, IGraphType node)
    {
        _scalars = scalars;
        KeyValue = new() { Name = "GroupKeyValue", Description = Text.Of("What the nodes of a group have in common.", "分组值") };
        KeyValue.AddField(ApiField.Of<GroupValueView>("key", new NonNullGraphType(scalars.String), "The name of the key.", "分组键",
            value => value.Key));
        KeyValue.AddField(ApiField.Of<GroupValueView>("value", scalars.String,
            "The enum value, the text or the id of the node; null for nodes that lack it.", "值", value => value.Value));
        KeyValue.AddField(ApiField.Of<GroupValueView>("node", node, "The node, where the key leads to one.", "节点",
            (value, context) => value.NodeAt(context.Key())));
        Group = new() { Name = "Group", Description = Text.Of("Nodes of a list that have something in common.", "分组") };
        Group.AddField(ApiField.Of<GroupView>("keys", Lists.Of(KeyValue), "What they have in common, one for each key asked for.", "分组值",
            (group, context) => group.Keys(context.Key() + ".")));
        Group.AddField(ApiField.Of<GroupView>("count", new NonNullGraphType(scalars.Int), "How many there are.", "数量",
            group => group.Group.Count));
    }

    public ObjectGraphType KeyValue { get; }

    public ObjectGraphType Group { get; }

    /// <summary>The keys of a list; null where its nodes have nothing to be grouped by.</summary>
    public GroupKeys? KeysOf(ListTarget target)
    {
        if (_keys.TryGetValue(target.Name, out var known))
            return known;
        var keys = GroupKeys.Declared(target);
        return keys.Count == 0 ? null : _keys[target.Name] = new(target, keys, _scalars);
    }
}
