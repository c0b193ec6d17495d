using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Indexes over the nodes of a kind in one version of the graph: orders, and sets of nodes by value and by relation. Each is made
/// when it is first needed.</summary>
/// <remarks>Safe for concurrent use. They take at most <see cref="MaxBytes"/>; what comes after that is made anew each time.</remarks>
internal sealed class KindIndexes
{
    /// <summary>The most that the indexes of a version take, in bytes.</summary>
    public const long MaxBytes = 128 * 1024 * 1024;

    private readonly ConcurrentDictionary<(NodeKind Kind, string Order), int[]> _orders = new();
    private readonly ConcurrentDictionary<(NodeKind Kind, string Property), ValueSets?> _values = new();
    private readonly ConcurrentDictionary<Relation, NodeSet> _related = new();
    private readonly ConcurrentDictionary<Relation, RelationEnds> _ends = new();
    private long _bytes;

    /// <summary>Bytes that are taken now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The nodes of a kind in an order.</summary>
    public int[] Ordered(RequestRun run, NodeKind kind, ListOrder order) => Keep(_orders, (kind, order.Key), _ =>
    {
        var range = run.Graph.RangeOf(kind);
        int[] ordinals = [.. Enumerable.Range(range.First, range.Count)];
        return order.IsNatural ? ordinals : Array.ConvertAll(order.Sort(new(ordinals)), place => ordinals[place]);
    }, static order => sizeof(int) * (long)order.Length);

    /// <summary>The nodes of a kind by the values of a property; null where it has too many values, or is a list.</summary>
    public ValueSets? Values(RequestRun run, NodeKind kind, Property property) => property.IsList ? null : Keep(
        _values, (kind, property.Name), _ => ValueSets.Create(run.Graph.RangeOf(kind), run.Snapshot.OrderBy(property.Name)),
        static values => values?.Bytes ?? 0);

    /// <summary>The nodes from which a relation leads anywhere.</summary>
    public NodeSet Related(RequestRun run, Relation relation) => Keep(
        _related, relation, _ => NodeSet.Where(run.Graph.RangeOf(relation.Owner), new RelatedTest(run, relation, null).Holds),
        static set => set.Bytes);

    /// <summary>Where a relation leads to, for all nodes of its kind.</summary>
    public RelationEnds Ends(RequestRun run, Relation relation) => Keep(
        _ends, relation, _ => RelationEnds.Create(run, relation), static ends => ends.Bytes);

    private TIndex Keep<TKey, TIndex>(ConcurrentDictionary<TKey, TIndex> indexes, TKey key, Func<TKey, TIndex> make,
        Func<TIndex, long> bytesOf) where TKey : notnull
    {
        if (indexes.TryGetValue(key, out var known))
            return known;
        var made = make(key);
        var bytes = bytesOf(made);
        if (Interlocked.Add(ref _bytes, bytes) > MaxBytes || !indexes.TryAdd(key, made))
            Interlocked.Add(ref _bytes, -bytes);
        return made;
    }
}

/// <summary>The nodes of a kind by the values of one property that has few of them.</summary>
internal sealed class ValueSets
{
    /// <summary>The most values for which sets are kept.</summary>
    private const int MaxValues = 64;

    private readonly OrdinalRange _range;
    private readonly List<(object? Value, NodeSet Nodes)> _sets = [];

    private ValueSets(OrdinalRange range) => _range = range;

    /// <summary>Bytes of memory that they take.</summary>
    public long Bytes => _sets.Sum(set => set.Nodes.Bytes);

    /// <summary>The sets; null where the property has too many values.</summary>
    public static ValueSets? Create(OrdinalRange range, PropertyOrder order)
    {
        ValueSets values = new(range);
        Dictionary<int, NodeSet> byKey = [];
        for (var ordinal = range.First; ordinal < range.End; ordinal++)
        {
            var key = order.KeyOf(ordinal);
            if (!byKey.TryGetValue(key, out var set))
            {
                if (byKey.Count == MaxValues)
                    return null;
                byKey[key] = set = NodeSet.Empty(range);
                values._sets.Add((order.ValueOf(key), set));
            }
            set.Add(ordinal);
        }
        return values;
    }

    /// <summary>The nodes whose value passes a test; those without one never do.</summary>
    public NodeSet Where(Func<object, bool> test) => Union(value => value is not null && test(value));

    /// <summary>The nodes without a value.</summary>
    public NodeSet Absent() => Union(value => value is null);

    private NodeSet Union(Func<object?, bool> test)
    {
        NodeSet? union = null;
        foreach (var (value, nodes) in _sets)
        {
            if (test(value))
                union = union is null ? nodes : union.Or(nodes);
        }
        return union ?? NodeSet.Empty(_range);
    }
}

/// <summary>Where a relation leads to from each node of its kind: each end once, ascending.</summary>
internal sealed class RelationEnds
{
    private readonly int _first;
    private readonly int[] _starts;
    private readonly int[] _ends;

    private RelationEnds(int first, int[] starts, int[] ends) => (_first, _starts, _ends) = (first, starts, ends);

    /// <summary>Bytes of memory that they take.</summary>
    public long Bytes => sizeof(int) * ((long)_starts.Length + _ends.Length);

    public static RelationEnds Create(RequestRun run, Relation relation)
    {
        var range = run.Graph.RangeOf(relation.Owner);
        RelationWalk walk = new(run, relation);
        var starts = new int[range.Count + 1];
        List<int> ends = [];
        for (var i = 0; i < range.Count; i++)
        {
            run.CheckCancellation();
            ends.AddRange(walk.Ends(range.First + i));
            starts[i + 1] = ends.Count;
        }
        return new(range.First, starts, [.. ends]);
    }

    /// <summary>Where it leads to from a node of its kind.</summary>
    public ReadOnlySpan<int> Of(int ordinal) =>
        _ends.AsSpan(_starts[ordinal - _first], _starts[ordinal - _first + 1] - _starts[ordinal - _first]);
}
