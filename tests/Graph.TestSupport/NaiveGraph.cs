using System.Globalization;
using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Answers plans straight from the records, as the documentation of the contract reads: slow, obvious, and sharing no code with
/// any store.</summary>
public sealed partial class NaiveGraph(GraphBatch batch)
{
    private sealed record Entry(Node Node, Edge? Edge);

    private static readonly string[] _grades = ["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-"];

    private readonly Dictionary<NodeId, Node> _nodes = batch.Upserts.ToDictionary(node => node.Id);
    private readonly ILookup<(EdgeKind Kind, NodeId At, bool IsForward), Edge> _edges = batch.EdgeUpserts
        .Concat(batch.Upserts.SelectMany(node => node.Citations.Select(
            Edge (place) => new CitedIn { From = node.Id, To = place.Source, Locator = place.Locator, CheckedOn = place.CheckedOn })))
        .SelectMany(edge => new[] { (At: edge.From, IsForward: true, Edge: edge), (At: edge.To, IsForward: false, Edge: edge) })
        .ToLookup(end => (GraphSchema.KindOf(end.Edge), end.At, end.IsForward), end => end.Edge);

    /// <summary>The answer, with a version that says nothing.</summary>
    public FetchResult Fetch(FetchRequest plan) => plan.Roots switch
    {
        FetchRoots.ByIds byIds => new(GraphVersion.Empty, [.. byIds.Ids.Select(id =>
            _nodes.TryGetValue(id, out var node) && plan.Shape.Of(GraphSchema.KindOf(node)) is not null ? Fetched(node, plan.Shape)
                : null)], null),
        FetchRoots.OfKind ofKind => new(GraphVersion.Empty, [], Page(
            [.. _nodes.Values.Where(node => GraphSchema.KindOf(node) == ofKind.Kind).OrderBy(node => node.Id)
                .Select(node => new Entry(node, null))],
            ofKind.Query, null, plan.Shape, EdgeShape.None)),
        _ => throw new NotSupportedException(),
    };

    private FetchedNode Fetched(Node node, FetchShape shape)
    {
        var wanted = shape.Of(GraphSchema.KindOf(node)) ?? new KindShape(GraphSchema.KindOf(node), [], []);
        return new(node.Id, wanted, [.. wanted.Properties.Select(property => property.Get(node))],
            [.. wanted.Relations.Select(request =>
                Page(Entries(node, request.Relation), request.Query, request.Relation, request.Shape, request.Edge))],
            [.. wanted.Facts.Select(request => Facts(node, request))]);
    }

    private List<Entry> Entries(Node node, Relation relation)
    {
        if (relation.IsDerived)
            return [.. Related(node, relation).Select(end => new Entry(end, null))];
        var step = relation.Paths[0][0];
        var entries = _edges[(step.Edge, node.Id, step.IsForward)]
            .Select(edge => new Entry(_nodes[step.IsForward ? edge.To : edge.From], edge))
            .Where(entry => relation.Targets.Contains(GraphSchema.KindOf(entry.Node)));
        return [.. relation.KeepsDataOrder ? entries : entries.OrderBy(entry => entry.Node.Id)];
    }

    /// <summary>The nodes that a relation leads to, each once, by id.</summary>
    private IEnumerable<Node> Related(Node node, Relation relation) => relation.Paths
        .SelectMany(path => path.Aggregate(new HashSet<NodeId> { node.Id }.AsEnumerable(),
            (from, step) => from.SelectMany(id => Ends(id, step)).Distinct()))
        .Distinct().Select(id => _nodes[id]).Where(end => relation.Targets.Contains(GraphSchema.KindOf(end))).OrderBy(end => end.Id);

    private IEnumerable<NodeId> Ends(NodeId id, Step step) => _edges[(step.Edge, id, step.IsForward)]
        .Select(edge => step.IsForward ? edge.To : edge.From);

    private IEnumerable<Node> Related(Node node, string relation) =>
        GraphSchema.KindOf(node).FindRelation(relation) is { } found ? Related(node, found) : [];

    private FetchedPage Page(List<Entry> list, PageQuery query, Relation? relation, FetchShape shape, EdgeShape edge)
    {
        list = [.. list.Where(entry => (query.Where is null || Holds(query.Where, entry.Node))
            && (query.EdgeWhere is null || Holds(query.EdgeWhere, entry.Edge)))];
        var groups = query.Groups.Select(request => Groups(list, request)).ToList();
        var total = query.WithTotal ? list.Count : (int?)null;
        if (!query.WithItems)
            return new(query, [], false, false, total, groups);
        var order = relation?.KeepsDataOrder is true ? []
            : query.Order.Count == 0 && relation?.DefaultOrder is { } first ? [new OrderTerm.ByProperty(first.Name, false)] : query.Order;
        var kinds = relation?.Targets ?? (IReadOnlyList<NodeKind>)[.. list.Select(entry => GraphSchema.KindOf(entry.Node)).Distinct()];
        var ordered = list.Select(entry =>
            (Entry: entry, Position: new PagePosition([.. order.Select(term => Value(term, entry))], entry.Node.Id.ToString())))
            .ToList();
        if (relation?.KeepsDataOrder is not true)
        {
            ordered = [.. ordered.Order(Comparer<(Entry Entry,
                PagePosition Position)>.Create((a, b) => Compare(order, a.Position, b.Position, kinds)))];
        }

        var (start, end) = Window(query, ordered.Count,
            place => ordered.Count(item => Compare(order, item.Position, place, kinds) <= 0), place =>
                ordered.Count(item => Compare(order, item.Position, place, kinds) < 0));
        return new(query, [.. ordered[start..end].Select(item => Item(item.Entry, item.Position, shape, edge))],
            start > 0, end < ordered.Count,
            total, groups);
    }

    private FetchedItem Item(Entry entry, PagePosition position, FetchShape shape, EdgeShape edge) =>
        new(Fetched(entry.Node, shape), position,
        [.. edge.Properties.Select(name => entry.Edge is null ? null : GraphSchema.KindOf(entry.Edge).FindProperty(name)?.Get(entry.Edge))],
        Citations(entry.Edge?.Citations ?? [], edge.Citations));

    private List<IReadOnlyList<FetchedCitation>> Citations(IReadOnlyList<Citation> citations, IReadOnlyList<FetchCitations> requests) =>
        [.. requests.Select(request => citations.Select(c =>
            new FetchedCitation(Fetched(_nodes[c.Source], request.Source), c.Locator, c.CheckedOn)).ToList())];

    private static (int Start, int End) Window(PageQuery query, int count, Func<PagePosition, int> upTo, Func<PagePosition, int> before)
    {
        var start = query.After is null ? 0 : upTo(query.After);
        var end = Math.Max(start, query.Before is null ? count : before(query.Before));
        return query.First is { } first ? (start, Math.Min(end, start + first)) : query.Last is { } last
            ? (Math.Max(start, end - last), end) : (start, end);
    }

    private object? Value(OrderTerm term, Entry entry) => term switch
    {
        OrderTerm.ByProperty property => GraphSchema.KindOf(entry.Node).FindProperty(property.Property)?.Get(entry.Node),
        OrderTerm.ByEdge edge => Value(entry.Edge, edge.Property),
        OrderTerm.ByCount count => Related(entry.Node, count.Relation).Count(),
        _ => throw new NotSupportedException(),
    };

    private static object? Value(Edge? edge, string property) =>
        edge is null ? null : GraphSchema.KindOf(edge).FindProperty(property)?.Get(edge);

    private static int Compare(IReadOnlyList<OrderTerm> order, PagePosition a, PagePosition b, IReadOnlyList<NodeKind> kinds)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var (x, y) = (Ranked(order[i], a.Values[i], kinds), Ranked(order[i], b.Values[i], kinds));
            var comparison = x is null || y is null ? (x is null ? 1 : 0) - (y is null ? 1 : 0)
                : order[i].Descending ? Compare(y, x) : Compare(x, y);
            if (comparison != 0)
                return comparison;
        }
        return string.CompareOrdinal(a.Id, b.Id);
    }

    // An enum by the place of its value in the declaration; in a list of several kinds, those of the first kind first. A grade of an edge
    // from the best down. What has no place stands behind all others, in the order of the ids.
    private static object? Ranked(OrderTerm term, object? value, IReadOnlyList<NodeKind> kinds)
    {
        if (value is not string text)
            return value;
        List<Property?> properties = term switch
        {
            OrderTerm.ByProperty node => [.. kinds.Select(kind => kind.FindProperty(node.Property))],
            OrderTerm.ByEdge edge => [.. GraphSchema.Edges.Select(kind => kind.FindProperty(edge.Property))],
            _ => [],
        };
        List<string> names = term is OrderTerm.ByEdge && properties.Any(property => property?.Domain is ValueDomain.Grade) ? [.. _grades]
            : [.. properties.SelectMany(property => property?.Enum?.Values ?? []).Select(known => known.Name).Distinct()];
        return names.Count == 0 ? value : names.IndexOf(text) is >= 0 and var place ? place : names.Count;
    }

    // UTF-32 is what code points are.
    private static int Compare(object x, object y) => x is string a && y is string b
        ? a.EnumerateRunes().Select(rune => rune.Value).ToArray().AsSpan()
            .SequenceCompareTo(b.EnumerateRunes().Select(rune => rune.Value).ToArray())
        : x is bool or DateOnly ? Comparer<object>.Default.Compare(x, y)
        : Convert.ToDecimal(x, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(y, CultureInfo.InvariantCulture));
}
