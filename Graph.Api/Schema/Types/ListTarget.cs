using Graph.Model;

namespace Graph.Api.Schema.Types;

/// <summary>What a list leads to: nodes of one kind, or organisations, which are of several.</summary>
internal sealed class ListTarget
{
    public ListTarget(string name, string chinese, IReadOnlyList<NodeKind> kinds)
    {
        (Name, Chinese, Kinds) = (name, chinese, kinds);
        Properties = [.. kinds[0].Properties.Where(property =>
            kinds.All(kind => kind.FindProperty(property.Name) is { } found && found.Type == property.Type
                && found.Enum == property.Enum))];
        Relations = [.. kinds[0].Relations.Where(relation => kinds.All(kind => kind.FindRelation(relation.Name) is not null))];
    }

    /// <summary>The properties of every edge that some list of these nodes follows, each name once.</summary>
    public IEnumerable<Property> EdgeProperties => GraphSchema.Edges
        .Where(edge => edge != GraphSchema.CitedIn && edge.From.Concat(edge.To).Intersect(Kinds).Any())
        .SelectMany(edge => edge.Properties)
        .DistinctBy(property => property.Name);

    /// <summary>The name of its GraphQL type: <c>Technology</c>, <c>Organization</c>.</summary>
    public string Name { get; }

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; }

    /// <summary>The kinds.</summary>
    public IReadOnlyList<NodeKind> Kinds { get; }

    /// <summary>The properties that all its kinds have.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The relations that all its kinds have.</summary>
    public IReadOnlyList<Relation> Relations { get; }
}
