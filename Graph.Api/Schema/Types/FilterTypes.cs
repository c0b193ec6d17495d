using Graph.Api.Schema.Inputs;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The input types of <c>where</c>, derived from the declared properties and relations.</summary>
internal sealed class FilterTypes(Scalars scalars)
{
    private readonly Dictionary<string, InputObjectGraphType> _byName = new(StringComparer.Ordinal);

    /// <summary>The filter of a list.</summary>
    public InputObjectGraphType Of(ListTarget target, Func<Relation, ListTarget> targetOf)
    {
        var name = $"{target.Name}Filter";
        if (_byName.TryGetValue(name, out var known))
            return known;
        var filter = Make(name, $"Which nodes are meant; several members must all hold.", $"{target.Chinese}筛选条件");
        foreach (var property in target.Properties)
            Add(filter, property.Name, OfProperty(property), $"{property.Description}{NamesOfPlaces(property)}", property.Chinese);
        if (target.Kinds.Count > 1)
            Add(filter, FilterInput.OrganizationKind, OfScalar("EntityKind", _ => KindEnum!), "Of which kind it is.", "类别");
        foreach (var relation in target.Relations)
            Add(filter, relation.Name, OfRelation(relation, targetOf), relation.Description, relation.Chinese);
        AddCombinations(filter);
        return filter;
    }

    /// <summary>The filter of the edges that lead to the nodes of a list.</summary>
    public InputObjectGraphType OfEdge(ListTarget target)
    {
        var name = $"{target.Name}EdgeFilter";
        if (_byName.TryGetValue(name, out var known))
            return known;
        var filter = Make(name, "Which edges are followed; several members must all hold. A property that edges of their kind lack is "
            + "refused.", $"通向{target.Chinese}的关系筛选条件");
        foreach (var property in target.EdgeProperties)
            Add(filter, property.Name, OfProperty(property), property.Description, property.Chinese);
        AddCombinations(filter);
        return filter;
    }

    /// <summary>The enum of the kinds of entities; set before the first filter is made.</summary>
    public EnumerationGraphType? KindEnum { get; set; }

    private InputObjectGraphType OfRelation(Relation relation, Func<Relation, ListTarget> targetOf)
    {
        var target = targetOf(relation);
        var name = $"{target.Name}RelationFilter";
        if (_byName.TryGetValue(name, out var known))
            return known;
        var filter = Make(name, "A condition on related nodes.", $"相关{target.Chinese}条件");
        var where = Of(target, targetOf);
        Add(filter, "some", where, "At least one related node meets it; {} asks for any.", "至少一个满足");
        Add(filter, "none", where, "No related node meets it; {} asks for no related node at all.", "没有一个满足");
        if (target.EdgeProperties.Any())
        {
            Add(filter, FilterInput.RelatedEdge, OfEdge(target),
                "Only nodes to which such an edge leads count; alone, it asks for one such node.", "关系条件");
        }
        return filter;
    }

    private static string NamesOfPlaces(Property property) => property.Domain is ValueDomain.Region
        ? " In eq, ne, in and nin it may be written as people call it, without its rank or in English." : "";

    private static void AddCombinations(InputObjectGraphType filter)
    {
        Add(filter, "and", Lists.Nullable(filter), "All of these hold.", "同时满足");
        Add(filter, "or", Lists.Nullable(filter), "At least one of these holds.", "满足其一");
        Add(filter, "not", filter, "This does not hold.", "不满足");
    }

    private InputObjectGraphType OfProperty(Property property) => property.Type switch
    {
        PropertyType.TextList => OfScalar("StringList", _ => scalars.String, text: true),
        PropertyType.IntegerList => OfScalar("IntList", _ => scalars.Int, number: true),
        PropertyType.Text => OfScalar("String", _ => scalars.String, text: true),
        PropertyType.Integer => OfScalar("Int", _ => scalars.Int, number: true),
        PropertyType.Long => OfScalar("Long", _ => scalars.Long, number: true),
        PropertyType.Date => OfScalar("Date", _ => scalars.Date, number: true),
        PropertyType.Boolean => OfScalar("Boolean", _ => scalars.Boolean),
        PropertyType.Id => OfScalar("ID", _ => scalars.Id),
        _ => OfScalar(property.Enum!.Name, _ => scalars.Enum(property.Enum)),
    };

    private InputObjectGraphType OfScalar(string typeName, Func<string, IGraphType> typeOf, bool text = false, bool number = false)
    {
        var name = $"{typeName}Filter";
        if (_byName.TryGetValue(name, out var known))
            return known;
        var type = typeOf(typeName);
        var filter = Make(name, typeName.EndsWith("List", StringComparison.Ordinal)
            ? "A condition that one of the list's values must meet."
                : "A condition on a value; one that is absent meets none but isNull.", "取值条件");
        Add(filter, "eq", type, "Equal.", "等于");
        Add(filter, "ne", type, "There, and not equal.", "不等于");
        Add(filter, "in", Lists.Nullable(type), "One of these.", "属于");
        Add(filter, "nin", Lists.Nullable(type), "There, and none of these.", "不属于");
        if (text)
        {
            Add(filter, "contains", type, "Contains this text, upper and lower case apart.", "包含");
            Add(filter, "startsWith", type, "Starts with this text, upper and lower case apart.", "开头为");
        }
        if (number)
        {
            Add(filter, "gt", type, "Greater.", "大于");
            Add(filter, "gte", type, "Greater or equal.", "大于等于");
            Add(filter, "lt", type, "Less.", "小于");
            Add(filter, "lte", type, "Less or equal.", "小于等于");
        }
        Add(filter, "isNull", scalars.Boolean, "Whether it is absent.", "是否缺失");
        return filter;
    }

    private InputObjectGraphType Make(string name, string english, string chinese) =>
        _byName[name] = new() { Name = name, Description = Text.Of(english, chinese) };

    private static void Add(InputObjectGraphType filter, string name, IGraphType type, string english, string chinese) =>
        filter.AddField(new() { Name = name, ResolvedType = type, Description = Text.Of(english, chinese) });
}
