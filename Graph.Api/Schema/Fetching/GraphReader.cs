using Graph.Api.Execution;
using Graph.Api.Threads;
using Graph.Model;

namespace Graph.Api.Schema.Fetching;

/// <summary>What root fields read the graph through; it notes the version that the response is made from.</summary>
internal sealed class GraphReader(IGraphStore store)
{
    private const int LargeGraph = 20_000; // nodes; below that an index of a kind is made within a few milliseconds

    private volatile bool _isLarge;

    /// <summary>Fetches in one call: from the store, or from the earlier version that the root field answers from.</summary>
    public async ValueTask<FetchResult> FetchAsync(FetchRequest request, RootRun run)
    {
        if (run.Past is { } past)
        {
            run.Reads(past.Analyses.Graph.Snapshot);
            return past.Reader.Fetch(request, run.CancellationToken);
        }
        if (_isLarge && request.Roots is FetchRoots.OfKind)
            await PoolThread.Enter(); // the first question for an order or a condition makes an index of the kind
        var result = await store.FetchAsync(request, run.CancellationToken);
        run.Versions.Add(result.Version);
        if (result.Snapshot is { } snapshot)
        {
            run.Reads(snapshot);
            _isLarge = snapshot.Count > LargeGraph;
        }
        return result;
    }

    /// <summary>The counts of the whole graph.</summary>
    public async ValueTask<GraphCounts> CountsAsync(RootRun run)
    {
        if (run.Past is { } past)
            return past.Reader.Counts;
        var counts = await store.GetCountsAsync(run.CancellationToken);
        run.Versions.Add(counts.Version);
        return counts;
    }
}
