using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>The order of a list of nodes that come in the order of their ids.</summary>
internal sealed class ListOrder
{
    private readonly GraphSnapshot _graph;
    private readonly OrderKey[] _keys;
    private readonly bool _byId;
    private readonly bool _reversed;

    public ListOrder(PlanRun run, IReadOnlyList<OrderTerm> terms, IReadOnlyList<NodeKind> kinds)
    {
        _graph = run.Graph;
        _keys = [.. terms.Select(term => OrderKey.Create(run, term, kinds))];
        _byId = terms is [] or [OrderTerm.ByProperty { Property: "id" }, ..];
        _reversed = terms is [OrderTerm.ByProperty { Property: "id", Descending: true }, ..];
    }

    /// <summary>Whether nodes simply stand in the order of their ids.</summary>
    public bool IsNatural => _byId && !_reversed;

    /// <summary>The places of the list in their new order.</summary>
    public int[] Sort(ReadOnlySpan<int> ordinals)
    {
        var places = new int[ordinals.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = _reversed ? places.Length - 1 - i : i;
        if (!_byId)
            SortByKeys(ordinals, places);
        return places;
    }

    /// <summary>The values by which a node is ordered.</summary>
    public object?[] ValuesOf(int ordinal)
    {
        if (_keys.Length == 0)
            return [];
        var values = new object?[_keys.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = _keys[i].ValueOf(ordinal);
        return values;
    }

    /// <summary>How many nodes of the ordered list stand before a place, or before and on it.</summary>
    /// <exception cref="ArgumentException">The place is of a list with another order.</exception>
    public int CountUpTo(PagePosition position, bool including, ReadOnlySpan<int> ordinals, int[]? places)
    {
        if (position.Values.Count != _keys.Length)
            throw new ArgumentException($"The place has {position.Values.Count} values, but the list is ordered by {_keys.Length}.");
        var keys = new int[_keys.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = _keys[i].Of(position.Values[i]);
        var place = _graph.LowerBound(position.Id);
        var isThere = place < _graph.Count && _graph[place].Id.ToString() == position.Id;
        var id = isThere ? 2 * place : (2 * place) - 1;
        var (low, high) = (0, ordinals.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = Compare(ordinals[places is null ? middle : places[middle]], keys, id);
            if (order < 0 || (order == 0 && including))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int Compare(int ordinal, int[] keys, int id)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = _keys[i].Of(ordinal).CompareTo(keys[i]);
            if (order != 0)
                return order;
        }
        return (2 * ordinal).CompareTo(id);
    }

    // Places ascend with ids, so they break ties; one key and the place fit into one number.
    private void SortByKeys(ReadOnlySpan<int> ordinals, int[] places)
    {
        if (_keys.Length == 1)
        {
            var packed = new long[places.Length];
            for (var i = 0; i < packed.Length; i++)
                packed[i] = ((long)_keys[0].Of(ordinals[i]) << 32) | (uint)i;
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
                keys[k][i] = _keys[k].Of(ordinals[i]);
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
