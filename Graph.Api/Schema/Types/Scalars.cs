using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The GraphQL types of plain values.</summary>
internal sealed class Scalars
{
    private readonly Dictionary<string, EnumerationGraphType> _enums = new(StringComparer.Ordinal);

    public IdType Id { get; } = new();

    public StringGraphType String { get; } = new();

    public IntGraphType Int { get; } = new();

    public FloatGraphType Float { get; } = new();

    public BooleanGraphType Boolean { get; } = new();

    public LongGraphType Long { get; } = new() { Description = "A whole number of up to 64 bits, written as a JSON number. 长整数" };

    public DateType Date { get; } = new();

    /// <summary>The GraphQL enum of a list of values.</summary>
    public EnumerationGraphType Enum(EnumType type)
    {
        if (_enums.TryGetValue(type.Name, out var known))
            return known;
        var made = Enum(type.Name, Text.Of(type.Description, type.Chinese),
            type.Values.Select(value => (value.Name, Text.Of(value.Description, value.Chinese))));
        return made;
    }

    /// <summary>A GraphQL enum whose values represent their own names.</summary>
    public EnumerationGraphType Enum(string name, string description, IEnumerable<(string Name, string Description)> values)
    {
        var type = new EnumerationGraphType { Name = name, Description = description };
        foreach (var (value, meaning) in values)
            type.Add(value, value, meaning);
        return _enums[name] = type;
    }

    /// <summary>The type of a property's value, of one element where it is a list.</summary>
    public IGraphType OfElement(Property property) => property.Type switch
    {
        PropertyType.Id => Id,
        PropertyType.Enum => Enum(property.Enum!),
        PropertyType.Integer or PropertyType.IntegerList => Int,
        PropertyType.Long => Long,
        PropertyType.Boolean => Boolean,
        PropertyType.Date => Date,
        _ => String,
    };

    /// <summary>The type of a property: a list has no null in it, and is never null itself.</summary>
    public IGraphType Of(Property property)
    {
        var element = OfElement(property);
        return property.IsList ? Lists.Of(element) : property.IsNullable ? element : new NonNullGraphType(element);
    }
}
