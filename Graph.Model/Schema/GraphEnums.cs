using System.Collections.Concurrent;

namespace Graph.Model;

/// <summary>The enums of the graph, each read once.</summary>
internal static class GraphEnums
{
    private static readonly ConcurrentDictionary<Type, EnumType> _types = new();

    public static EnumType Of(Type type) => _types.GetOrAdd(type, static key => new EnumType(key));
}
