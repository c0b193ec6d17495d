using System.Globalization;
using Graph.Model;

namespace Graph.TestSupport;

public sealed partial class NaiveGraph
{
    private bool Holds(Filter filter, Node node) => filter switch
    {
        Filter.And and => and.Parts.All(part => Holds(part, node)),
        Filter.Or or => or.Parts.Any(part => Holds(part, node)),
        Filter.Not not => !Holds(not.Part, node),
        Filter.OfKind ofKind => ofKind.Kinds.Contains(GraphSchema.KindOf(node)) != ofKind.Negated,
        Filter.Related related => (GraphSchema.KindOf(node).FindRelation(related.Relation) is { } relation ? Entries(node, relation) : [])
            .Any(end => (related.Where is null || Holds(related.Where, end.Node))
                && (related.EdgeWhere is null || Holds(related.EdgeWhere, end.Edge))) == related.Some,
        Filter.IsNull isNull => !Elements(node, isNull.Property).Any() == isNull.Expected,
        Filter.Compare compare => Elements(node, compare.Property).Any(value => Holds(compare.Operator, value, compare.Value)),
        Filter.In list => Elements(node, list.Property).Any(value => list.Values.Any(other => Compare(value, other) == 0) != list.Negated),
        _ => throw new NotSupportedException(),
    };

    private static bool Holds(Filter filter, Edge? edge) => filter switch
    {
        Filter.And and => and.Parts.All(part => Holds(part, edge)),
        Filter.Or or => or.Parts.Any(part => Holds(part, edge)),
        Filter.Not not => !Holds(not.Part, edge),
        Filter.IsNull isNull => Value(edge, isNull.Property) is null == isNull.Expected,
        Filter.Compare compare => Value(edge, compare.Property) is { } value && Holds(compare.Operator, value, compare.Value),
        Filter.In list => Value(edge, list.Property) is { } value && list.Values.Any(other => Compare(value, other) == 0) != list.Negated,
        _ => throw new NotSupportedException(),
    };

    /// <summary>The value of a property as a list: empty where it is absent.</summary>
    private static IEnumerable<object> Elements(Node node, string property) =>
        GraphSchema.KindOf(node).FindProperty(property)?.Get(node) switch
        {
            null => [],
            IReadOnlyList<string> texts => texts,
            IReadOnlyList<int> numbers => numbers.Cast<object>(),
            var value => [value],
        };

    private static bool Holds(ComparisonOperator how, object found, object value) => how switch
    {
        ComparisonOperator.Eq => Compare(found, value) == 0,
        ComparisonOperator.Ne => Compare(found, value) != 0,
        ComparisonOperator.Gt => Compare(found, value) > 0,
        ComparisonOperator.Gte => Compare(found, value) >= 0,
        ComparisonOperator.Lt => Compare(found, value) < 0,
        ComparisonOperator.Lte => Compare(found, value) <= 0,
        ComparisonOperator.Contains => ((string)found).Contains((string)value, StringComparison.Ordinal),
        ComparisonOperator.StartsWith => ((string)found).StartsWith((string)value, StringComparison.Ordinal),
        _ => throw new NotSupportedException(),
    };

    private List<FetchedGroup> Groups(List<Entry> list, FetchGroups request)
    {
        var members = list.SelectMany(entry => request.Keys.Aggregate(
            new List<List<object?>> { new() }, (heads, key) =>
                [.. heads.SelectMany(head => Keys(entry.Node, key).Select(value => head.Append(value).ToList()))]));
        return [.. members.GroupBy(keys =>
            string.Join('\u0001', keys.Select(key => key is null ? "\u0002" : Convert.ToString(key, CultureInfo.InvariantCulture))))
            .Select(group => (Keys: group.First(), Count: group.Count()))
            .Order(Comparer<(List<object?> Keys, int Count)>.Create((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count)
                : Compare([.. request.Keys.Select(_ => new OrderTerm.ByProperty("", false))], new(a.Keys, ""), new(b.Keys, ""), [])))
            .Select(group => new FetchedGroup(new SingleGroup(group.Keys,
                [.. group.Keys.Select((key, i) => request.Keys[i] is GroupKey.ByRelation && key is string id
                    ? Fetched(_nodes[NodeId.Parse(id)], request.Node) : null)]),
                0, group.Count))];
    }

    private List<object?> Keys(Node node, GroupKey key) => key switch
    {
        GroupKey.ByProperty property => [GraphSchema.KindOf(node).FindProperty(property.Property)?.Get(node)],
        GroupKey.ByRelation relation => [.. Related(node, relation.Relation).Select(end => end.Id.ToString()).DefaultIfEmpty()],
        _ => throw new NotSupportedException(),
    };

    private FetchedFactPage Facts(Node source, FetchFacts request)
    {
        var own = _nodes.Values.SelectMany(node =>
            node.Citations.Select((place, i) => (node.Id, Number: 0, End: "", Place: i, Citation: place, Edge: (Edge?)null)));
        var ofEdges = batch.EdgeUpserts.SelectMany(edge => edge.Citations.Select((place, i) => (Id: edge.From,
            Number: GraphSchema.Edges.ToList().IndexOf(GraphSchema.KindOf(edge)) + 1, End: edge.To.ToString(), Place: i, Citation: place,
                Edge: (Edge?)edge)));
        var facts = own.Concat(ofEdges).Where(fact => fact.Citation.Source == source.Id)
            .OrderBy(fact => fact.Id).ThenBy(fact => fact.Number).ThenBy(fact => fact.End, StringComparer.Ordinal)
                .ThenBy(fact => fact.Place)
            .Select(fact => (Fact: fact, Text: $"{fact.Id} {fact.Number:00} {fact.End} {fact.Place:0000}")).ToList();
        var total = request.Query.WithTotal ? facts.Count : (int?)null;
        if (!request.Query.WithItems)
            return new(request.Query, [], false, false, total);
        var (start, end) = Window(request.Query, facts.Count,
            place => facts.Count(fact => string.CompareOrdinal(fact.Text, FactText(place)) <= 0),
            place => facts.Count(fact => string.CompareOrdinal(fact.Text, FactText(place)) < 0));
        return new(request.Query, [.. facts[start..end]
            .Select(fact => new FetchedFact(new([],
            $"{fact.Fact.Id} {(fact.Fact.Edge is null ? "" : GraphSchema.KindOf(fact.Fact.Edge).Name)} {fact.Fact.End} "
                + $"{fact.Fact.Place:0000}"), fact.Fact.Citation.Locator, fact.Fact.Citation.CheckedOn,
            Fetched(_nodes[fact.Fact.Id], request.Subject), fact.Fact.Edge is null ? null : PathEdge(fact.Fact.Edge, request)))], start > 0,
                end < facts.Count, total);
    }

    private static string FactText(PagePosition place)
    {
        var parts = place.Id.Split(' ');
        return $"{parts[0]} {GraphSchema.Edges.ToList().FindIndex(edge => edge.Name == parts[1]) + 1:00} {parts[2]} {parts[3]}";
    }

    private FetchedPathEdge PathEdge(Edge edge, FetchFacts request) => new(
        GraphSchema.KindOf(edge), Fetched(_nodes[edge.From], request.From),
        Fetched(_nodes[edge.To], request.To), GraphSchema.KindOf(edge).FindProperty("basis")?.Get(edge) as string,
            edge.Why, edge.WhyEn, Citations(edge.Citations, request.EdgeCitations));
}
