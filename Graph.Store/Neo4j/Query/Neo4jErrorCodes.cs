namespace Graph.Store.Neo4j.Query;

/// <summary>The codes of errors that the server does not report itself. Those that it reports keep their own code, <c>Neo.…</c>.</summary>
internal static class Neo4jErrorCodes
{
    /// <summary>No connection could be made, or it broke before the answer was whole.</summary>
    public const string Unreachable = "Neo4j.Unreachable";

    /// <summary>The response did not arrive in time; the statement may still run.</summary>
    public const string Timeout = "Neo4j.Timeout";

    /// <summary>The time ran out in waiting for one of the connections, all of which were in use.</summary>
    public const string NoFreeConnection = "Neo4j.NoFreeConnection";

    /// <summary>The server at this address is not Neo4j's Query API.</summary>
    public const string NotNeo4j = "Neo4j.NotAQueryApi";

    /// <summary>The server is older than the statements need.</summary>
    public const string TooOld = "Neo4j.TooOld";

    /// <summary>Constraints that the statements rely on are missing.</summary>
    public const string NoConstraints = "Neo4j.MissingConstraints";

    /// <summary>The graph changed while it was read, or the server is behind what this process has already seen.</summary>
    public const string VersionChanged = "Neo4j.VersionChanged";

    /// <summary>The server lost a transaction before its commit was sent; nothing of it was carried out.</summary>
    public const string TransactionLost = "Neo4j.TransactionLost";

    /// <summary>Whether the commit of a write was carried out is not known.</summary>
    public const string CommitUnknown = "Neo4j.CommitUnknown";

    /// <summary>Another process is loading.</summary>
    public const string LoadRunning = "Neo4j.LoadRunning";

    /// <summary>The database holds something that does not follow the schema: another program changed it. Loading repairs it.</summary>
    public const string Inconsistent = "Neo4j.Inconsistent";

    /// <summary>More is to be written than one transaction should hold.</summary>
    public const string TooLarge = "Neo4j.TooLargeForOneTransaction";

    /// <summary>A setting is missing or wrong.</summary>
    public const string Settings = "Neo4j.Settings";
}
