using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Plans of everything that the schema allows, to a few levels; equal seeds give equal plans.</summary>
public sealed class RandomPlans(Random random, GraphBatch graph)
{
    private const int Depth = 3;

    /// <summary>A plan for a graph made by <see cref="RandomGraph"/>.</summary>
    public static FetchRequest Create(int seed, GraphBatch graph) => new RandomPlans(new(seed), graph).Plan();

    private FetchRequest Plan()
    {
        if (random.Next(3) == 0)
        {
            return FetchRequest.ByIds([.. Enumerable.Range(0, random.Next(5)).Select(_ => SomeId())],
                Shape(Some(GraphSchema.Kinds), Depth));
        }

        var kind = One(GraphSchema.Kinds);
        return FetchRequest.Page(kind, Query([kind], null, Depth), Shape([kind], Depth));
    }

    private NodeId SomeId() => graph.Upserts.Count == 0 || random.Next(5) == 0
        ? NodeId.Of(One(GraphSchema.Kinds).Name, "no-such") : One(graph.Upserts).Id;

    private FetchShape Shape(IEnumerable<NodeKind> kinds, int depth) => new(kinds.Select(kind => Shape(kind, depth)));

    private KindShape Shape(NodeKind kind, int depth)
    {
        List<FetchRelation> relations = [];
        for (var i = depth == 0 || kind.Relations.Count == 0 ? 0 : random.Next(3); i > 0; i--)
            relations.Add(Relation($"r{i}", One(kind.Relations), depth - 1));
        FetchFacts[] facts = kind == GraphSchema.Source && depth > 0 && random.Next(2) == 0 ? [Facts(depth - 1)] : [];
        return new(kind, Some(kind.Properties), relations, facts);
    }

    private FetchRelation Relation(string key, Relation relation, int depth) => new(key, relation,
        Query(relation.Targets, relation, depth), Edge(relation, depth),
        Shape(random.Next(8) == 0 ? Some(relation.Targets) : relation.Targets, depth));

    private EdgeShape Edge(Relation relation, int depth) => new(
        [.. Some(relation.Edge?.Properties ?? []).Select(property => property.Name), .. random.Next(3) == 0 ? ["basis", "noSuch"]
            : Array.Empty<string>()],
        Citations(depth));

    private FetchCitations[] Citations(int depth) => depth < 1 || random.Next(3) > 0 ? []
        : [new("c", Shape([GraphSchema.Source], Math.Min(depth - 1, 1))), .. random.Next(3) == 0
            ? [new("d", Shape([GraphSchema.Source], 0))] : Array.Empty<FetchCitations>()];

    private FetchFacts Facts(int depth)
    {
        var query = Window(new PageQuery { WithTotal = random.Next(2) == 0 }, [], [], null);
        PagePosition? At(PagePosition? position) => position is null ? null
            : new FactPosition(position.Id, random.Next(4) == 0 ? null : One(GraphSchema.Edges), random.Next(3) == 0 ? "" : SomeId()
                .ToString(), random.Next(3)).ToPagePosition();
        var shape = Shape(GraphSchema.Kinds, Math.Min(depth, 1));
        return new("facts", query with { After = At(query.After), Before = At(query.Before) }, shape, shape,
            Shape(Some(GraphSchema.Kinds), 0), Citations(depth));
    }

    private PageQuery Query(IReadOnlyList<NodeKind> kinds, Relation? relation, int depth)
    {
        PageQuery query = new()
        {
            Where = random.Next(2) == 0 ? null : Filter(kinds, 3),
            EdgeWhere = random.Next(3) > 0 ? null : EdgeFilter(relation, 2),
            WithItems = random.Next(6) > 0,
            WithTotal = random.Next(2) == 0,
        };
        if (relation?.KeepsDataOrder is true)
            return query with { First = random.Next(3) == 0 ? random.Next(4) : null };
        query = query with
        {
            Order = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Order(kinds, relation))],
            Groups = random.Next(4) > 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 3)).Select(i => Groups($"g{i}", kinds, depth))],
        };
        return Window(query, query.Order, kinds, relation);
    }

    private PageQuery Window(PageQuery query, IReadOnlyList<OrderTerm> order, IReadOnlyList<NodeKind> kinds, Relation? relation)
    {
        if (random.Next(2) == 0)
            query = random.Next(2) == 0 ? query with { First = random.Next(5) } : query with { Last = random.Next(5) };
        // Then a relation may have an order of its own, and only the evaluation knows how many values a place has.
        var hasDefault = order.Count == 0;
        if (hasDefault && kinds.Contains(GraphSchema.Segment))
            return query;
        return query with
        {
            After = random.Next(3) == 0 ? Position(order, kinds, relation) : null,
            Before = random.Next(4) == 0 ? Position(order, kinds, relation) : null,
        };
    }

    private PagePosition Position(IReadOnlyList<OrderTerm> order, IReadOnlyList<NodeKind> kinds, Relation? relation)
    {
        var candidates = graph.Upserts.Where(node => kinds.Count == 0 || kinds.Contains(GraphSchema.KindOf(node))).ToList();
        if (candidates.Count == 0 || random.Next(3) == 0)
            return new([.. order.Select(term => PositionValue(term, kinds, null, relation))], SomeId().ToString());
        var node = One(candidates);
        return new([.. order.Select(term => PositionValue(term, kinds, node, relation))], node.Id.ToString());
    }

    private object? PositionValue(OrderTerm term, IReadOnlyList<NodeKind> kinds, Node? node, Relation? relation)
    {
        if (term is OrderTerm.ByEdge { Property: var ofEdge })
        {
            return relation?.Edge?.FindProperty(ofEdge) is not { } declared || random.Next(4) == 0 ? null
                : RandomGraph.Value(random, declared);
        }
        if (term is not OrderTerm.ByProperty { Property: var name })
            return random.Next(4);
        if (node is not null)
            return GraphSchema.KindOf(node).FindProperty(name)?.Get(node);
        var property = kinds.Select(kind => kind.FindProperty(name)).FirstOrDefault(found => found is not null);
        return property is null || (property.IsNullable && random.Next(4) == 0) ? null : RandomGraph.Value(random, property);
    }

    private OrderTerm Order(IReadOnlyList<NodeKind> kinds, Relation? relation)
    {
        var kind = One(kinds);
        if (relation is not null && random.Next(3) == 0)
            return new OrderTerm.ByEdge(EdgeProperty(relation).Name, random.Next(2) == 0);
        return random.Next(3) == 0 && kind.Relations.Count > 0
            ? new OrderTerm.ByCount(One(kind.Relations).Name, random.Next(2) == 0)
            : new OrderTerm.ByProperty(One([.. kind.Properties.Where(property => !property.IsList)]).Name, random.Next(2) == 0);
    }

    private FetchGroups Groups(string key, IReadOnlyList<NodeKind> kinds, int depth)
    {
        var keys = Enumerable.Range(0, random.Next(1, 4)).Select(i => GroupKeyOf($"K{i}", One(kinds))).ToList();
        return new(key, keys, Shape(random.Next(3) == 0 ? Some(GraphSchema.Kinds) : GraphSchema.Kinds, 0));
    }

    private GroupKey GroupKeyOf(string name, NodeKind kind) => random.Next(2) == 0 && kind.Relations.Count > 0
        ? new GroupKey.ByRelation(name, One(kind.Relations).Name)
        : new GroupKey.ByProperty(name, One([.. kind.Properties.Where(property => !property.IsList)]).Name);

    private Filter Filter(IReadOnlyList<NodeKind> kinds, int depth)
    {
        var kind = One(kinds);
        var property = One(kind.Properties);
        return random.Next(depth == 0 ? 4 : 9) switch
        {
            0 => new Filter.In(property.Name, [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomGraph.Value(random, property))],
                random.Next(2) == 0),
            1 => new Filter.IsNull(property.Name, random.Next(2) == 0),
            2 => new Filter.OfKind(Some(GraphSchema.Kinds), random.Next(2) == 0),
            3 => Compare(property),
            4 => new Filter.And([.. Enumerable.Range(0, random.Next(4)).Select(_ => Filter(kinds, depth - 1))]),
            5 => new Filter.Or([.. Enumerable.Range(0, random.Next(4)).Select(_ => Filter(kinds, depth - 1))]),
            6 => new Filter.Not(Filter(kinds, depth - 1)),
            _ when kind.Relations.Count == 0 => Compare(property),
            _ => Related(One(kind.Relations), depth - 1),
        };
    }

    /// <summary>A property of the edge that a list follows; where it follows none, one of any kind of edge.</summary>
    private Property EdgeProperty(Relation? relation) => One((relation?.Edge ?? One(GraphSchema.Edges)).Properties);

    private Filter EdgeFilter(Relation? relation, int depth)
    {
        var property = EdgeProperty(relation);
        return random.Next(depth == 0 ? 3 : 6) switch
        {
            0 => new Filter.In(property.Name, [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomGraph.Value(random, property))],
                random.Next(2) == 0),
            1 => new Filter.IsNull(property.Name, random.Next(2) == 0),
            2 => Compare(property),
            3 => new Filter.And([.. Enumerable.Range(0, random.Next(3)).Select(_ => EdgeFilter(relation, depth - 1))]),
            4 => new Filter.Or([.. Enumerable.Range(0, random.Next(3)).Select(_ => EdgeFilter(relation, depth - 1))]),
            _ => new Filter.Not(EdgeFilter(relation, depth - 1)),
        };
    }

    private Filter.Compare Compare(Property property)
    {
        var isText = property.Type is PropertyType.Text or PropertyType.TextList or PropertyType.Enum or PropertyType.Id;
        return new(property.Name, (ComparisonOperator)random.Next(isText ? 8 : 6), RandomGraph.Value(random, property));
    }

    private Filter.Related Related(Relation relation, int depth) =>
        new(relation.Name, random.Next(2) == 0, random.Next(4) == 0 ? null : Filter(relation.Targets, depth),
            random.Next(3) > 0 ? null : EdgeFilter(relation, 1));

    private T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private List<T> Some<T>(IReadOnlyList<T> items) => [.. items.Where(_ => random.Next(2) == 0)];
}
