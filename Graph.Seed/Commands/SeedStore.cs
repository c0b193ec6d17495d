using Graph.Model;
using Graph.Store.Neo4j;

namespace Graph.Seed.Commands;

/// <summary>A store that a command has opened.</summary>
/// <param name="name">The file, or <see cref="StoreChoice.Neo4j"/>.</param>
/// <param name="store">The store.</param>
/// <param name="connection">What it is reached through; null for a file.</param>
internal sealed class SeedStore(string name, IGraphStore store, Neo4jStoreConnection? connection) : IDisposable
{
    /// <summary>As people and scripts are told.</summary>
    public string Name { get; } = name;

    /// <summary>The store.</summary>
    public IGraphStore Store { get; } = store;

    /// <summary>Nodes and edges that it takes at once while others read it; null where there is no limit.</summary>
    public int? MaxChanges => connection?.MaxTransactionSize;

    /// <summary>Writes a whole graph in place of one that cannot be read; null where the store has no such operation.</summary>
    public Func<GraphBatch, CancellationToken, ValueTask<GraphVersion>>? Replace => connection is null ? null : connection.ReplaceAsync;

    /// <summary>Makes it ready to be written: constraints and indexes.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached or is too old, or refuses.</exception>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) => connection?.PrepareAsync(cancellationToken) ?? default;

    public void Dispose() => connection?.Dispose();
}
