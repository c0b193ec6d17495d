using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Api.Execution;

/// <summary>Values of properties of a snapshot's nodes as JSON: each is written once for a version, when it is first asked for, and then
/// copied.</summary>
/// <remarks>Safe for concurrent use: two threads that write the same value write the same bytes. Goes with the snapshot. It takes at most
/// <see cref="MaxBytes"/>; what comes after that is written anew each time.</remarks>
internal sealed class PropertyJson
{
    /// <summary>The most that the values of one version take, in bytes.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    private const int Overhead = 24; // of an array

    private static readonly ConditionalWeakTable<GraphSnapshot, PropertyJson> _bySnapshot = [];
    private static readonly byte[] _null = [];

    private readonly GraphSnapshot _graph;
    private readonly byte[]?[]?[][] _columns;
    private long _bytes;

    private PropertyJson(GraphSnapshot graph)
    {
        _graph = graph;
        _columns = [.. GraphSchema.Kinds.Select(kind => new byte[]?[]?[kind.Properties.Count])];
    }

    /// <summary>That of a snapshot.</summary>
    public static PropertyJson Of(GraphSnapshot graph) => _bySnapshot.GetValue(graph, static graph => new(graph));

    /// <summary>Writes the value of a property.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="column">Which property.</param>
    /// <param name="ordinal">Of which node, which is of the property's kind.</param>
    /// <returns>False where it is null.</returns>
    public bool Write(JsonBuffer json, PropertyColumn column, int ordinal)
    {
        var range = _graph.RangeAt(column.KindNumber);
        var values = _columns[column.KindNumber][column.Place] ??= new byte[]?[range.Count];
        ref var value = ref values[ordinal - range.First];
        if (value is null)
            return Make(json, column, ordinal, ref value);
        json.Raw(value);
        return value != _null;
    }

    private bool Make(JsonBuffer json, PropertyColumn column, int ordinal, ref byte[]? kept)
    {
        var start = json.Length;
        var value = column.Property.Get(_graph[ordinal]);
        if (value is not null)
            json.Value(value);
        var length = json.Length - start;
        if (Interlocked.Add(ref _bytes, length + Overhead) <= MaxBytes)
            kept = value is null ? _null : json.Written.Span[start..].ToArray();
        return value is not null;
    }
}

/// <summary>A property of a kind, with its places.</summary>
/// <param name="Property">The property.</param>
/// <param name="KindNumber">The place of the kind in <see cref="GraphSchema.Kinds"/>.</param>
/// <param name="Place">The place of the property in <see cref="NodeKind.Properties"/>.</param>
internal sealed record PropertyColumn(Property Property, int KindNumber, int Place)
{
    /// <summary>A property of a kind.</summary>
    public static PropertyColumn Of(NodeKind kind, Property property) =>
        new(property, GraphSnapshot.NumberOf(kind), kind.Properties.TakeWhile(other => other != property).Count());
}
