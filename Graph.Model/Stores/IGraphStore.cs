namespace Graph.Model;

/// <summary>The port to the store of the graph. One call answers a whole fetch request, in one round trip.</summary>
/// <remarks>Safe for concurrent use. Results have the order of the request, ids break ties; an unknown id gives null or an empty page. A
/// store that cannot answer throws <see cref="GraphStoreException"/>. A request that breaks the rules of <see cref="PageOrder"/>, <see
/// cref="FilterValues"/> or
/// <see cref="FactPosition"/> throws <see cref="ArgumentException"/>, in every store alike.</remarks>
public interface IGraphStore
{
    /// <summary>The version that reads see now; the key of every cache.</summary>
    ValueTask<GraphVersion> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>The version, read from the store itself, once and without retries. For health checks.</summary>
    /// <exception cref="GraphStoreException">The store did not answer; a transient error means that it is there and may answer the next
    /// time.</exception>
    ValueTask<GraphVersion> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Reads roots and what belongs to them, to any depth; the result has the shape of the request and is of one
    /// version.</summary>
    ValueTask<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken);

    /// <summary>The whole graph, of one version: what search, analyses and exports read. The embedded store gives the snapshot that it
    /// holds; Neo4j reads everything, so a caller keeps what it gets for as long as the version lasts.</summary>
    ValueTask<GraphSnapshot> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>How many nodes and edges there are, by kind and by what they rest on.</summary>
    ValueTask<GraphCounts> GetCountsAsync(CancellationToken cancellationToken);

    /// <summary>Writes all or nothing. Readers see the graph before or after, never a mixture.</summary>
    /// <exception cref="ArgumentException">An edge names a node that is not there after the write, or is of a kind that may not stand
    /// there; a citation names a source that is not there after it (a source cannot go while something cites it); something is upserted
    /// twice; or a
    /// <see cref="GraphSchema.CitedIn"/> edge is written or deleted by itself. The first few are named.</exception>
    ValueTask<GraphVersion> WriteAsync(GraphBatch batch, CancellationToken cancellationToken);

    /// <summary>The versions whose content can still be had, the newest first. The current one is the first of them; nothing for a store
    /// to which nothing was written.</summary>
    ValueTask<IReadOnlyList<KeptVersion>> GetVersionsAsync(CancellationToken cancellationToken);

    /// <summary>What the versions after one changed, up to a later one, the newest first. <see cref="Rollback"/> goes back by
    /// them.</summary>
    /// <param name="after">The number of the earlier version.</param>
    /// <param name="upTo">The later one, such as that of a snapshot that the caller has.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The deltas; null where one of the two versions is not kept, or not kept any more.</returns>
    /// <exception cref="GraphStoreException">The store cannot answer, or what it keeps is damaged.</exception>
    ValueTask<IReadOnlyList<GraphDelta>?> ReadDeltasAsync(long after, GraphVersion upTo, CancellationToken cancellationToken);
}
