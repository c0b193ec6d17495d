using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Reads pages of a list: filter, order, window, total and groups, prepared once for all lists of one place in a
/// request.</summary>
internal sealed class ListReader
{
    private const int MostKept = 4096; // bytes of a set of nodes that stays with the reader

    private readonly RequestRun _run;
    private readonly PageQuery _query;
    private readonly KindTests? _where;
    private readonly Func<Edge?, bool>? _edgeWhere;
    private readonly ListOrder _order;
    private readonly bool _keepsOrder;
    private readonly Grouping[] _groups;
    private readonly NodeReader _shape;
    private readonly EdgeReader _edge;
    private readonly ItemReader? _later;
    private int[] _ordinals = [];
    private int[] _rows = [];
    private NodeSet? _set;

    public ListReader(RequestRun run, PageQuery query, IReadOnlyList<NodeKind> kinds, Relation? relation, FetchShape shape, EdgeShape edge)
    {
        var order = PageOrder.Of(query, relation);
        if (query.Where is not null)
            query = query with { Where = RegionConditions.Called(query.Where, run.Graph.DataSet) };
        (_run, _query, _keepsOrder) = (run, query, order.KeepsDataOrder);
        _where = query.Where is null || relation is null ? null : new(run, query.Where, kinds);
        _edgeWhere = query.EdgeWhere is null ? null : EdgeConditions.Compile(query.EdgeWhere, relation?.Edge);
        _order = new(run, order.Terms, kinds, relation);
        _groups = [.. query.Groups.Select(groups => new Grouping(run, groups, kinds))];
        _shape = new(run, shape);
        _edge = new(run, edge, relation);
        var canWait = shape.HasNoRelations && edge.Citations.Count == 0 && !(query.WithPositions && _order.Counts);
        _later = canWait ? new(query.WithPositions ? _order : null, _shape, _edge) : null;
    }

    /// <summary>The execution that it reads for.</summary>
    public RequestRun Run => _run;

    /// <inheritdoc cref="NodeReader.Clear"/>
    public void Clear()
    {
        _shape.Clear();
        _edge.Clear();
        if (_set?.Bytes > MostKept)
            _set = null;
    }

    /// <summary>The page of all nodes of a kind, from the indexes.</summary>
    public FetchedPage Page(NodeKind kind)
    {
        var ordered = _run.Snapshot.Indexes.Ordered(_run, kind, _order);
        var set = _edgeWhere?.Invoke(null) is false ? NodeSet.Empty(_run.Graph.RangeOf(kind))
            : _query.Where is null ? null : _set ??= FilterSets.Of(_run, _query.Where, kind);
        var total = _query.WithTotal ? set?.Count ?? ordered.Length : (int?)null;
        var groups = _groups.Length == 0 ? [] : GroupsOf(set?.ToOrdinals() ?? ordered);
        if (!_query.WithItems)
            return new(_query, [], false, false, total, groups);
        var low = _query.After is { } after ? _order.CountUpTo(after, including: true, new(ordered), null) : 0;
        var high = _query.Before is { } before ? _order.CountUpTo(before, including: false, new(ordered), null) : ordered.Length;
        var window = new OrderedWindow(ordered, set).Cut(low, Math.Max(low, high), _query.First, _query.Last);
        IReadOnlyList<FetchedItem> items = _later is not null ? new LaterItems(_later, window.Ordinals)
            : Array.ConvertAll(window.Ordinals, ordinal => Item(ordinal, null));
        return new(_query, items, window.HasPrevious, window.HasNext, total, groups);
    }

    /// <summary>The page of the nodes that a relation leads to.</summary>
    public FetchedPage Page(RelationWalk walk, int parent)
    {
        _run.CheckCancellation();
        var ends = walk.Single is null ? walk.Ends(parent) : walk.Single.NeighborsOf(parent);
        var edges = walk.Single is null ? [] : walk.Single.EdgesOf(parent);
        if (_where is null && _edgeWhere is null && (walk.Single is null || walk.TakesAll))
            return Page(new ListItems(ends, [], edges), walk.Single, parent);
        Reserve(ends.Length);
        var count = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if ((walk.Single is null || walk.Takes(ends[i])) && (_edgeWhere is null || _edgeWhere(edges.IsEmpty ? null : edges[i]))
                && (_where is null || _where.Hold(ends[i])))
            {
                (_ordinals[count], _rows[count++]) = (ends[i], i);
            }
        }
        return Page(new ListItems(_ordinals.AsSpan(0, count), _rows.AsSpan(0, count), edges), walk.Single, parent);
    }

    private FetchedPage Page(ListItems list, Adjacency? edges, int parent)
    {
        var total = _query.WithTotal ? list.Count : (int?)null;
        var groups = GroupsOf(list.Ordinals);
        if (!_query.WithItems)
            return new(_query, [], false, false, total, groups);
        var places = list.Count < 2 || _keepsOrder || _order.IsNatural ? null : _order.Sort(list);
        var (start, end) = Window(list, places);
        IReadOnlyList<FetchedItem> items = start == end ? []
            : _later is not null ? Later(list, places, start, end, edges, parent)
            : Items(list, places, start, end);
        return new(_query, items, start > 0, end < list.Count, total, groups);
    }

    private FetchedItem[] Items(ListItems list, int[]? places, int start, int end)
    {
        var items = new FetchedItem[end - start];
        for (var i = 0; i < items.Length; i++)
        {
            var place = places is null ? start + i : places[start + i];
            items[i] = Item(list.OrdinalAt(place), list.EdgeAt(place));
        }
        return items;
    }

    /// <summary>Items that are made when they are wanted. Where the page is a part of the edges as they are, nothing is copied.</summary>
    private LaterItems Later(ListItems list, int[]? places, int start, int end, Adjacency? edges, int parent)
    {
        var first = edges?.RowsOf(parent).Start ?? 0;
        if (edges is not null && places is null && list.IsWhole)
            return new(_later!, edges.Ends.Slice(first + start, end - start), edges, first + start);
        var (ordinals, rows) = (new int[end - start], edges is null ? [] : new int[end - start]);
        for (var i = 0; i < ordinals.Length; i++)
        {
            var place = places is null ? start + i : places[start + i];
            ordinals[i] = list.OrdinalAt(place);
            if (edges is not null)
                rows[i] = first + list.RowAt(place);
        }
        return new(_later!, ordinals, edges, rows: rows);
    }

    private IReadOnlyList<FetchedGroup>[] GroupsOf(ReadOnlySpan<int> ordinals)
    {
        if (_groups.Length == 0)
            return [];
        var groups = new IReadOnlyList<FetchedGroup>[_groups.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = _groups[i].Groups(ordinals);
        return groups;
    }

    private FetchedItem Item(int ordinal, Edge? edge)
    {
        _run.CheckCancellation();
        var node = _shape.Node(ordinal);
        var position = _query.WithPositions ? new PagePosition(_order.ValuesOf(ordinal, edge), node.Id.ToString()) : PagePosition.None;
        return new(node, position, _edge.ValuesOf(edge), _edge.CitationsOf(edge));
    }

    private (int Start, int End) Window(ListItems list, int[]? places)
    {
        var start = _query.After is { } after ? _order.CountUpTo(after, including: true, list, places) : 0;
        var end = _query.Before is { } before ? _order.CountUpTo(before, including: false, list, places) : list.Count;
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
}

/// <summary>Cuts pages out of the nodes of a kind in an order, of which those in a set belong to the list.</summary>
internal readonly struct OrderedWindow(int[] ordered, NodeSet? set)
{
    /// <summary>The page between two places of the order.</summary>
    /// <param name="low">The first place.</param>
    /// <param name="high">The place behind the last; not before <paramref name="low"/>.</param>
    /// <param name="first">The most nodes from the start; null for all.</param>
    /// <param name="last">The most nodes from the end; null for all.</param>
    public (int[] Ordinals, bool HasPrevious, bool HasNext) Cut(int low, int high, int? first, int? last)
    {
        List<int> taken = new(Math.Min(first ?? last ?? int.MaxValue, high - low));
        var (from, to) = (low, high);
        if (last is { } fromEnd)
        {
            for (from = high; from > low && taken.Count < fromEnd;)
                Take(--from, taken);
            taken.Reverse();
        }
        else
        {
            for (to = low; to < high && taken.Count < (first ?? int.MaxValue);)
                Take(to++, taken);
        }
        return ([.. taken], IsAny(0, from), IsAny(to, ordered.Length));
    }

    private void Take(int place, List<int> taken)
    {
        if (set is null || set.Contains(ordered[place]))
            taken.Add(ordered[place]);
    }

    private bool IsAny(int from, int to)
    {
        if (set is null)
            return from < to;
        for (var place = from; place < to; place++)
        {
            if (set.Contains(ordered[place]))
                return true;
        }
        return false;
    }
}

/// <summary>Reads the properties and citations of the edges of one place in a request.</summary>
internal sealed class EdgeReader
{
    private readonly Property?[] _properties;
    private readonly CitationsReader _citations;

    public EdgeReader(RequestRun run, EdgeShape shape, Relation? relation)
    {
        _properties = [.. shape.Properties.Select(name => relation?.Edge?.FindProperty(name))];
        _citations = new(run, shape.Citations);
    }

    /// <inheritdoc cref="NodeReader.Clear"/>
    public void Clear() => _citations.Clear();

    public object?[] ValuesOf(Edge? edge)
    {
        if (_properties.Length == 0)
            return [];
        var values = new object?[_properties.Length];
        for (var i = 0; edge is not null && i < values.Length; i++)
            values[i] = _properties[i]?.Get(edge);
        return values;
    }

    public IReadOnlyList<IReadOnlyList<FetchedCitation>> CitationsOf(Edge? edge) => _citations.Of(edge?.Citations ?? []);
}

/// <summary>Reads the sources that edges cite.</summary>
internal sealed class CitationsReader(RequestRun run, IReadOnlyList<FetchCitations> requests)
{
    private readonly NodeReader[] _sources = [.. requests.Select(request => new NodeReader(run, request.Source))];

    /// <inheritdoc cref="NodeReader.Clear"/>
    public void Clear()
    {
        foreach (var source in _sources)
            source.Clear();
    }

    /// <summary>The citations, a list for each request.</summary>
    public IReadOnlyList<IReadOnlyList<FetchedCitation>> Of(IReadOnlyList<Citation> citations)
    {
        if (_sources.Length == 0)
            return [];
        var lists = new IReadOnlyList<FetchedCitation>[_sources.Length];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = List(_sources[i], citations);
        return lists;
    }

    private FetchedCitation[] List(NodeReader shape, IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0)
            return [];
        var list = new FetchedCitation[citations.Count];
        for (var i = 0; i < list.Length; i++)
        {
            run.Graph.TryFind(citations[i].Source, out var source); // a write that leaves a citation without its source is refused
            list[i] = new(shape.Node(source), citations[i].Locator, citations[i].CheckedOn);
        }
        return list;
    }
}
