using System.Globalization;
using Graph.Api.Execution;
using Graph.Api.Schema.Fetching;
using Graph.Model;
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
        var keyValue = KeyValueType(scalars, node);
        Group = new() { Name = "Group", Description = Text.Of("Nodes of a list that have something in common.", "分组") };
        Group.AddField(ApiField.Of<GroupsTemplate, CountedGroup>("keys", Lists.Of(keyValue),
            "What they have in common, one for each key asked for.", "分组值", (compiler, groups, field) =>
                compiler.List<CountedGroup, CommonValue>(field, (_, group) => group.Values(),
                    compiler.Object<GroupsTemplate, CommonValue>(keyValue, groups, field.SelectionSets))));
        Group.AddField(ApiField.Value<GroupsTemplate, CountedGroup>("count", new NonNullGraphType(scalars.Int), "How many there are.",
            "数量", group => group.Group.Count));
    }

    public ObjectGraphType Group { get; }

    /// <summary>The keys of a list; null where its nodes have nothing to be grouped by.</summary>
    public GroupKeys? KeysOf(ListTarget target)
    {
        if (_keys.TryGetValue(target.Name, out var known))
            return known;
        var keys = GroupKeys.Declared(target);
        return keys.Count == 0 ? null : _keys[target.Name] = new(target, keys, _scalars);
    }

    /// <summary>The groups of a page.</summary>
    public ValueWriter<FetchedPage> Compile(SelectionCompiler compiler, PageTemplate page, SelectedField field, GroupKeys keys)
    {
        var groups = new GroupsTemplate(compiler.Arguments(field), keys.Read, keys.RelationsOf(page.Kinds[0]));
        var writer = compiler.Object<GroupsTemplate, CountedGroup>(Group, groups, field.SelectionSets);
        var slot = page.Add(groups);
        return compiler.List<FetchedPage, CountedGroup>(field, (_, found) => new Projection<FetchGroups, FetchedGroup, CountedGroup>(
            found.Query.Groups[slot], found.Groups[slot], static (wish, group) => new(wish, group)), writer);
    }

    private static ObjectGraphType KeyValueType(Scalars scalars, IGraphType node)
    {
        var type = new ObjectGraphType
        {
            Name = "GroupKeyValue",
            Description = Text.Of("What the nodes of a group have in common.", "分组值"),
        };
        type.AddField(ApiField.Value<GroupsTemplate, CommonValue>("key", new NonNullGraphType(scalars.String), "The name of the key.",
            "分组键", value => value.Key));
        type.AddField(ApiField.Value<GroupsTemplate, CommonValue>("value", scalars.String,
            "The enum value, the text or the id of the node; null for nodes that lack it.", "值", value => value.Text));
        type.AddField(ApiField.Of<GroupsTemplate, CommonValue>("node", node, "The node, where the key leads to one.", "节点",
            (compiler, groups, field) => new PartWriter<CommonValue, FetchedNode>((_, value) => value.Node,
                groups.Nodes.Compile(compiler, null, field.SelectionSets))));
        return type;
    }

    /// <summary>A group with what was asked for.</summary>
    private readonly record struct CountedGroup(FetchGroups Wish, FetchedGroup Group)
    {
        public IReadOnlyList<CommonValue> Values()
        {
            var (keys, nodes) = (Group.Keys, Group.Nodes);
            var values = new CommonValue[Wish.Keys.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = new(Wish.Keys[i].Name, keys[i], nodes[i]);
            return values;
        }
    }

    /// <summary>What the nodes of a group have in common, by one key.</summary>
    private readonly record struct CommonValue(string Key, object? Value, FetchedNode? Node)
    {
        public string? Text => Value switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(Value, CultureInfo.InvariantCulture),
        };
    }
}
