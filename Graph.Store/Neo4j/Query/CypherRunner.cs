namespace Graph.Store.Neo4j.Query;

/// <summary>Runs a statement: in a transaction that is open, or in one of its own.</summary>
internal delegate ValueTask<QueryAnswer> CypherRunner(CypherStatement statement, CancellationToken cancellationToken);
