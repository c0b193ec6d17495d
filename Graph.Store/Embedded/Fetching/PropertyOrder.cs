using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Where each node stands in the order of one property, as a number, so that lists are sorted without looking at values again.</summary>
/// <remarks>Equal values have equal numbers; numbers are even, so that a value that no node has fits between two of them.</remarks>
internal sealed class PropertyOrder
{
    /// <summary>The number of an absent value: behind all others.</summary>
    public const int Absent = int.MaxValue;

    private readonly int[] _keys;
    private readonly object[] _values;

    public PropertyOrder(GraphSnapshot graph, string property)
    {
        _keys = new int[graph.Count];
        Array.Fill(_keys, Absent);
        List<(object Value, int Ordinal)> present = [];
        foreach (var kind in GraphSchema.Kinds)
        {
            if (kind.FindProperty(property) is { } declared)
                Collect(graph, kind, declared, present);
        }
        present.Sort((a, b) => ValueOrder.Compare(a.Value, b.Value));
        List<object> values = [];
        foreach (var (value, ordinal) in present)
        {
            if (values.Count == 0 || ValueOrder.Compare(values[^1], value) != 0)
                values.Add(value);
            _keys[ordinal] = 2 * (values.Count - 1);
        }
        _values = [.. values];
    }

    /// <summary>The number of a node's value; <see cref="Absent"/> where it has none.</summary>
    public int KeyOf(int ordinal) => _keys[ordinal];

    /// <summary>The number of a value, also of one that no node has.</summary>
    /// <exception cref="ArgumentException">The value cannot be compared with those of the property.</exception>
    public int KeyOf(object? value)
    {
        if (value is null)
            return Absent;
        var (low, high) = (0, _values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = ValueOrder.Compare(_values[middle], value);
            if (order == 0)
                return 2 * middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return (2 * low) - 1;
    }

    /// <summary>The value that a number stands for.</summary>
    public object? ValueOf(int key) => key == Absent ? null : _values[key / 2];

    private static void Collect(GraphSnapshot graph, NodeKind kind, Property property, List<(object Value, int Ordinal)> into)
    {
        if (property.IsList)
            throw new ArgumentException($"{kind.Label}.{property} is a list: nodes cannot be ordered or grouped by it.");
        var range = graph.RangeOf(kind);
        for (var ordinal = range.First; ordinal < range.End; ordinal++)
        {
            if (property.Get(graph[ordinal]) is { } value)
                into.Add((value, ordinal));
        }
    }
}
