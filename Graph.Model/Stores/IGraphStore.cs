namespace Graph.Model;

/// <summary>Where the graph is kept. One call answers a whole plan, in one round trip.</summary>
/// <remarks>Safe for concurrent use. Results stand in the order asked, ids breaking ties; an unknown id gives null or an empty page. A store that
/// cannot answer throws <see cref="GraphStoreException"/>; a plan that contradicts itself throws <see cref="ArgumentException"/>.</remarks>
public interface IGraphStore
{
    /// <summary>The version that reads see now; the key of every cache.</summary>
    ValueTask<GraphVersion> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>The version as the store itself says it now. It is asked once: what fails is not tried again. For health checks.</summary>
    /// <exception cref="GraphStoreException">It did not work; a transient one says that the store is there and would be asked again.</exception>
    ValueTask<GraphVersion> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>What the data set says of itself; null where nothing was written yet.</summary>
    ValueTask<DataSet?> GetDataSetAsync(CancellationToken cancellationToken);

    /// <summary>Roots and what to bring along with them, to any depth; the result has the shape of the plan and is of one version.</summary>
    ValueTask<FetchResult> FetchAsync(FetchRequest plan, CancellationToken cancellationToken);

    /// <summary>The whole graph, of one version: what search, analyses and exports read. The embedded store gives the snapshot that it holds;
    /// Neo4j reads everything, so a caller keeps what it gets for as long as the version lasts.</summary>
    ValueTask<GraphSnapshot> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>How many nodes and edges there are, by kind and by what they rest on.</summary>
    ValueTask<GraphCounts> GetCountsAsync(CancellationToken cancellationToken);

    /// <summary>Writes all or nothing. Readers see the graph before or after, never a mixture.</summary>
    /// <exception cref="ArgumentException">An edge names a node that is not there after the write, or is of a kind that may not stand there; a citation names a
    /// source that is not there after it (a source cannot go while something cites it); something is upserted twice; or a
    /// <see cref="GraphSchema.CitedIn"/> edge is written or deleted by itself. The first few are named.</exception>
    ValueTask<GraphVersion> WriteAsync(GraphBatch batch, CancellationToken cancellationToken);
}
