namespace Graph.Store.Neo4j.Query;

/// <summary>Runs a statement: in an open transaction, or in one of its own.</summary>
internal delegate ValueTask<QueryResponse> CypherRunner(CypherStatement statement, CancellationToken cancellationToken);

/// <summary>A statement with its parameters.</summary>
/// <param name="Text">Cypher, made of constants and of names from the schema; never of input.</param>
/// <param name="Parameters">All values.</param>
/// <param name="Mode">What it does, and so whether it may be sent again.</param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters, StatementMode Mode)
{
    private static readonly Dictionary<string, object?> _none = [];

    public static CypherStatement Read(string text, IReadOnlyDictionary<string, object?>? parameters = null) =>
        new(text, parameters ?? _none, StatementMode.Read);

    public static CypherStatement Write(string text, IReadOnlyDictionary<string, object?>? parameters = null) =>
        new(text, parameters ?? _none, StatementMode.Write);

    public static CypherStatement Idempotent(string text, IReadOnlyDictionary<string, object?>? parameters = null) =>
        new(text, parameters ?? _none, StatementMode.IdempotentWrite);
}

/// <summary>What a statement does.</summary>
internal enum StatementMode
{
    /// <summary>It reads: it goes to any member of a cluster, and may be sent again.</summary>
    Read,

    /// <summary>It writes, and a second run would change something more.</summary>
    Write,

    /// <summary>It writes, and a second run changes nothing: it may be sent again.</summary>
    IdempotentWrite,
}
