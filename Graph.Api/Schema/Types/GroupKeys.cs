using System.Text.Json;
using Graph.Api.Errors;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>By what the nodes of a list can be grouped.</summary>
internal sealed class GroupKeys
{
    private const int MaxKeys = 3;
    private readonly Dictionary<string, GroupKey> _keys;

    public GroupKeys(ListTarget target, IReadOnlyList<(GroupKey Key, string Description)> keys, Scalars scalars)
    {
        _keys = keys.ToDictionary(key => key.Key.Name, key => key.Key, StringComparer.Ordinal);
        Type = scalars.Enum($"{target.Name}GroupKey", Text.Of("By what they can be grouped.", $"{target.Chinese}分组键"),
            keys.Select(key => (key.Key.Name, key.Description)));
    }

    public EnumerationGraphType Type { get; }

    /// <summary>The keys that an argument names.</summary>
    /// <exception cref="InputException">There are none, too many, or one twice.</exception>
    public IReadOnlyList<GroupKey> Read(IReadOnlyList<object?> names)
    {
        if (names.Count is 0 or > MaxKeys || names.Distinct().Count() < names.Count)
            throw new InputException($"'keys' has {names.Count} entries; groupBy takes 1 to {MaxKeys} different keys.");
        return [.. names.Select(name => _keys[(string)name!])];
    }

    /// <summary>The relations by which nodes of a kind can be grouped.</summary>
    public IReadOnlyList<Relation> RelationsOf(NodeKind kind) =>
        [.. _keys.Values.OfType<GroupKey.ByRelation>().Select(key => kind.FindRelation(key.Relation)!)];

    /// <summary>The keys that a list's properties and relations declare.</summary>
    public static IReadOnlyList<(GroupKey Key, string Description)> Declared(ListTarget target) =>
    [
        .. target.Properties.Where(property => property.IsGroupKey).Select(property =>
            ((GroupKey)new GroupKey.ByProperty(JsonNamingPolicy.SnakeCaseUpper.ConvertName(property.Name), property.Name),
                Text.Of(property.Description, property.Chinese))),
        .. target.Relations.Where(relation => relation.GroupKey is not null).Select(relation =>
            ((GroupKey)new GroupKey.ByRelation(relation.GroupKey!, relation.Name),
                Text.Of(relation.Form is RelationForm.One ? relation.Description
                    : $"{relation.Description} A node that has several counts in the group of each.", relation.Chinese))),
    ];
}
