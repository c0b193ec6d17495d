using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Reads the row that a plan's statement returns, in step with the plan; <see cref="PageCodec"/> knows the layout.</summary>
internal sealed class FetchReader
{
    private readonly Dictionary<NodeKind, KindShape> _onlyIds = [];

    /// <summary>Reads the whole response. No row: nothing was written yet.</summary>
    /// <exception cref="GraphStoreException">The database holds something that is not of the schema.</exception>
    public static FetchResult Read(QueryResponse response, FetchRequest plan)
    {
        FetchReader reader = new();
        var isEmpty = response.RowCount == 0;
        var version = isEmpty ? GraphVersion.Empty : CypherValues.Version(response.Rows[0][0], response.Rows[0][1]);
        var result = isEmpty ? default : response.Rows[0][3];
        return plan.Roots switch
        {
            FetchRoots.ByIds roots => new(version, reader.Roots(result, roots.Ids, plan.Shape), null),
            FetchRoots.OfKind roots when isEmpty => new(version, [], EmptyPage(roots.Query)),
            FetchRoots.OfKind roots => new(version, [], reader.Page(result, roots.Query, null, [roots.Kind], plan.Shape, EdgeShape.None)),
            _ => throw new ArgumentException($"{plan.Roots.GetType().Name} are no roots that this store knows."),
        };
    }

    private static FetchedPage EmptyPage(PageQuery query) =>
        new(query, [], false, false, query.WithTotal ? 0 : null, [.. query.Groups.Select(_ => Array.Empty<FetchedGroup>())]);

    private FetchedNode?[] Roots(JsonElement rows, IReadOnlyList<NodeId> ids, FetchShape shape)
    {
        Dictionary<NodeId, FetchedNode> found = [];
        var (wanted, kinds) = (ids.ToHashSet(), CypherPlan.KindsOf(ids, shape));
        if (rows.ValueKind is JsonValueKind.Array)
        {
            foreach (var row in rows.EnumerateArray())
            {
                var id = IdOf(row, kinds);
                if (wanted.Contains(id)) // others are those of a plan that shares the statement
                    found[id] = Node(id, row, shape, kinds);
            }
        }
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    /// <summary>The id of a node that must be of one of some kinds.</summary>
    private static NodeId IdOf(JsonElement row, IReadOnlyList<NodeKind> kinds)
    {
        var id = CypherValues.Id(PageCodec.ReadId(row), $"a list of {string.Join(" or ", kinds)}");
        return kinds.Any(kind => kind.Name == id.Kind) ? id : throw OfOtherKind(id);
    }

    private FetchedNode Node(JsonElement row, FetchShape wanted, IReadOnlyList<NodeKind> kinds) =>
        Node(IdOf(row, kinds), row, wanted, kinds);

    private FetchedNode Node(NodeId id, JsonElement row, FetchShape wanted, IReadOnlyList<NodeKind> kinds)
    {
        var kind = GraphSchema.FindKind(id.Kind)!;
        if (wanted.Of(kind) is not { } shape)
            return new(id, OnlyId(kind), [], [], []);
        var parts = PageCodec.ReadNode(row, kinds.Count > 1, shape.Properties.Count, shape.Relations.Count, shape.Facts.Count);
        if (parts.Kind is { } number && number != GraphSnapshot.NumberOf(kind))
            throw OfOtherKind(id);
        return new(id, shape, Each(shape.Properties, parts.Properties, (property, value) => CypherValues.Read(value, property, id)),
            Each(shape.Relations, parts.Relations, (relation, page) =>
                Page(page, relation.Query, relation.Relation, relation.Relation.Targets, relation.Shape, relation.Edge)),
            Each(shape.Facts, parts.Facts, (facts, page) => Facts(page, facts, id)));
    }

    private static TResult[] Each<TWanted,
        TResult>(IReadOnlyList<TWanted> wanted, JsonElement[] parts, Func<TWanted, JsonElement, TResult> read)
    {
        var results = parts.Length == 0 ? [] : new TResult[parts.Length];
        for (var i = 0; i < results.Length; i++)
            results[i] = read(wanted[i], parts[i]);
        return results;
    }

    private FetchedPage Page(JsonElement row, PageQuery query, Relation? relation, IReadOnlyList<NodeKind> kinds, FetchShape shape,
        EdgeShape edge)
    {
        var order = PageOrder.Of(query, relation).Terms;
        var page = PageCodec.ReadPage(row, query.Groups.Count);
        var (items, trimmed) = Window(page.Items, query, item => Item(item, order, relation, kinds, shape, edge));
        var groups = Each<FetchGroups, IReadOnlyList<FetchedGroup>>(
            query.Groups, page.Groups, (wanted, rows) => [.. rows.EnumerateArray().Select(group => Group(group, wanted, kinds))]);
        return new(query, items, page.HasEarlier || (trimmed && query.Last is not null),
            page.HasLater || (trimmed && query.First is not null),
            page.Total, groups);
    }

    /// <summary>The wanted items, in order, and whether there was one more.</summary>
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

    private FetchedItem Item(
        JsonElement row, IReadOnlyList<OrderTerm> order, Relation? relation, IReadOnlyList<NodeKind> kinds, FetchShape shape,
            EdgeShape edge)
    {
        var parts = PageCodec.ReadItem(row, order.Count, edge.Properties.Count, edge.Citations.Count);
        var node = Node(parts.Node, shape, kinds);
        var place = Each(order, parts.Order, (term, value) => OrderValue(value, term, node.Id, relation));
        var values = Each(edge.Properties, parts.Edge, (name, value) =>
            relation?.Edge?.FindProperty(name) is { } property
                ? CypherValues.Read(value, property, $"the {relation.Edge} between {node.Id} and another node") : null);
        return new(node, new(place, node.Id.ToString()), values, Citations(parts.Citations, edge.Citations, node.Id));
    }

    private static object? OrderValue(JsonElement json, OrderTerm term, NodeId node, Relation? relation) => term switch
    {
        OrderTerm.ByProperty property =>
            GraphSchema.FindKind(node.Kind)!.FindProperty(property.Property) is { } found ? CypherValues.Read(json, found, node) : null,
        OrderTerm.ByEdge edge => relation?.Edge?.FindProperty(edge.Property) is { } found
            ? CypherValues.Read(json, found, $"the {relation.Edge} between {node} and another node") : null,
        _ => json.GetInt32(),
    };

    private IReadOnlyList<IReadOnlyList<FetchedCitation>> Citations(JsonElement[] lists, IReadOnlyList<FetchCitations> wanted, NodeId at) =>
        Each<FetchCitations, IReadOnlyList<FetchedCitation>>(
            wanted, lists, (citations, rows) => [.. rows.EnumerateArray().Select(row => Citation(row, citations.Source, at))]);

    private FetchedCitation Citation(JsonElement row, FetchShape shape, NodeId at)
    {
        var (text, source) = PageCodec.ReadCitation(row);
        var citation = CypherValues.Citation(text, $"an edge at {at}");
        return new(Node(source, shape, [GraphSchema.Source]), citation.Locator, citation.CheckedOn);
    }

    private FetchedGroup Group(JsonElement row, FetchGroups wanted, IReadOnlyList<NodeKind> kinds)
    {
        var (count, values) = PageCodec.ReadGroup(row, wanted.Keys.Count);
        var (keys, nodes) = (new object?[values.Length], new FetchedNode?[values.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (values[i].ValueKind is JsonValueKind.Null)
                continue;
            nodes[i] = wanted.Keys[i] is GroupKey.ByRelation key ? Node(values[i], wanted.Node, CypherGroups.TargetsOf(key, kinds)) : null;
            keys[i] = nodes[i]?.Id.ToString()
                ?? CypherValues.ReadOfAny(values[i], kinds, ((GroupKey.ByProperty)wanted.Keys[i]).Property);
        }
        return new(new SingleGroup(keys, nodes), 0, count);
    }

    private FetchedFactPage Facts(JsonElement row, FetchFacts wanted, NodeId source)
    {
        var page = PageCodec.ReadPage(row, groups: 0);
        var (items, trimmed) = Window(page.Items, wanted.Query, item => Fact(item, wanted, source));
        return new(wanted.Query, items, page.HasEarlier || (trimmed && wanted.Query.Last is not null), page.HasLater
            || (trimmed && wanted.Query.First is not null), page.Total);
    }

    private FetchedFact Fact(JsonElement row, FetchFacts wanted, NodeId source)
    {
        var fact = PageCodec.ReadFact(row);
        var where = $"a citation of {source}";
        return new(Position(fact.Position, where), CypherValues.Text(fact.Locator, "locator", where),
            CypherValues.Day(fact.CheckedOn, "checkedOn", where),
            Node(fact.Subject, wanted.Subject, GraphSchema.Entities), fact.Edge.ValueKind is JsonValueKind.Null ? null
                : FactEdge(fact.Edge, wanted));
    }

    private static PagePosition Position(JsonElement json, string where)
    {
        try
        {
            return FactPosition.OfSortKey(json.GetString() ?? "").ToPagePosition();
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            throw Neo4jErrors.Inconsistent($"The properties 'edge', 'to' or 'position' of {where} are missing or wrong", error);
        }
    }

    private FetchedPathEdge FactEdge(JsonElement row, FetchFacts wanted)
    {
        var parts = PageCodec.ReadFactEdge(row, wanted.EdgeCitations.Count);
        var from = Node(parts.From, wanted.From, GraphSchema.Entities);
        return new(GraphSchema.FindEdge(parts.Type.GetString()!)!, from, Node(parts.To, wanted.To, GraphSchema.Entities),
            Text(parts.Basis, "basis"), Text(parts.Why, "why"), Text(parts.WhyEn, "whyEn"),
            Citations(parts.Citations, wanted.EdgeCitations, from.Id));

        string? Text(JsonElement value, string property) => CypherValues.Text(value, property, $"an edge at {from.Id}");
    }

    private KindShape OnlyId(NodeKind kind)
    {
        if (!_onlyIds.TryGetValue(kind, out var shape))
            _onlyIds[kind] = shape = new(kind, [], []);
        return shape;
    }

    private static GraphStoreException OfOtherKind(NodeId id) =>
        Neo4jErrors.Inconsistent($"{id} does not have the labels of its kind, or has those of another");
}
