using Graph.Model;

namespace Graph.Store.Tests.Conformance;

/// <summary>Gives stores to the conformance suite.</summary>
public interface IGraphStoreFixture
{
    /// <summary>A store that holds exactly this batch. Skips the test where the store's server is not there.</summary>
    Task<IGraphStore> StoreWithAsync(GraphBatch batch);

    /// <summary>The same with a setting of how many versions are kept.</summary>
    Task<IGraphStore> StoreWithAsync(GraphBatch batch, int keptVersions);
}
