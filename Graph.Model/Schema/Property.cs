using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Graph.Model;

/// <summary>A property of a node kind or an edge kind: declared once, read and written through this.</summary>
/// <remarks>Values are exchanged in the form that <see cref="PropertyType"/> names: enums by their API name, ids as text. Null is
/// unknown.</remarks>
public sealed class Property
{
    private readonly Func<object, object?> _get;
    private readonly Action<object, object?> _set;

    private Property(string name, PropertyType type, EnumType? enumType, bool isNullable, Func<object, object?> get, Action<object,
        object?> set) =>
        (Name, Type, Enum, IsNullable, _get, _set) = (name, type, enumType, isNullable, get, set);

    /// <summary>Its name in the API and in the stores: <c>budgetCny</c>.</summary>
    public string Name { get; }

    /// <summary>Its key in the files; null unless <see cref="Origin"/> is <see cref="PropertyOrigin.Key"/> or
    /// <see cref="PropertyOrigin.KeyOrEntry"/>.</summary>
    public string? FileKey { get; private init; }

    /// <summary>Where its value comes from when a graph is read from files.</summary>
    public PropertyOrigin Origin { get; private init; }

    /// <summary>What its values represent.</summary>
    public ValueDomain Domain { get; private init; }

    /// <summary>What sort of value it has.</summary>
    public PropertyType Type { get; }

    /// <summary>The values it may have; null unless <see cref="Type"/> is <see cref="PropertyType.Enum"/>.</summary>
    public EnumType? Enum { get; }

    /// <summary>Whether it may be unknown.</summary>
    public bool IsNullable { get; }

    /// <summary>What it means, in English.</summary>
    public required string Description { get; init; }

    /// <summary>The Chinese term.</summary>
    public required string Chinese { get; init; }

    /// <summary>Whether nodes can be grouped by it.</summary>
    public bool IsGroupKey { get; init; }

    /// <summary>The value that the files leave out; null where they write every value. In the form that <see cref="Get"/> gives.</summary>
    public object? Usual { get; private init; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Type is PropertyType.TextList or PropertyType.IntegerList;

    /// <summary>Its value in a record; null where it is unknown.</summary>
    public object? Get(object record) => _get(record);

    /// <summary>Sets it in a record that is being made and that nobody else has seen yet.</summary>
    internal void Set(object record, object? value) => _set(record, value);

    /// <summary>Sets all properties but the id in a record that is being made; what is null has the usual
    /// value, or is left as it is.</summary>
    internal static void Fill(object record, IReadOnlyList<Property> properties, Func<Property, object?> valueOf)
    {
        foreach (var property in properties)
        {
            if (property.Type is not PropertyType.Id && (valueOf(property) ?? property.Usual) is { } value)
                property.Set(record, value);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The property that a lambda such as <c>e =&gt; e.Region</c> points at.</summary>
    /// <param name="member">The member of the record.</param>
    /// <param name="description">What it means, in English.</param>
    /// <param name="chinese">The Chinese term.</param>
    /// <param name="name">Its name; null for that of the member.</param>
    /// <param name="fileKey">Its key in the files; null for its name.</param>
    /// <param name="origin">Where its value comes from when a graph is read from files.</param>
    /// <param name="domain">What its values represent.</param>
    /// <param name="groupKey">Whether nodes can be grouped by it.</param>
    /// <param name="usual">The value of an enum that the files leave out; null where they write every value.</param>
    internal static Property Of<TRecord,
        TValue>(Expression<Func<TRecord, TValue>> member, string description, string chinese, string? name = null,
        string? fileKey = null, PropertyOrigin origin = PropertyOrigin.Key, ValueDomain domain = ValueDomain.Any, bool groupKey = false,
        Enum? usual = null)
        where TRecord : class
    {
        var info = (PropertyInfo)((MemberExpression)member.Body).Member;
        var get = info.GetMethod!.CreateDelegate<Func<TRecord, TValue>>();
        var set = info.SetMethod!.CreateDelegate<Action<TRecord, TValue>>();
        var valueType = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        var type = TypeOf(valueType);
        var enumType = type is PropertyType.Enum ? GraphEnums.Of(valueType) : null;
        var nullable = new NullabilityInfoContext().Create(info).ReadState is NullabilityState.Nullable;
        name ??= JsonNamingPolicy.CamelCase.ConvertName(info.Name);
        return new(name, type, enumType, nullable, PropertyValues.Reader(get, enumType), PropertyValues.Writer(set, enumType))
        {
            Description = description,
            Chinese = chinese,
            FileKey = origin is PropertyOrigin.Key or PropertyOrigin.KeyOrEntry ? fileKey ?? name : null,
            Origin = origin,
            Domain = domain,
            IsGroupKey = groupKey,
            Usual = usual is null ? null : enumType!.NameOf(Convert.ToInt32(usual, null)),
        };
    }

    private static PropertyType TypeOf(Type type) =>
        type.IsEnum ? PropertyType.Enum
        : type == typeof(NodeId) ? PropertyType.Id
        : type == typeof(string) ? PropertyType.Text
        : type == typeof(int) ? PropertyType.Integer
        : type == typeof(long) ? PropertyType.Long
        : type == typeof(bool) ? PropertyType.Boolean
        : type == typeof(DateOnly) ? PropertyType.Date
        : type == typeof(IReadOnlyList<string>) ? PropertyType.TextList
        : type == typeof(IReadOnlyList<int>) ? PropertyType.IntegerList
        : throw new NotSupportedException($"A property cannot be of type {type}.");
}
