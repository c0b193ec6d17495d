using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Graph.Model;

/// <summary>A fixed list of values, read from a C# enum and its <see cref="TermAttribute"/>s.</summary>
public sealed class EnumType
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _byName;

    /// <summary>Reads the values of an enum whose members count 0, 1, 2 ….</summary>
    /// <exception cref="InvalidOperationException">A member has no <see cref="TermAttribute"/>.</exception>
    public EnumType(Type type)
    {
        Type = type;
        (Description, Chinese) = Term(type);
        Values = [.. Enum.GetNames(type).Select(name => Value(type.GetField(name)!))];
        _names = [.. Values.Select(value => value.Name)];
        _byName = Enumerable.Range(0, _names.Length).ToDictionary(i => _names[i], StringComparer.Ordinal);
    }

    /// <summary>The C# enum.</summary>
    public Type Type { get; }

    /// <summary>Its name in the API: that of the C# enum.</summary>
    public string Name => Type.Name;

    /// <summary>What it tells, in English.</summary>
    public string Description { get; }

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; }

    /// <summary>The values, in the order of the declaration.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    /// <summary>The API's name of the value with this number.</summary>
    public string NameOf(int number) => _names[number];

    /// <summary>The number of the value with this API name.</summary>
    /// <exception cref="FormatException">There is no such value.</exception>
    public int NumberOf(string name) => _byName.TryGetValue(name, out var number) ? number
        : throw new FormatException($"'{name}' is no {Name}; it is one of {string.Join(", ", _names)}.");

    private static EnumValue Value(FieldInfo field)
    {
        var (description, chinese) = Term(field);
        return new(JsonNamingPolicy.SnakeCaseUpper.ConvertName(field.Name), JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name),
            description, chinese);
    }

    private static (string Description, string Chinese) Term(MemberInfo member) =>
        member.GetCustomAttribute<TermAttribute>() is { } term ? (term.Description, term.Chinese)
            : throw new InvalidOperationException($"{member.DeclaringType?.Name}.{member.Name} has no [Term].");
}

/// <summary>One value of an <see cref="EnumType"/>.</summary>
/// <param name="Name">As the API and the stores have it: <c>COMMON_KEY</c>.</param>
/// <param name="FileName">As the files have it: <c>common-key</c>.</param>
/// <param name="Description">What it means, in English.</param>
/// <param name="Chinese">The Chinese term.</param>
public sealed record EnumValue(string Name, string FileName, string Description, string Chinese);

/// <summary>The enums of the graph, each read once.</summary>
public static class GraphEnums
{
    private static readonly ConcurrentDictionary<Type, EnumType> _types = new();

    /// <summary>The values of an enum whose members carry a <see cref="TermAttribute"/>.</summary>
    public static EnumType Of<TEnum>() where TEnum : struct, Enum => Of(typeof(TEnum));

    /// <summary>The API's name of a value, such as <c>COMMON_KEY</c>.</summary>
    public static string NameOf<TEnum>(TEnum value) where TEnum : struct, Enum => Of<TEnum>().NameOf(Convert.ToInt32(value, null));

    internal static EnumType Of(Type type) => _types.GetOrAdd(type, static key => new EnumType(key));
}

/// <summary>What an enum or one of its values means, in English and as the Chinese term. It is the value's documentation too.</summary>
/// <param name="description">In English, a sentence.</param>
/// <param name="chinese">The Chinese term.</param>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class TermAttribute(string description, string chinese) : Attribute
{
    /// <summary>In English, a sentence.</summary>
    public string Description { get; } = description;

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; } = chinese;
}
