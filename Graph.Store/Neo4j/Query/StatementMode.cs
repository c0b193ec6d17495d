namespace Graph.Store.Neo4j.Query;

/// <summary>What a statement does.</summary>
internal enum StatementMode
{
    /// <summary>It reads: it goes to any member of a cluster, and may be sent again.</summary>
    Read,

    /// <summary>It writes, and a second time would change something more.</summary>
    Write,

    /// <summary>It writes, and a second time changes nothing: it may be sent again.</summary>
    IdempotentWrite,
}
