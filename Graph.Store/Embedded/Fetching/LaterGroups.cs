using System.Collections;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Makes the keys of groups from their numbers.</summary>
/// <param name="graph">The graph.</param>
/// <param name="properties">The order of the property of each key; null where the key is a relation.</param>
/// <param name="nodes">Reads the nodes to which relations lead.</param>
internal sealed class GroupReader(GraphSnapshot graph, PropertyOrder?[] properties, NodeReader nodes)
{
    /// <summary>The value of a key; null where there is none.</summary>
    public object? ValueOf(int key, int number) => number == GroupLinks.None ? null
        : properties[key] is { } property ? property.ValueOf(number) : graph[number].Id.ToString();

    /// <summary>The node of a key; null where there is none.</summary>
    public FetchedNode? NodeOf(int key, int number) =>
        number == GroupLinks.None || properties[key] is not null ? null : nodes.Node(number);
}

/// <summary>Groups in order, as numbers: their keys are made when they are wanted.</summary>
/// <remarks>The numbers lie in several arrays, so that they are no large objects, which only a collection of all memory frees.</remarks>
/// <param name="reader">Makes the keys.</param>
/// <param name="count">How many groups there are.</param>
/// <param name="keys">How many keys there are.</param>
internal sealed class LaterGroups(GroupReader reader, int count, int keys) : IReadOnlyList<FetchedGroup>, IGroupSource
{
    private const int PartShift = 11; // groups of an array, as a power of two
    private const int PartCount = 1 << PartShift;

    private readonly int[][] _parts = [.. Enumerable.Range(0, (count + PartCount - 1) >> PartShift)
        .Select(part => new int[Math.Min(PartCount, count - (part << PartShift)) * (keys + 1)])];

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public FetchedGroup this[int index] => new(this, index, PartsOf(index)[0]);

    /// <summary>The numbers of a group: how many nodes it has, then the number of the value of each key.</summary>
    public Span<int> PartsOf(int place) =>
        _parts[place >> PartShift].AsSpan((place & (PartCount - 1)) * (keys + 1), keys + 1);

    /// <inheritdoc/>
    public IReadOnlyList<object?> KeysAt(int place)
    {
        var parts = PartsOf(place)[1..];
        var values = new object?[keys];
        for (var key = 0; key < values.Length; key++)
            values[key] = reader.ValueOf(key, parts[key]);
        return values;
    }

    /// <inheritdoc/>
    public IReadOnlyList<FetchedNode?> NodesAt(int place)
    {
        var parts = PartsOf(place)[1..];
        var nodes = new FetchedNode?[keys];
        for (var key = 0; key < nodes.Length; key++)
            nodes[key] = reader.NodeOf(key, parts[key]);
        return nodes;
    }

    /// <summary>The groups with their keys and nodes, for nodes that only the request itself can read.</summary>
    public FetchedGroup[] AllNow()
    {
        var groups = new FetchedGroup[count];
        for (var place = 0; place < groups.Length; place++)
            groups[place] = new(new SingleGroup(KeysAt(place), NodesAt(place)), 0, PartsOf(place)[0]);
        return groups;
    }

    /// <inheritdoc/>
    public IEnumerator<FetchedGroup> GetEnumerator()
    {
        for (var place = 0; place < count; place++)
            yield return this[place];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
