using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>A snapshot with its orders by property and its counts, each made when it is first needed.</summary>
internal sealed class IndexedSnapshot(GraphSnapshot graph)
{
    private readonly ConcurrentDictionary<string, Lazy<PropertyOrder>> _orders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(EdgeKind Kind, Property Property), Lazy<object[]>> _edgeValues = new();
    private readonly ConcurrentBag<VisitedSet> _visitedSets = [];
    private readonly Lazy<GraphCounts> _counts = new(() => SnapshotCounts.Of(graph));

    public GraphSnapshot Graph { get; } = graph;

    /// <summary>A set without nodes, to be given back: it has a number for each node of the graph.</summary>
    public VisitedSet RentVisitedSet()
    {
        if (!_visitedSets.TryTake(out var set))
            return new(Graph.Count);
        set.Clear();
        return set;
    }

    /// <summary>Gives a set back.</summary>
    public void Return(VisitedSet set) => _visitedSets.Add(set);

    /// <summary>Readers for shapes that come again.</summary>
    public KeptReaders Readers { get; } = new();

    /// <summary>Indexes over the nodes of each kind.</summary>
    public KindIndexes Indexes { get; } = new();

    public GraphCounts Counts => _counts.Value;

    /// <summary>The order of the nodes by a property.</summary>
    /// <exception cref="ArgumentException">The property is a list.</exception>
    public PropertyOrder OrderBy(string property)
    {
        PageOrder.FindProperty(property);
        return _orders.GetOrAdd(property, static (name, graph) => new(() => new PropertyOrder(graph, name)), Graph).Value;
    }

    /// <summary>The values of a property that edges of a kind have, each once, ascending.</summary>
    public object[] EdgeValues(EdgeKind kind, Property property) =>
        _edgeValues.GetOrAdd((kind, property), static (key, graph) => new(() => Distinct(graph, key.Kind, key.Property)), Graph).Value;

    private static object[] Distinct(GraphSnapshot graph, EdgeKind kind, Property property)
    {
        HashSet<object> values = [];
        foreach (var edge in graph.EdgesOf(kind))
        {
            if (property.Get(edge) is { } value)
                values.Add(value);
        }
        object[] sorted = [.. values];
        Array.Sort(sorted, ValueOrder.Compare);
        return sorted;
    }
}

/// <summary>Counts what is in a snapshot.</summary>
internal static class SnapshotCounts
{
    public static GraphCounts Of(GraphSnapshot graph)
    {
        var (cited, inferred, expert, citations, located, dated) = (0, 0, 0, 0, 0, 0);
        void Count(Property? basis, object record, IReadOnlyList<Citation> places)
        {
            var value = basis?.Get(record) as string;
            cited += value == _cited ? 1 : 0;
            inferred += value == _inferred ? 1 : 0;
            expert += value == _expert ? 1 : 0;
            citations += places.Count;
            located += places.Count(place => place.Locator is not null);
            dated += places.Count(place => place.CheckedOn is not null);
        }
        for (var i = 0; i < graph.Count; i++)
            Count(GraphSchema.KindOf(graph[i]).FindProperty(ValueDomain.Basis), graph[i], graph[i].Citations);
        foreach (var edge in graph.AllEdges())
            Count(GraphSchema.KindOf(edge).FindProperty(ValueDomain.Basis), edge, edge.Citations);
        return new(graph.Version,
            GraphSchema.Kinds.ToDictionary(kind => kind, kind => graph.RangeOf(kind).Count),
            GraphSchema.Edges.ToDictionary(kind => kind, kind => graph.EdgesOf(kind).Length),
            cited, inferred, expert, located, dated, citations);
    }

    private static readonly string _cited = GraphEnums.NameOf(Basis.Cited);
    private static readonly string _inferred = GraphEnums.NameOf(Basis.Inferred);
    private static readonly string _expert = GraphEnums.NameOf(Basis.Expert);
}
