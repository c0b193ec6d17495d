using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>A page of a list: filter, order, window, total and groups, prepared once for all lists of one place in the plan.</summary>
internal sealed class ListPlan
{
    private readonly PlanRun _run;
    private readonly PageQuery _query;
    private readonly KindTests? _where;
    private readonly ListOrder _order;
    private readonly bool _keepsOrder;
    private readonly GroupPlan[] _groups;
    private readonly ShapePlan _shape;
    private readonly EdgePlan _edge;
    private int[] _ordinals = new int[16];
    private int[] _rows = new int[16];

    public ListPlan(PlanRun run, PageQuery query, IReadOnlyList<NodeKind> kinds, Relation? relation, FetchShape shape, EdgeShape edge)
    {
        EnsureSensible(query, relation);
        (_run, _query, _keepsOrder) = (run, query, relation?.KeepsDataOrder is true);
        _where = query.Where is null ? null : new(run, query.Where, kinds);
        IReadOnlyList<OrderTerm> byDefault = relation?.DefaultOrder is { } property ? [new OrderTerm.ByProperty(property.Name, Descending: false)] : [];
        _order = new(run, _keepsOrder ? [] : query.Order.Count > 0 ? query.Order : byDefault, kinds);
        _groups = [.. query.Groups.Select(groups => new GroupPlan(run, groups, kinds))];
        _shape = new(run, shape);
        _edge = new(run, edge, relation);
    }

    /// <summary>The page of all nodes of a kind.</summary>
    public FetchedPage Page(OrdinalRange range)
    {
        var count = 0;
        Reserve(range.Count);
        for (var ordinal = range.First; ordinal < range.End; ordinal++)
        {
            _run.Tick();
            if (_where is null || _where.Hold(ordinal))
                _ordinals[count++] = ordinal;
        }
        return Page(_ordinals.AsSpan(0, count), [], []);
    }

    /// <summary>The page of the nodes that a relation leads to.</summary>
    public FetchedPage Page(RelationWalk walk, int parent)
    {
        _run.Tick();
        var ends = walk.Single is null ? walk.Ends(parent) : walk.Single.NeighborsOf(parent);
        var edges = walk.Single is null ? [] : walk.Single.EdgesOf(parent);
        if (_where is null && (walk.Single is null || walk.TakesAll))
            return Page(ends, [], edges);
        Reserve(ends.Length);
        var count = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if ((walk.Single is null || walk.Takes(ends[i])) && (_where is null || _where.Hold(ends[i])))
                (_ordinals[count], _rows[count++]) = (ends[i], i);
        }
        return Page(_ordinals.AsSpan(0, count), _rows.AsSpan(0, count), edges);
    }

    /// <summary>The page of a list: <paramref name="rows"/> says for each node which of the edges leads to it; empty where it is that of its own place.</summary>
    private FetchedPage Page(ReadOnlySpan<int> ordinals, ReadOnlySpan<int> rows, ReadOnlySpan<Edge> edges)
    {
        var total = _query.WithTotal ? ordinals.Length : (int?)null;
        var groups = _groups.Length == 0 ? [] : new IReadOnlyList<FetchedGroup>[_groups.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = _groups[i].Groups(ordinals);
        if (!_query.WithItems)
            return new([], false, false, total, groups);
        var places = ordinals.Length < 2 || _keepsOrder || _order.IsNatural ? null : _order.Sort(ordinals);
        var (start, end) = Window(ordinals, places);
        var items = start == end ? [] : new FetchedItem[end - start];
        for (var i = 0; i < items.Length; i++)
        {
            var place = places is null ? start + i : places[start + i];
            items[i] = Item(ordinals[place], edges.IsEmpty ? null : edges[rows.IsEmpty ? place : rows[place]]);
        }
        return new(items, start > 0, end < ordinals.Length, total, groups);
    }

    private FetchedItem Item(int ordinal, Edge? edge)
    {
        _run.Tick();
        var node = _shape.Node(ordinal);
        return new(node, new(_order.ValuesOf(ordinal), node.Id.ToString()), _edge.ValuesOf(edge), _edge.CitationsOf(edge));
    }

    private (int Start, int End) Window(ReadOnlySpan<int> ordinals, int[]? places)
    {
        var start = _query.After is { } after ? _order.CountUpTo(after, including: true, ordinals, places) : 0;
        var end = _query.Before is { } before ? _order.CountUpTo(before, including: false, ordinals, places) : ordinals.Length;
        end = Math.Max(start, end);
        if (_query.First is { } first && first < end - start)
            end = start + first;
        else if (_query.Last is { } last && last < end - start)
            start = end - last;
        return (start, end);
    }

    private void Reserve(int count)
    {
        if (_ordinals.Length < count)
            (_ordinals, _rows) = (new int[count], new int[count]);
    }

    private static void EnsureSensible(PageQuery query, Relation? relation)
    {
        if (query.First < 0 || query.Last < 0)
            throw new ArgumentException("First and Last cannot be negative.");
        if (query.First is not null && query.Last is not null)
            throw new ArgumentException("First and Last cannot be asked for together.");
        if (relation?.KeepsDataOrder is true && (query.After is not null || query.Before is not null))
            throw new ArgumentException($"{relation} keeps the order of the data and has no places to continue from.");
    }
}
