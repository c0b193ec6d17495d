using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>A snapshot with what was worked out about it on the way: the orders by property, and the counts. Each is made when it is first needed.</summary>
internal sealed class IndexedSnapshot(GraphSnapshot graph)
{
    private readonly ConcurrentDictionary<string, Lazy<PropertyOrder>> _orders = new(StringComparer.Ordinal);
    private readonly Lazy<GraphCounts> _counts = new(() => SnapshotCounts.Of(graph));

    public GraphSnapshot Graph { get; } = graph;

    public GraphCounts Counts => _counts.Value;

    public PropertyOrder OrderBy(string property) =>
        _orders.GetOrAdd(property, static (name, graph) => new(() => new PropertyOrder(graph, name)), Graph).Value;
}
