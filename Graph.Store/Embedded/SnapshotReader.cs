using Graph.Model;
using Graph.Store.Embedded.Fetching;

namespace Graph.Store.Embedded;

/// <summary>Answers fetch requests from a graph in memory that is not the current one of a store, such as that of an earlier
/// version.</summary>
/// <remarks>Safe for concurrent use. Orders by property are made when they are first needed, and kept.</remarks>
public sealed class SnapshotReader(GraphSnapshot graph)
{
    private readonly IndexedSnapshot _indexed = new(graph);

    /// <summary>How many nodes and edges there are, by kind and by what they rest on.</summary>
    public GraphCounts Counts => _indexed.Counts;

    /// <summary>Answers a request.</summary>
    /// <exception cref="ArgumentException">The request breaks a rule, as for <see cref="IGraphStore.FetchAsync"/>.</exception>
    public FetchResult Fetch(FetchRequest request, CancellationToken cancellationToken) =>
        RequestExecutor.Fetch(_indexed, request, cancellationToken);
}
