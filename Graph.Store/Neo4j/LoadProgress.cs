namespace Graph.Store.Neo4j;

/// <summary>How far a write in batches has come.</summary>
/// <param name="Done">Nodes and edges written or removed so far.</param>
/// <param name="Total">Nodes and edges in all.</param>
public sealed record LoadProgress(int Done, int Total);
