using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Reads the row that a plan's statement returns, walking the plan along with it.</summary>
/// <remarks>Everything is an array. A node: id, properties, relations, facts, in the order of its shape. A page: items, total, whether there are nodes up to
/// <c>After</c>, whether from <c>Before</c> on, groups. An item: node, values of the order, properties and citations of the edge.</remarks>
internal sealed class FetchReader
{
    private readonly Dictionary<NodeKind, KindShape> _onlyIds = [];

    /// <summary>Reads the whole answer. No row: nothing was written yet.</summary>
    public static FetchResult Read(QueryAnswer answer, FetchRequest plan)
    {
        FetchReader reader = new();
        var version = answer.RowCount == 0 ? GraphVersion.Empty : new(answer.Rows[0][0].GetInt64(), answer.Rows[0][1].GetString()!);
        var result = answer.RowCount == 0 ? default : answer.Rows[0][3];
        return plan.Roots switch
        {
            FetchRoots.ByIds roots => new(version, reader.Roots(result, roots.Ids, plan.Shape), null),
            FetchRoots.OfKind roots when answer.RowCount == 0 => new(version, [], EmptyPage(roots.Query)),
            FetchRoots.OfKind roots => new(version, [], reader.Page(result, roots.Query, null, [roots.Kind], plan.Shape, EdgeShape.None)),
            _ => throw new ArgumentException($"{plan.Roots.GetType().Name} are no roots that this store knows."),
        };
    }

    private static FetchedPage EmptyPage(PageQuery query) =>
        new([], false, false, query.WithTotal ? 0 : null, [.. query.Groups.Select(_ => Array.Empty<FetchedGroup>())]);

    private FetchedNode?[] Roots(JsonElement rows, IReadOnlyList<NodeId> ids, FetchShape shape)
    {
        Dictionary<NodeId, FetchedNode> found = [];
        var wanted = ids.ToHashSet();
        if (rows.ValueKind is JsonValueKind.Array)
        {
            foreach (var row in rows.EnumerateArray())
            {
                var id = IdOf(row);
                if (wanted.Contains(id)) // others are those of a plan that shares the statement
                    found[id] = Node(id, row, shape);
            }
        }
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    private static NodeId IdOf(JsonElement row) => NodeId.Parse(row[0].GetString()!);

    private FetchedNode Node(JsonElement row, FetchShape wanted) => Node(IdOf(row), row, wanted);

    private FetchedNode Node(NodeId id, JsonElement row, FetchShape wanted)
    {
        var kind = GraphSchema.FindKind(id.Kind)!;
        var shape = wanted.Of(kind) ?? OnlyId(kind);
        var parts = row.EnumerateArray();
        parts.MoveNext();
        var values = Each(shape.Properties, property => JsonValues.Read(Next(ref parts), property));
        var relations = Each(shape.Relations, wish => Page(Next(ref parts), wish.Query, wish.Relation, wish.Relation.Targets, wish.Shape, wish.Edge));
        var facts = Each(shape.Facts, wish => Facts(Next(ref parts), wish));
        return new(id, shape, values, relations, facts);

        TResult[] Each<TWish, TResult>(IReadOnlyList<TWish> wishes, Func<TWish, TResult> read)
        {
            var results = wishes.Count == 0 ? [] : new TResult[wishes.Count];
            for (var i = 0; i < results.Length; i++)
                results[i] = read(wishes[i]);
            return results;
        }
    }

    private FetchedPage Page(JsonElement row, PageQuery query, Relation? relation, IReadOnlyList<NodeKind> kinds, FetchShape shape, EdgeShape edge)
    {
        var order = PageOrder.Of(query, relation).Terms;
        var (items, trimmed) = Window(row[0], query, item => Item(item, order, relation, shape, edge));
        var groups = query.Groups.Count == 0 ? [] : new IReadOnlyList<FetchedGroup>[query.Groups.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = [.. row[4 + i].EnumerateArray().Select(group => Group(group, query.Groups[i], kinds))];
        return new(items, row[2].GetBoolean() || (trimmed && query.Last is not null),
            row[3].GetBoolean() || (trimmed && query.First is not null), Total(row[1]), groups);
    }

    /// <summary>The items asked for, in order, and whether there was one more.</summary>
    private static (IReadOnlyList<T> Items, bool Trimmed) Window<T>(JsonElement rows, PageQuery query, Func<JsonElement, T> read)
    {
        if (rows.ValueKind is not JsonValueKind.Array)
            return ([], false);
        var there = rows.GetArrayLength();
        var items = new T[Math.Min(there, query.First ?? query.Last ?? there)];
        var place = 0;
        foreach (var row in rows.EnumerateArray())
        {
            if (place == items.Length)
                break;
            items[query.Last is null ? place : items.Length - 1 - place] = read(row);
            place++;
        }
        return (items, there > items.Length);
    }

    private FetchedItem Item(JsonElement row, IReadOnlyList<OrderTerm> order, Relation? relation, FetchShape shape, EdgeShape edge)
    {
        var parts = row.EnumerateArray();
        var node = Node(Next(ref parts), shape);
        var place = order.Count == 0 ? [] : new object?[order.Count];
        for (var i = 0; i < place.Length; i++)
            place[i] = OrderValue(Next(ref parts), order[i]);
        var values = edge.Properties.Count == 0 ? [] : new object?[edge.Properties.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = Next(ref parts);
            values[i] = relation?.Edge?.FindProperty(edge.Properties[i]) is { } property ? JsonValues.Read(value, property) : null;
        }
        return new(node, new(place, node.Id.ToString()), values, Citations(ref parts, edge.Citations));
    }

    private static object? OrderValue(JsonElement json, OrderTerm term) => term is OrderTerm.ByProperty property
        ? PageOrder.FindProperty(property.Property) is { } found ? JsonValues.Read(json, found) : null
        : json.GetInt32();

    private IReadOnlyList<IReadOnlyList<FetchedCitation>> Citations(ref JsonElement.ArrayEnumerator parts, IReadOnlyList<FetchCitations> wishes)
    {
        var lists = wishes.Count == 0 ? [] : new IReadOnlyList<FetchedCitation>[wishes.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            var shape = wishes[i].Source;
            lists[i] = [.. Next(ref parts).EnumerateArray().Select(row => Citation(row, shape))];
        }
        return lists;
    }

    private FetchedCitation Citation(JsonElement row, FetchShape shape)
    {
        var citation = Model.Citation.Parse(row[0].GetString()!);
        return new(Node(row[1], shape), citation.Locator, citation.CheckedOn);
    }

    private FetchedGroup Group(JsonElement row, FetchGroups wish, IReadOnlyList<NodeKind> kinds)
    {
        var (keys, nodes) = (new object?[wish.Keys.Count], new FetchedNode?[wish.Keys.Count]);
        for (var i = 0; i < keys.Length; i++)
        {
            var value = row[1 + i];
            if (value.ValueKind is JsonValueKind.Null)
                continue;
            nodes[i] = wish.Keys[i] is GroupKey.ByRelation ? Node(value, wish.Node) : null;
            keys[i] = nodes[i]?.Id.ToString() ?? JsonValues.Read(value, PageOrder.FindProperty(((GroupKey.ByProperty)wish.Keys[i]).Property)!);
        }
        return new(keys, nodes, row[0].GetInt32());
    }

    private FetchedFactPage Facts(JsonElement row, FetchFacts wish)
    {
        var (items, trimmed) = Window(row[0], wish.Query, item => Fact(item, wish));
        return new(items, row[2].GetBoolean() || (trimmed && wish.Query.Last is not null),
            row[3].GetBoolean() || (trimmed && wish.Query.First is not null), Total(row[1]));
    }

    private FetchedFact Fact(JsonElement row, FetchFacts wish) => new(FactPosition.OfSortKey(row[0].GetString()!).ToPagePosition(), row[1].GetString(), JsonValues.Day(row[2]),
        Node(row[3], wish.Subject), row[4].ValueKind is JsonValueKind.Null ? null : PathEdge(row[4], wish));

    private FetchedPathEdge PathEdge(JsonElement row, FetchFacts wish)
    {
        var parts = row.EnumerateArray();
        var kind = GraphSchema.FindEdge(Next(ref parts).GetString()!)!;
        var (from, to, basis) = (Node(Next(ref parts), wish.From), Node(Next(ref parts), wish.To), Next(ref parts).GetString());
        return new(kind, from, to, basis, Citations(ref parts, wish.EdgeCitations));
    }

    private KindShape OnlyId(NodeKind kind)
    {
        if (!_onlyIds.TryGetValue(kind, out var shape))
            _onlyIds[kind] = shape = new(kind, [], []);
        return shape;
    }

    private static int? Total(JsonElement json) => json.ValueKind is JsonValueKind.Null ? null : json.GetInt32();

    private static JsonElement Next(ref JsonElement.ArrayEnumerator parts) => parts.MoveNext() ? parts.Current
        : throw new GraphStoreException(Neo4jErrorCodes.Inconsistent, "A row is shorter than the plan.", isTransient: false);
}
