using Graph.Api.Schema.Inputs;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The input types of <c>order</c>, derived from the declared properties and relations.</summary>
internal sealed class OrderTypes(Scalars scalars)
{
    private readonly Dictionary<string, InputObjectGraphType> _byName = new(StringComparer.Ordinal);

    private readonly EnumerationGraphType _direction = scalars.Enum("SortDirection",
        Text.Of("Which way a list is sorted; absent values stand last either way.", "排序方向"),
        [("ASC", Text.Of("The smallest first.", "升序")), ("DESC", Text.Of("The greatest first.", "降序"))]);

    /// <summary>One term of the order of a list.</summary>
    public InputObjectGraphType Of(ListTarget target)
    {
        var name = $"{target.Name}Order";
        if (_byName.TryGetValue(name, out var known))
            return known;
        var order = new InputObjectGraphType
        {
            Name = name,
            Description = Text.Of("One term of an order: exactly one member. Text is sorted by code point, ids break ties.",
                $"{target.Chinese}排序"),
            IsOneOf = true,
        };
        _byName[name] = order;
        foreach (var property in target.Properties.Where(property => !property.IsList))
            Add(order, property.Name, property.Description, property.Chinese);
        foreach (var relation in target.Relations.Where(relation => relation.Form is not RelationForm.One && !relation.KeepsDataOrder))
            Add(order, relation.Name + OrderInput.CountSuffix, $"How many: {relation.Description}", $"{relation.Chinese}数量");
        return order;
    }

    /// <summary>One term of an order by the edges that lead to the nodes of a list.</summary>
    public InputObjectGraphType OfEdge(ListTarget target)
    {
        var name = $"{target.Name}EdgeOrder";
        if (_byName.TryGetValue(name, out var known))
            return known;
        var order = new InputObjectGraphType
        {
            Name = name,
            Description = Text.Of("One term of an order by what the edge to a node says: exactly one member. A property that edges of "
                + "their kind lack is refused.", $"按通向{target.Chinese}的关系排序"),
            IsOneOf = true,
        };
        _byName[name] = order;
        foreach (var property in target.EdgeProperties)
            Add(order, property.Name, property.Description, property.Chinese);
        return order;
    }

    private void Add(InputObjectGraphType order, string name, string english, string chinese) =>
        order.AddField(new() { Name = name, ResolvedType = _direction, Description = Text.Of(english, chinese) });
}
