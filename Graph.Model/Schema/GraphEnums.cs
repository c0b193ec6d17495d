using System.Collections.Concurrent;

namespace Graph.Model;

/// <summary>The enums of the graph, each read once.</summary>
public static class GraphEnums
{
    private static readonly ConcurrentDictionary<Type, EnumType> _types = new();

    /// <summary>The values of an enum whose members carry a <see cref="TermAttribute"/>.</summary>
    public static EnumType Of<TEnum>() where TEnum : struct, Enum => Of(typeof(TEnum));

    internal static EnumType Of(Type type) => _types.GetOrAdd(type, static key => new EnumType(key));
}
