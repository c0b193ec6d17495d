using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>The order of a list of nodes that come in the order of their ids.</summary>
internal sealed class ListOrder
{
    private readonly GraphSnapshot _graph;
    private readonly OrderKey[] _keys;
    private readonly bool _byId;
    private readonly bool _reversed;
    private string? _key;

    public ListOrder(RequestRun run, IReadOnlyList<OrderTerm> terms, IReadOnlyList<NodeKind> kinds, Relation? relation = null)
    {
        (_graph, Terms) = (run.Graph, terms);
        _keys = [.. terms.Select(term => OrderKey.Create(run, term, kinds, relation))];
        _byId = terms is [] or [OrderTerm.ByProperty { Property: "id" }, ..];
        _reversed = terms is [OrderTerm.ByProperty { Property: "id", Descending: true }, ..];
    }

    /// <summary>Its terms.</summary>
    public IReadOnlyList<OrderTerm> Terms { get; }

    /// <summary>A text that is equal for orders in which the nodes of a kind stand alike.</summary>
    public string Key => _key ??= string.Join(',', Terms.Select(term => term switch
    {
        OrderTerm.ByProperty property => $"{(term.Descending ? '-' : '+')}{property.Property}",
        OrderTerm.ByCount count => $"{(term.Descending ? '-' : '+')}#{count.Relation}",
        OrderTerm.ByEdge => "", // nodes of a kind have no edge here, so all are equal
        _ => throw new ArgumentException($"A {term.GetType().Name} is no order that this store knows."),
    }));

    /// <summary>Whether nodes simply are in the order of their ids.</summary>
    public bool IsNatural => _byId && !_reversed;

    /// <summary>Whether a term is a count, which is worked out within a request.</summary>
    public bool Counts => Terms.Any(term => term is OrderTerm.ByCount);

    /// <summary>The places of the list in their new order.</summary>
    public int[] Sort(ListItems items)
    {
        var places = new int[items.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = _reversed ? places.Length - 1 - i : i;
        if (!_byId)
            SortByKeys(items, places);
        return places;
    }

    /// <summary>The values by which a node is ordered, and the edge that leads to it.</summary>
    public object?[] ValuesOf(int ordinal, Edge? edge)
    {
        if (_keys.Length == 0)
            return [];
        var values = new object?[_keys.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = _keys[i].ValueOf(ordinal, edge);
        return values;
    }

    /// <summary>How many nodes of the ordered list come before a place, or before and on it.</summary>
    public int CountUpTo(PagePosition position, bool including, ListItems items, int[]? places)
    {
        int[] keys = [.. _keys.Select((key, i) => key.Of(position.Values[i]))];
        var place = _graph.LowerBound(position.Id);
        var isThere = place < _graph.Count && _graph[place].Id.ToString() == position.Id;
        var id = isThere ? 2 * place : (2 * place) - 1;
        var limit = including ? 1 : 0;
        return SortedSearch.CountWhile(items, items.Count, (list, i) => Compare(list, places is null ? i : places[i], keys, id) < limit);
    }

    private int Compare(ListItems items, int place, int[] keys, int id)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = _keys[i].Of(items.OrdinalAt(place), items.EdgeAt(place)).CompareTo(keys[i]);
            if (order != 0)
                return order;
        }
        return (2 * items.OrdinalAt(place)).CompareTo(id);
    }

    // Places ascend with ids, so they break ties; one key and the place fit into one number.
    private void SortByKeys(ListItems items, int[] places)
    {
        if (_keys.Length == 1)
        {
            var packed = new long[places.Length];
            for (var i = 0; i < packed.Length; i++)
                packed[i] = ((long)_keys[0].Of(items.OrdinalAt(i), items.EdgeAt(i)) << 32) | (uint)i;
            Array.Sort(packed);
            for (var i = 0; i < packed.Length; i++)
                places[i] = (int)(uint)packed[i];
            return;
        }
        var keys = new int[_keys.Length][];
        for (var k = 0; k < keys.Length; k++)
        {
            keys[k] = new int[places.Length];
            for (var i = 0; i < places.Length; i++)
                keys[k][i] = _keys[k].Of(items.OrdinalAt(i), items.EdgeAt(i));
        }
        Array.Sort(places, (a, b) =>
        {
            foreach (var key in keys)
            {
                if (key[a] != key[b])
                    return key[a].CompareTo(key[b]);
            }
            return a.CompareTo(b);
        });
    }
}

/// <summary>One term of an order, as numbers: the smaller number comes first.</summary>
internal abstract class OrderKey(bool descending)
{
    /// <summary>The number of a node, or of the edge that leads to it.</summary>
    public int Of(int ordinal, Edge? edge) => Directed(Ascending(ordinal, edge));

    /// <summary>The number of a value that a position names; <see cref="PageOrder"/> has checked that it fits.</summary>
    public int Of(object? value) => Directed(Ascending(value));

    /// <summary>The value of a node, or of the edge that leads to it, by which it is ordered; null where it has none.</summary>
    public abstract object? ValueOf(int ordinal, Edge? edge);

    public static OrderKey Create(RequestRun run, OrderTerm term, IReadOnlyList<NodeKind> kinds, Relation? relation) => term switch
    {
        OrderTerm.ByEdge byEdge => new EdgeKey(run, relation?.Edge, byEdge),
        OrderTerm.ByProperty property when ValueRanks.Of(property.Property, kinds) is { } ranks =>
            new ByRank(run.Snapshot.OrderBy(property.Property), ranks, property.Descending),
        OrderTerm.ByProperty property => new ByProperty(run.Snapshot.OrderBy(property.Property), property.Descending),
        OrderTerm.ByCount count => new ByCount(run, count, kinds),
        _ => throw new ArgumentException($"A {term.GetType().Name} is no order that this store knows."),
    };

    protected abstract int Ascending(int ordinal, Edge? edge);

    protected abstract int Ascending(object? value);

    private int Directed(int key) => descending && key != PropertyOrder.Absent ? ~key : key; // absent stays last either way

    private sealed class ByProperty(PropertyOrder order, bool descending) : OrderKey(descending)
    {
        public override object? ValueOf(int ordinal, Edge? edge) => order.ValueOf(order.KeyOf(ordinal));

        protected override int Ascending(int ordinal, Edge? edge) => order.KeyOf(ordinal);

        protected override int Ascending(object? value) => order.KeyOf(value);
    }

    private sealed class ByRank(PropertyOrder order, ValueRanks ranks, bool descending) : OrderKey(descending)
    {
        public override object? ValueOf(int ordinal, Edge? edge) => order.ValueOf(order.KeyOf(ordinal));

        protected override int Ascending(int ordinal, Edge? edge) => Ascending(ValueOf(ordinal, edge));

        protected override int Ascending(object? value) => value is string name ? ranks.Of(name) : PropertyOrder.Absent;
    }

    private sealed class ByCount : OrderKey
    {
        private readonly GraphSnapshot _graph;
        private readonly RelationWalk?[] _walks = new RelationWalk?[GraphSchema.Kinds.Count];
        private readonly Dictionary<int, int> _counts = [];

        public ByCount(RequestRun run, OrderTerm.ByCount term, IReadOnlyList<NodeKind> kinds) : base(term.Descending)
        {
            _graph = run.Graph;
            foreach (var kind in kinds)
                _walks[GraphSnapshot.NumberOf(kind)] = kind.FindRelation(term.Relation) is { } relation ? new(run, relation) : null;
        }

        public override object? ValueOf(int ordinal, Edge? edge) => Ascending(ordinal, edge);

        protected override int Ascending(int ordinal, Edge? edge)
        {
            if (_walks[_graph.KindNumberAt(ordinal)] is not { } walk)
                return 0;
            if (!_counts.TryGetValue(ordinal, out var count))
                _counts[ordinal] = count = walk.Count(ordinal);
            return count;
        }

        protected override int Ascending(object? value) => Convert.ToInt32(value, null);
    }
}

/// <summary>Where each node is in the order of one property, as a number, so that lists are sorted without looking at values
/// again.</summary>
/// <remarks>Equal values have equal numbers; numbers are even, so that a value that no node has fits between two of them.</remarks>
internal sealed class PropertyOrder
{
    /// <summary>The number of an absent value: behind all others.</summary>
    public const int Absent = int.MaxValue;

    /// <summary>By how much the numbers of neighbouring values differ.</summary>
    public const int Step = 2;

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
            _keys[ordinal] = Step * (values.Count - 1);
        }
        _values = [.. values];
    }

    /// <summary>How many values there are.</summary>
    public int Count => _values.Length;

    /// <summary>The number of a node's value; <see cref="Absent"/> where it has none.</summary>
    public int KeyOf(int ordinal) => _keys[ordinal];

    /// <summary>The number of a value, also of one that no node has.</summary>
    /// <exception cref="ArgumentException">The value cannot be compared with those of the property.</exception>
    public int KeyOf(object? value) => value is null ? Absent : ValueOrder.NumberIn(_values, value);

    /// <summary>The value that a number represents.</summary>
    public object? ValueOf(int key) => key == Absent ? null : _values[key / Step];

    private static void Collect(GraphSnapshot graph, NodeKind kind, Property property, List<(object Value, int Ordinal)> into)
    {
        var range = graph.RangeOf(kind);
        for (var ordinal = range.First; ordinal < range.End; ordinal++)
        {
            if (property.Get(graph[ordinal]) is { } value)
                into.Add((value, ordinal));
        }
    }
}
